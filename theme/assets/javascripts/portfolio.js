/* What the pages do beyond reading: open the menu and the search, and filter the evidence.
   Everything they show is there without it. */
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* The menu on narrow screens. */
  const toggle = $(".cp-nav__toggle");
  const turnMenu = (open) => toggle.setAttribute("aria-expanded", String(open));
  toggle?.addEventListener("click", () => turnMenu(toggle.getAttribute("aria-expanded") !== "true"));
  toggle?.parentElement.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || toggle.getAttribute("aria-expanded") !== "true") return;
    turnMenu(false);
    toggle.focus();
  });

  /* The search: one box behind every button, opened and closed by the same press. */
  const box = $("#__search");
  const opener = $(".cp-header__search");
  $$("[data-cp-search]").forEach((button) =>
    button.addEventListener("click", () => {
      box.click();
      if (box.checked) $(".md-search__input").focus();
      else opener.focus();
    }),
  );
  box?.addEventListener("change", () => opener?.setAttribute("aria-expanded", String(box.checked)));
})();
