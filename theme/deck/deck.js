/* Starts the slides. Without script, and on a phone held upright, the same page reads from top to
   bottom: slides would be too small to read there. */
if (innerWidth >= 700) {
  document.documentElement.classList.add("is-presenting");
  Reveal.initialize({
    hash: true,
    controls: true,
    controlsTutorial: false,
    progress: true,
    slideNumber: "c/t",
    transition: matchMedia("(prefers-reduced-motion: reduce)").matches ? "none" : "fade",
    transitionSpeed: "fast",
    backgroundTransition: "none",
    center: false,
    width: 1280,
    height: 720,
    margin: 0,
    scrollActivationWidth: 0,
    pdfMaxPagesPerSlide: 1,
    plugins: [RevealNotes],
  });
}
