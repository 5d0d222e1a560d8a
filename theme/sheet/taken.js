/* What comes from a stranger, taken over field by field. */

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
