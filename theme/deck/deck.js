/* Starts the slides; without script the same page reads from top to bottom. */
Reveal.initialize({
  hash: true,
  controls: true,
  progress: true,
  slideNumber: "c/t",
  transition: matchMedia("(prefers-reduced-motion: reduce)").matches ? "none" : "fade",
  transitionSpeed: "fast",
  backgroundTransition: "none",
  center: false,
  width: 1280,
  height: 720,
  margin: 0.06,
  plugins: [RevealNotes],
});
document.documentElement.classList.add("is-presenting");
