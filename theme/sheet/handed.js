/* Files that are handed on. */

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
  const who = `${slug(sheet.candidate, "candidate")}-r${sheet.round}-${slug(sheet.panelist.name, "panelist")}`;
  const name = `score-${who}${sheet.finished ? "" : "-not-finished"}.${ending}`;
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
