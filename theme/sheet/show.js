/* From a sheet to the form, and what can be seen and changed now. */

function show(next) {
  sheet = next;
  key = keyOf(sheet);
  form.reset();
  all("textarea").forEach(grow);
  for (const name of PERSON) write(name, sheet.panelist[name]);
  tick("independent", sheet.panelist.independent ? ["yes"] : []);
  tick("round", [String(sheet.round)]);
  if (sheet.round > 1) tick("open", sheet.scores.map((one) => one.standard));
  sheet.scores.forEach(showScore);
  for (const one of sheet.criteria) {
    tick(`criterion-${one.id}`, [one.level]);
    write(`said-${one.id}`, one.comment);
  }
  write("commendation", sheet.commendation);
  showRecommendation(sheet.recommendation);
  showAgreed();
  refresh();
}

const shown = (one) => (one.enough === null ? [] : [one.enough ? one.level : NONE]);

function showScore(one) {
  tick(`level-${one.standard}`, shown(one));
  tick(`evidence-${one.standard}`, one.evidence);
  write(`comment-${one.standard}`, one.comment);
}

function showRecommendation({ kind, items }) {
  tick("kind", [kind]);
  for (const one of items) for (const what of ["missing", "by"]) write(`${what}-${one.standard}`, one[what]);
}

function showAgreed() {
  for (const { standard } of sheet.scores) $(`own-${standard}`).textContent = own(standard);
  if (!sheet.agreed) return;
  for (const one of sheet.agreed.scores) tick(`agreed-${one.standard}`, shown(one));
  write("agreed-note", sheet.agreed.note);
}

const own = (number) => all(`[name="level-${number}"]:checked`)[0]?.parentNode.textContent.trim() ?? "";

function refresh() {
  const open = openNumbers();
  const locked = Boolean(sheet.finished);
  const kind = chosen("kind");
  $("second").hidden = chosen("round") === "1";
  $("missing").hidden = kind === null || kind === "meets";
  $("after").hidden = !locked;
  $("done").hidden = !locked;
  $("finish").hidden = locked;
  for (const name of ["standard", "item", "agreed"]) {
    for (const one of all(`[data-${name}]`)) one.hidden = !open.includes(one.dataset[name]);
  }
  lock(locked);
  const done = open.filter((number) => chosen(`level-${number}`) !== null).length;
  $("scored").textContent = `${done} of ${open.length} standards scored`;
}

function lock(locked) {
  for (const one of form.elements) {
    if (!one.name || one.name.startsWith("agreed-")) continue;
    if (one.type === "text" || one.tagName === "TEXTAREA") one.readOnly = locked;
    else one.disabled = locked;
  }
  $("first-round").disabled = locked;
  form.classList.toggle("is-locked", locked);
  if (locked) $("when").textContent = new Date(sheet.finished).toLocaleString();
}
