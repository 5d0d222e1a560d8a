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
      if (box.checked) $(".md-search__input")?.focus();
      else opener.focus();
    }),
  );
  box?.addEventListener("change", () => opener?.setAttribute("aria-expanded", String(box.checked)));

  /* The evidence, chosen by words, element, year and kind; the address says what was chosen. */
  const form = $(".cp-choose");
  if (form) choose(form, $$(".cp-card"));

  function choose(form, cards) {
    const said = $(".cp-choose__said", form);
    const texts = new Map(cards.map((card) => [card, plain(card.textContent)]));
    const chosen = () => [...new FormData(form)].filter(([, value]) => value.trim());

    const fits = (card, [name, value]) => {
      if (name === "words") return plain(value).split(/\s+/).every((word) => texts.get(card).includes(word));
      if (name === "kind") return card.dataset.kind === value;
      return (name === "year" ? card.dataset.years : card.dataset.elements).split(" ").includes(value);
    };

    const show = () => {
      const wanted = chosen();
      let left = 0;
      for (const card of cards) {
        card.hidden = !wanted.every((one) => fits(card, one));
        if (!card.hidden) left += 1;
      }
      said.textContent = wanted.length ? `${left} of ${cards.length} pieces` : "";
      const query = new URLSearchParams(wanted).toString();
      history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
    };

    for (const [name, value] of new URLSearchParams(location.search)) {
      if (form.elements[name]) form.elements[name].value = value;
    }
    form.hidden = false;
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(show));
    if (chosen().length) show();
  }

  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }
})();
