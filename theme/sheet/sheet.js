"use strict";
/* The score sheet. What is typed becomes one plain object, kept in this browser and saved as a file.
   What comes from a file or from storage is a stranger's: it is taken over field by field. */

const SCHEMA = "casc-score-sheet/1";
const SHORT = 300;
const LONG = 4000;
const LARGEST = 256 * 1024;
const NONE = "?";
const PERSON = ["name", "role", "district"];

let form, about, prefix, sheet, key;

const html = document.documentElement;
const $ = (id) => document.getElementById(id);
const now = () => `${new Date().toISOString().slice(0, 19)}Z`;
const all = (selector) => [...document.querySelectorAll(selector)];
const fields = (name) => all(`[name="${CSS.escape(name)}"]`);
const numbers = () => all("[data-standard]").map((one) => one.dataset.standard);
const levels = () => about.levels.split(" ");

/* Fields */

const text = (name) => words(fields(name)[0].value, LONG).trim();
const ticked = (name) => fields(name).filter((one) => one.checked).map((one) => one.value);
const chosen = (name) => ticked(name)[0] ?? null;

function write(name, value) {
  for (const one of fields(name)) {
    one.value = value;
    grow(one);
  }
}

function tick(name, values) {
  for (const one of fields(name)) one.checked = values.includes(one.value);
}

function grow(field) {
  if (field.tagName === "TEXTAREA") field.parentNode.dataset.value = field.value;
}

/* From the form to a sheet */

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

/* From a sheet to the form */

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

/* What can be seen and changed now */

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

/* What is missing: the names of fields, whose sentences stand in the page */

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

/* Kept in this browser */

const put = (one) => localStorage.setItem(keyOf(one), JSON.stringify({ saved: new Date().toISOString(), sheet: one }));
const keyOf = (one) => `${prefix}r${one.round} ${one.id}`;

function keep() {
  try {
    if (key !== keyOf(sheet)) localStorage.removeItem(key);
    key = keyOf(sheet);
    put(sheet);
    $("saved").textContent = `Kept here at ${new Date().toLocaleTimeString([], { timeStyle: "short" })}.`;
  } catch {
    refused();
  }
}

function refused() {
  $("saved").textContent = "Not kept on this computer.";
  $("unkept").hidden = false;
}

function kept() {
  try {
    const found = Object.keys(localStorage).filter((one) => one.startsWith(prefix)).map(restored);
    return found.filter(Boolean).sort((one, other) => (one.saved < other.saved ? 1 : -1));
  } catch {
    refused();
    return [];
  }
}

function restored(at) {
  try {
    const { saved, sheet: raw } = JSON.parse(localStorage.getItem(at));
    return { saved, sheet: taken(raw) };
  } catch {
    return null;
  }
}

function showOthers() {
  const others = kept().filter((one) => one.sheet.id !== sheet.id);
  $("others").hidden = !others.length;
  $("others-list").replaceChildren(...others.map((one) => {
    const state = one.sheet.finished ? "finished" : "not finished";
    const open = element("button", `${one.sheet.panelist.name || "Someone"}, round ${one.sheet.round}, ${state}`);
    open.className = "link";
    open.addEventListener("click", () => turnTo(one.sheet, "Another sheet is open."));
    return element("li", open);
  }));
}

function blank() {
  const failed = about.failed.split(" ").filter((one) => numbers().includes(one));
  return {
    id: [...crypto.getRandomValues(new Uint8Array(16))].map(hex).join(""),
    candidate: about.candidate,
    portfolio: about.portfolio,
    program: { id: about.program, version: about.version },
    framework: about.framework,
    round: failed.length ? 2 : 1,
    panelist: { ...person(() => ""), independent: false },
    scores: failed.map(unscored),
    criteria: [],
    commendation: "",
    recommendation: { kind: null, items: [] },
    begun: now(),
    finished: null,
    agreed: null,
  };
}

const unscored = (standard) => ({ standard, level: null, enough: null, evidence: [], comment: "" });
const hex = (byte) => byte.toString(16).padStart(2, "0");

/* Taken from a stranger */

const words = (value, most) =>
  typeof value === "string"
    ? value.slice(0, most).replace(/\r\n?/g, "\n").replace(/\p{Surrogate}/gu, "\uFFFD")
    : "";
const many = (value) => (Array.isArray(value) ? value.slice(0, 500) : []);
const fit = (value, pattern) => (typeof value === "string" && pattern.test(value) ? value : null);
const time = (value) => fit(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const level = (value) => (levels().includes(value) ? value : null);

function takenScore(raw) {
  const found = level(raw.level);
  return { standard: String(raw.standard), level: found, enough: raw.enough === false ? false : found && true };
}

function takenScores(raw) {
  const known = many(raw).filter((one) => numbers().includes(one?.standard));
  return numbers().flatMap((number) => known.filter((one) => one.standard === number).slice(0, 1));
}

function taken(raw) {
  const { panelist = {}, recommendation, agreed } = raw;
  return {
    ...blank(),
    id: fit(raw.id, /^[0-9a-f]{32}$/) ?? blank().id,
    round: raw.round === 2 ? 2 : 1,
    panelist: {
      ...person((name) => words(panelist[name], SHORT)),
      independent: panelist.independent === true,
    },
    scores: takenScores(raw.scores).map((one) => ({
      ...takenScore(one),
      evidence: many(one.evidence).map((id) => words(id, SHORT)),
      comment: words(one.comment, LONG),
    })),
    criteria: many(raw.criteria).map((one) => ({
      id: words(one.id, SHORT),
      level: level(one.level),
      comment: words(one.comment, LONG),
    })),
    commendation: words(raw.commendation, LONG),
    recommendation: takenRecommendation(recommendation ?? {}),
    begun: time(raw.begun) ?? now(),
    finished: time(raw.finished),
    agreed: agreed ? takenAgreed(agreed) : null,
  };
}

function takenAgreed(raw) {
  const scores = takenScores(raw.scores).map(takenScore);
  return { at: time(raw.at) ?? now(), scores, note: words(raw.note, LONG) };
}

function takenRecommendation(raw) {
  const kind = ["meets", "addition", "resubmit"].includes(raw.kind) ? raw.kind : null;
  const items = takenScores(raw.items).map((one) => ({
    standard: one.standard,
    missing: words(one.missing, LONG),
    by: fit(one.by, /^\d{4}-\d\d-\d\d$/) ?? "",
  }));
  return { kind, items };
}

async function readFile(file) {
  const root = file.size > LARGEST ? null : JSON.parse(await file.text());
  if (root?.schema !== SCHEMA) throw new TypeError();
  if (root.checksum !== crc(canonical(root.sheet))) {
    throw new Error("This file was changed after it was saved, or is damaged.");
  }
  return root.sheet;
}

function belongs(pairs) {
  for (const [what, theirs, ours] of pairs) {
    if (theirs !== ours) throw new Error(`This file is about another ${what}.`);
  }
}

function openAgain(raw) {
  belongs([
    ["candidate", raw.candidate, about.candidate],
    ["version of the portfolio", raw.portfolio, about.portfolio],
    ["program", raw.program.id, about.program],
    ["version of the program", raw.program.version, about.version],
  ]);
  const next = taken(raw);
  const here = kept().find((one) => one.sheet.id === next.id)?.sheet;
  if (here && canonical(here) !== canonical(next)) {
    if (here.finished) return turnTo(here, "This sheet is finished on this computer, and stays as it is.");
    put({ ...here, id: blank().id }); // what was typed here is not lost to a file
  }
  turnTo(next, "The sheet from the file is open.");
  keep();
}

function openRound(raw) {
  belongs([
    ["candidate", raw.candidate, about.candidate],
    ["program", raw.program.id, about.program],
    ["round", raw.round, 1],
  ]);
  const first = taken(raw);
  const last = new Map([...first.scores, ...(first.agreed?.scores ?? [])].map((one) => [one.standard, one.level]));
  const reached = levels().indexOf(about.reached);
  const failed = numbers().filter((one) => levels().indexOf(last.get(one)) < reached);
  tick("open", failed);
  for (const name of PERSON) if (!text(name)) write(name, first.panelist[name]);
  typed();
  tell(`Open now: ${failed.join(", ") || "nothing"}.`);
}

/* A file that a person chooses, read by what is to be done with it. */
function reading(id, open) {
  $(id).addEventListener("change", async (event) => {
    const input = event.target;
    $("trouble").hidden = true;
    try {
      open(await readFile(input.files[0]));
    } catch (problem) {
      trouble(problem.constructor === Error ? problem.message : "This file is no score sheet.");
    }
    input.value = "";
  });
}

/* Files that are handed on */

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const pairs = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${pairs.join(",")}}`;
}

function crc(textual) {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(textual)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

function slug(name, other) {
  const plain = name.normalize("NFKD").replace(/[^\0-\x7f]/g, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "") || other;
}

function hand(ending, type, content) {
  const name = `score-${slug(sheet.candidate, "candidate")}-r${sheet.round}-${slug(sheet.panelist.name, "panelist")}.${ending}`;
  const link = element("a", name);
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  tell(`Saved as ${name}.`);
}

function save() {
  const file = { schema: SCHEMA, checksum: crc(canonical(sheet)), sheet };
  hand("json", "application/json", `${JSON.stringify(file, null, 1)}\n`);
}

/* A spreadsheet takes what begins like a formula for one; an apostrophe makes it text. */
function cell(value) {
  const textual = String(value ?? "");
  return `"${(/^\s*[=+\-@＝＋－＠]/.test(textual) ? `'${textual}` : textual).replaceAll('"', '""')}"`;
}

function rows() {
  const { scores, criteria, commendation, recommendation, agreed } = sheet;
  const told = (one) => (one?.enough === false ? "not enough evidence" : one?.level);
  const talked = (number) => told(agreed?.scores.find((one) => one.standard === number));
  return [
    ...scores.map((one) => ["standard", one.standard, told(one), one.evidence.join("; "), one.comment, talked(one.standard)]),
    ...criteria.map((one) => ["criterion", one.id, one.level, "", one.comment]),
    ["commendation", "", "", "", commendation],
    ["recommendation", recommendation.kind],
    ...recommendation.items.map((one) => ["missing", one.standard, "", "", one.missing, "", one.by]),
    ["agreed because", "", "", "", agreed?.note],
  ];
}

function table() {
  const { candidate, portfolio, program, round, begun, finished } = sheet;
  const { name, role, district, independent } = sheet.panelist;
  const same = { candidate, portfolio, program: program.id, version: program.version, round, panelist: name, role, district, independent, begun, finished };
  const titles = [...Object.keys(same), "what", "which", "level", "evidence", "comment", "agreed", "by"];
  const lines = [titles, ...rows().map((row) => [...Object.values(same), ...row])];
  const line = (cells) => titles.map((_, at) => cell(cells[at])).join(",");
  hand("csv", "text/csv", `\uFEFF${lines.map(line).join("\r\n")}\r\n`);
}

/* What a person does */

function tell(sentence) {
  $("told").textContent = sentence;
}

function trouble(sentence) {
  $("trouble").textContent = sentence;
  $("trouble").hidden = false;
  $("trouble").scrollIntoView({ block: "center" });
}

function typed() {
  sheet = sheet.finished ? { ...sheet, agreed: readAgreed() } : readForm();
  refresh();
  keep();
}

function turnTo(next, sentence) {
  $("trouble").hidden = true;
  show(next);
  showMissing([]);
  showOthers();
  tell(sentence);
  scrollTo(0, 0);
}

function sure(id, then) {
  const dialog = $(id);
  dialog.returnValue = "";
  dialog.onclose = () => dialog.returnValue && then();
  dialog.showModal();
}

function finish() {
  typed();
  const names = missing();
  showMissing(names);
  if (!names.length) sure("sure-finish", close);
}

function close() {
  show({ ...sheet, finished: now() });
  keep();
  $("done").focus();
  $("done").scrollIntoView();
}

function remove() {
  try {
    localStorage.removeItem(key);
  } catch {
    refused();
  }
  turnTo(kept()[0]?.sheet ?? blank(), "The sheet is off this computer.");
}

function printEmpty() {
  const typedIn = sheet;
  show(blank());
  html.classList.add("is-empty");
  addEventListener("afterprint", () => {
    html.classList.remove("is-empty");
    show(typedIn);
  }, { once: true });
  print();
}

const DEEDS = {
  finish,
  save,
  table,
  remove: () => sure("sure-remove", remove),
  print: () => print(),
  blank: printEmpty,
  another: () => turnTo(blank(), "An empty sheet is open."),
};

function begin() {
  form = $("sheet");
  about = form.dataset;
  prefix = `${SCHEMA} ${JSON.stringify([about.candidate, about.portfolio, about.program, about.version])} `;
  turnTo(kept()[0]?.sheet ?? blank(), "");
  form.addEventListener("input", ({ target }) => {
    grow(target);
    typed();
  });
  document.addEventListener("click", (event) => DEEDS[event.target.dataset?.do]?.());
  reading("again", openAgain);
  reading("first-round", openRound);
  addEventListener("beforeunload", (event) => {
    if (!$("unkept").hidden) event.preventDefault();
  });
}

const dark = matchMedia("(prefers-color-scheme: dark)");
const dress = () => {
  html.dataset.mdColorScheme = dark.matches ? "slate" : "default";
};
dress();
dark.addEventListener("change", dress);
html.classList.add("is-live");
document.addEventListener("DOMContentLoaded", begin);
