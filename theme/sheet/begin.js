/* What a person does. */

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
  if (!names.length) sure("sure-finish", settle);
}

function settle() {
  show({ ...sheet, finished: now() });
  keep();
  $("done").focus();
  $("done").scrollIntoView();
}

function remove() {
  try {
    drop(key);
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
  putBack();
  addEventListener("storage", follow);
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
