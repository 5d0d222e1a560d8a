/* Starts the slides, and gives the speaker a jump to any element, a quiet clock and a rehearsal.
   Without script the same page reads from top to bottom. */
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const inside = /receiver/i.test(location.search); // one of the speaker view's two small windows
  const printing = /print-pdf/i.test(location.search);
  const phone =
    !inside && !printing && matchMedia("(max-width: 600px) and (orientation: portrait)").matches;
  const width = phone ? 450 : 1280;
  const height = phone ? Math.round((450 * innerHeight) / innerWidth) : 720;
  const slides = [...document.querySelectorAll(".slide")];
  const talk = slides.filter((slide) => slide.dataset.visibility !== "uncounted");
  const planned = (list) => list.reduce((sum, one) => sum + +(one.dataset.timing || 0), 0);
  const total = planned(talk);
  const make = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };

  root.classList.add("is-presenting");
  document.body.classList.remove("is-page");
  root.classList.toggle("is-phone", phone);
  root.style.setProperty("--width", `${width}px`);
  root.style.setProperty("--height", `${height}px`);
  if (printing) for (const image of document.images) image.loading = "eager";
  fit();

  /* Takes the letters back, step by step, on slides that are too full. */
  function fit() {
    root.classList.add("is-measuring");
    const text = "h1, h2, p:not(.slide__page, .slide__draft), li, blockquote, td, img";
    const full = (slide) => {
      const foot = slide.querySelector(":scope > .slide__page");
      const end = foot ? foot.getBoundingClientRect().top : Number.POSITIVE_INFINITY;
      const below = (one) =>
        !one.closest(".notes, .slide--cover .slide__picture") &&
        one.getBoundingClientRect().bottom > end;
      return (
        slide.scrollHeight > slide.clientHeight ||
        slide.scrollWidth > slide.clientWidth ||
        [...slide.querySelectorAll(text)].some(below)
      );
    };
    for (const slide of slides)
      for (let size = 0.94; size > 0.4 && full(slide); size -= 0.06)
        slide.style.setProperty("--fit", size.toFixed(2));
    root.classList.remove("is-measuring");
  }

  Reveal.initialize({
    hash: true,
    controlsTutorial: false,
    slideNumber: (slide = Reveal.getCurrentSlide() || talk[0]) =>
      slide.dataset.visibility === "uncounted"
        ? ["?"]
        : [talk.indexOf(slide) + 1, "/", talk.length],
    transition: matchMedia("(prefers-reduced-motion: reduce)").matches ? "none" : "fade",
    transitionSpeed: "fast",
    backgroundTransition: "none",
    navigationMode: "linear",
    center: false,
    rtl: root.dir === "rtl",
    jumpToSlide: false,
    width,
    height,
    margin: 0,
    view: phone ? "scroll" : undefined,
    scrollActivationWidth: 0,
    scrollSnap: "proximity",
    pdfMaxPagesPerSlide: 1,
    defaultTiming: total ? 0 : null,
    plugins: [RevealNotes],
  });
  if (inside || printing) return;
  /* Screen readers hear each slide from a place of its own, in the language of most of its words. */
  const spoken = document.querySelector(".slides [lang]");
  Reveal.on("ready", () => {
    if (spoken) document.querySelector(".aria-status").lang = spoken.lang;
  });

  /* Jump: type 3D for an element, 3 for a standard, 12 for a slide. */
  const codes = new Map();
  for (const slide of slides)
    for (const code of (slide.dataset.codes || "").split(" ").filter(Boolean))
      if (!codes.has(code)) codes.set(code, slide);
  const found = (typed) => codes.get(typed.trim().toUpperCase()) || talk[typed - 1];
  const jump = make(
    `<form class="jump" role="search" hidden><label><span class="said">Element, standard or
    slide</span><input autocomplete="off" maxlength="4" spellcheck="false"></label>
    <p role="status"></p></form>`,
  );
  const [field, answer] = [jump.querySelector("input"), jump.querySelector("p")];
  const say = () => {
    const slide = found(field.value);
    const title = slide?.querySelector("h1, h2").textContent;
    answer.textContent = title || (field.value ? "No slide for this" : "3D, or 3, or a slide’s number");
  };
  const close = () => {
    jump.hidden = true;
    field.blur();
  };
  const open = (typed) => {
    jump.hidden = false;
    field.value = typed;
    field.focus();
    say();
  };
  document.body.append(jump);
  field.addEventListener("input", say);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  jump.addEventListener("submit", (event) => {
    event.preventDefault();
    const slide = found(field.value);
    if (!slide) return;
    close();
    go(slide);
  });
  const go = (slide) => {
    Reveal.togglePause(false);
    Reveal.toggleOverview(false);
    if (Reveal.isScrollView()) slide.scrollIntoView();
    const at = Reveal.getIndices(slide);
    Reveal.slide(at.h, at.v);
  };
  /* On the wall of all slides: the next one, or a row up or down; where one is stays in sight. */
  const wall = document.querySelector(".slides");
  const top = (slide) => slide.getBoundingClientRect().top;
  const across = (pressed) => {
    const wide = slides.filter((slide) => Math.abs(top(slide) - top(slides[0])) < 9).length;
    const on = root.dir === "rtl" ? -1 : 1;
    const steps = { ArrowUp: -wide, ArrowDown: wide, ArrowLeft: -on, ArrowRight: on };
    const slide = slides[slides.indexOf(Reveal.getCurrentSlide()) + steps[pressed]];
    const at = slide && Reveal.getIndices(slide);
    if (at) Reveal.slide(at.h, at.v);
  };
  const inSight = (block) => Reveal.getCurrentSlide().scrollIntoView({ block });
  const reached = (slides, inside) => {
    wall.tabIndex = slides;
    for (const one of wall.querySelectorAll(":is(a, audio, video)")) one.tabIndex = inside;
  };
  Reveal.on("overviewshown", () => {
    reached(0, -1); // a slide is opened as a whole, not what stands on it
    wall.dataset.preventSwipe = ""; // a finger scrolls
    inSight("center");
  });
  Reveal.on("overviewhidden", () => {
    reached(-1, 0);
    delete wall.dataset.preventSwipe;
    wall.scrollTop = 0;
  });
  Reveal.on("slidechanged", () => Reveal.isOverview() && inSight("nearest"));
  const TURNING = /^(Arrow.*|Page.*|Enter| )$/;
  const key = (event) => {
    const typing = /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") Reveal.toggleHelp(); // wherever it is on this keyboard
    else if (/^Arrow/.test(event.key) && Reveal.isOverview() && !event.shiftKey) across(event.key);
    else if (event.key === "F5" && !event.shiftKey) Reveal.triggerKey(70); // a clicker's start: F fills the screen
    else if (Reveal.isPaused() && TURNING.test(event.key)) Reveal.togglePause(false);
    else if (/^\d$/.test(event.key)) open(event.key);
    else if (/^g$/i.test(event.key)) open("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("keydown", key, true);
  Reveal.registerKeyboardShortcut("3 D Enter", "Jump to an element, a standard or a slide");

  /* The clock: a hair on the line below shows where the time is; T adds the figures. */
  let begun = 0;
  const pace = make(`<i class="pace" hidden></i>`);
  const time = make(`<p class="time" hidden></p>`);
  document.body.append(pace, time);
  const clock = (seconds) =>
    `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  const tick = () => {
    const spent = (performance.now() - begun) / 1000;
    const until = planned(talk.slice(0, talk.indexOf(Reveal.getCurrentSlide()) + 1));
    pace.style.insetInlineStart = `${total ? Math.min(spent / total, 1) * 100 : 0}%`;
    time.textContent = clock(spent) + (total ? ` of ${clock(total)}` : "");
    time.classList.toggle("is-late", total > 0 && spent > until + 15);
  };
  const begin = () => {
    if (begun) return;
    begun = performance.now();
    pace.hidden = !total;
    setInterval(tick, 1000);
  };
  Reveal.addKeyBinding({ keyCode: 84, key: "T", description: "Show or hide the clock" }, () => {
    begin();
    time.hidden = !time.hidden;
    tick();
  });

  /* Rehearsal: only when casc present --rehearse has opened this page. */
  if (!asked.has("rehearse") || location.hostname !== "127.0.0.1") return;
  const tell = (what) =>
    navigator.sendBeacon("/.casc/rehearsal", JSON.stringify({ ...what, at: performance.now() }));
  Reveal.on("ready", () => {
    begin();
    time.hidden = false;
    tell({ slide: Reveal.getCurrentSlide().id });
  });
  Reveal.on("slidechanged", (event) => tell({ slide: event.currentSlide.id }));
  addEventListener("pagehide", () => tell({ slide: null }));
})();
