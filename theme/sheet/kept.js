/* Sheets that are kept in this browser, and once more in this tab:
   a busy Chromium can find the browser's own shelf empty when a file is opened again. */

const shelves = () => [localStorage, sessionStorage];
const keyOf = (one) => `${prefix}r${one.round} ${one.id}`;

function put(one) {
  const text = JSON.stringify({ saved: new Date().toISOString(), sheet: one });
  shelves().forEach((shelf) => shelf.setItem(keyOf(one), text));
}

function drop(at) {
  shelves().forEach((shelf) => shelf.removeItem(at));
}

function putBack() {
  try {
    for (const [at, text] of Object.entries(sessionStorage)) {
      if (at.startsWith(prefix) && !localStorage.getItem(at)) localStorage.setItem(at, text);
    }
  } catch {
    refused();
  }
}

/* What another tab does to a sheet: taken off, it is gone here too; typed or finished, it is so here. */
function follow({ key: at, newValue: text }) {
  if (text === null && at?.startsWith(SCHEMA)) sessionStorage.removeItem(at);
  if (text === null || at !== key) return;
  sessionStorage.setItem(at, text);
  show(restored(at)?.sheet ?? sheet);
}

function keep() {
  try {
    if (key !== keyOf(sheet)) drop(key);
    key = keyOf(sheet);
    put(sheet);
    $("saved").textContent = `Kept here at ${new Date().toLocaleTimeString([], { timeStyle: "short" })}.`;
    $("unkept").hidden = true;
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
