/* Run in a page of an attacked site: what is wrong with it, in words; an empty list when nothing is.
   It is told which parts of ours must be there, or that it stands in the "deck", the "search", or "lost". */
(where) => {
  const said = [];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const short = (one) => one.outerHTML.slice(0, 100);
  const OURS = "[class^=cp-]:not(.cp-page), header.md-header, footer, .md-skip, [class^=md-], head, .controls, .resume-button, .speaker-notes";

  if (window.pwned) said.push(`something ran ${window.pwned} times`);

  /* Nothing stands there that could act. */
  const acting = "iframe, frame, frameset, object, embed, applet, base, template, math, dialog, portal, marquee, area, map, noscript img, meta[http-equiv]:not([http-equiv=x-ua-compatible])";
  for (const one of all(acting)) said.push(`element ${short(one)}`);
  for (const one of all("script, style, link, form, button, select, textarea, svg"))
    if (one.closest("article, main") && !one.closest(`${OURS}, pre`)) said.push(`element ${short(one)}`);
  for (const one of all("script:not([src]), style")) if (/pwn|evil/.test(one.textContent.replace(/"[^"]*"/g, ""))) said.push(`script ${short(one)}`);
  for (const one of all("*"))
    for (const { name, value } of one.attributes) {
      if (/^on|^(srcdoc|ping|formaction|xlink:href|http-equiv|target|background)$/.test(name)) said.push(`attribute ${name} of ${short(one)}`);
      if (name === "style" && !one.closest(`${OURS}, .tabbed-set, html, body`) ) said.push(`style of ${short(one)}`);
      if (name === "id" && /^__/.test(value) && one.closest(".cp-page") && !/^__(tabbed|code|cell)_/.test(value)) said.push(`id ${value}`);
      if (name === "src" && value === "x" && one.closest(`${OURS}, .slide`) && !one.closest(".slide__words, .notes")) said.push(`picture ${short(one)}`);
    }
  for (const one of all("a[href], area[href]"))
    if (!["http:", "https:", "mailto:", "tel:", location.protocol].includes(one.protocol)) said.push(`link ${one.href.slice(0, 80)}`);

  /* Nothing lies over the header, which there is once. */
  const hit = (one) => {
    const box = one.getBoundingClientRect();
    return document.elementFromPoint(box.left + Math.min(box.width, innerWidth) / 2, box.top + box.height / 2);
  };
  const parts = Array.isArray(where) ? where : [];
  if (!["deck", "search", "lost"].includes(where)) {
    const header = all("header.md-header");
    if (header.length !== 1) said.push(`${header.length} headers`);
    scrollTo(0, 0);
    for (const one of all("a, button, label", header[0])) {
      if (!one.checkVisibility({ visibilityProperty: true }) || !one.getBoundingClientRect().width) continue;
      const top = hit(one);
      if (!header[0].contains(top)) said.push(`${short(one)} is covered by ${top && short(top)}`);
    }
  }

  /* Our parts are there, where they belong, and can be seen. */
  for (const selector of parts) {
    const found = all(selector);
    if (found.length !== 1) said.push(`${found.length} of ${selector}`);
    for (const one of found) {
      one.scrollIntoView({ block: "center" });
      const top = hit(one);
      if (one.parentElement.closest("details, table, ul, ol, dl, blockquote, a, pre")) said.push(`${selector} is swallowed`);
      if (!one.checkVisibility() || !top || !(one.contains(top) || top.contains(one))) said.push(`${selector} is covered by ${top && short(top)}`);
    }
  }
  return said;
}
