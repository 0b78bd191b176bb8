/**
 * Keeps the custom properties `--visible-top` and `--visible-height` of `element` at what the on-screen keyboard
 * leaves free. iOS shrinks only the visual viewport when its keyboard opens; without this the question box would
 * stand behind it. Returns the function that ends it.
 */
export function followVisualViewport(element: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => {};
  const update = () => {
    // Pinch zoom changes the same numbers and must not squeeze the layout.
    if (viewport.scale > 1.01) return;
    element.style.setProperty("--visible-top", `${viewport.offsetTop}px`);
    element.style.setProperty("--visible-height", `${viewport.height}px`);
  };
  update();
  viewport.addEventListener("resize", update);
  viewport.addEventListener("scroll", update);
  return () => {
    viewport.removeEventListener("resize", update);
    viewport.removeEventListener("scroll", update);
  };
}
