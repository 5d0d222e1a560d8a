/* From the form to a sheet. */

const person = (value) => Object.fromEntries(PERSON.map((name) => [name, value(name)]));

function score(name, number) {
  const level = chosen(`${name}-${number}`) || null;
  const enough = level === null ? null : level !== NONE;
  return { standard: number, level: enough ? level : null, enough };
}

function readScore(number) {
  const evidence = ticked(`evidence-${number}`);
  return { ...score("level", number), evidence, comment: text(`comment-${number}`) };
}

function readCriteria() {
  const ids = all("[data-criterion]").map((one) => one.dataset.criterion);
  return ids.map((id) => ({ id, level: chosen(`criterion-${id}`), comment: text(`said-${id}`) }));
}

function readRecommendation(open) {
  const kind = chosen("kind");
  if (kind === null || kind === "meets") return { kind, items: [] };
  const items = open.map((standard) => ({ standard, missing: text(`missing-${standard}`), by: text(`by-${standard}`) }));
  return { kind, items: items.filter((one) => one.missing || one.by) };
}

function readAgreed() {
  const scores = openNumbers().map((number) => score("agreed", number)).filter((one) => one.enough !== null);
  const note = text("agreed-note");
  return scores.length || note ? { at: now(), scores, note } : null;
}

function readForm() {
  const open = openNumbers();
  return {
    ...sheet,
    round: Number(chosen("round")),
    panelist: { ...person(text), independent: $("independent").checked },
    scores: open.map(readScore),
    criteria: readCriteria(),
    commendation: text("commendation"),
    recommendation: readRecommendation(open),
  };
}

function openNumbers() {
  const picked = ticked("open");
  return numbers().filter((one) => chosen("round") === "1" || picked.includes(one));
}
