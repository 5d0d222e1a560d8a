/* What is missing: the names of fields, whose sentences stand in the page. */

function missing() {
  const who = sheet.panelist;
  return [
    ...PERSON.filter((name) => !who[name]),
    ...(who.independent ? [] : ["independent"]),
    ...(sheet.scores.length ? [] : ["open"]),
    ...sheet.scores.flatMap(missingIn),
    ...missingInRecommendation(sheet.recommendation),
  ];
}

function missingIn({ standard, enough, evidence, comment }) {
  if (enough === null) return [`level-${standard}`];
  if (enough) return fields(`evidence-${standard}`).length && !evidence.length ? [`evidence-${standard}`] : [];
  return comment ? [] : [`comment-${standard}`];
}

function missingInRecommendation({ kind, items }) {
  if (kind === null) return ["kind"];
  if (kind === "meets") return [];
  if (!items.length) return openNumbers().slice(0, 1).map((one) => `missing-${one}`);
  return items.flatMap((one) => ["missing", "by"].filter((what) => !one[what]).map((what) => `${what}-${one.standard}`));
}

function showMissing(names) {
  for (const one of all(".problem")) {
    one.hidden = !names.includes(one.id.replace("-problem", ""));
    one.closest("[data-ask]").classList.toggle("is-missing", !one.hidden);
  }
  $("summary-list").replaceChildren(...names.map((name) => element("li", pointer(name))));
  $("summary").hidden = !names.length;
  if (names.length) {
    $("summary").focus();
    $("summary").scrollIntoView();
  }
}

function pointer(name) {
  const [field] = fields(name);
  const link = element("a", $(`${name}-problem`).textContent);
  link.href = `#${field.id}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.closest("[data-ask]").scrollIntoView();
    field.focus({ preventScroll: true });
  });
  return link;
}

function element(tag, inside) {
  const made = document.createElement(tag);
  made.append(inside);
  return made;
}
