import { loopTab } from "../chat/focus.ts";
import type { Frame } from "./frame.ts";

/**
 * The widget's keys: Escape closes what is uppermost, Tab stays in a full screen, and what one types stays here. To the page outside a
 * key in our fields would look like one pressed nowhere, and set off its shortcuts. Returns the function that ends it.
 */
export function keepKeys(root: ShadowRoot, frame: Frame, close: () => void): () => void {
  const onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.key === "Escape") return event.type === "keydown" ? onEscape(event) : undefined;
    if (event.type === "keydown" && frame.mode() === "full" && !event.defaultPrevented && !layer("dialog")) {
      loopTab(event, frame.panel);
    }
    if (event.target instanceof Element && event.target.matches("textarea, input, select"))
      event.stopPropagation();
  };

  function onEscape(event: KeyboardEvent) {
    const isOurs = frame.mode() === "floating" || frame.mode() === "full";
    // An article closes itself, and so does a citation card; the browser would close the full screen below the card as well.
    if (!isOurs || event.isComposing || layer("dialog")) return;
    event.preventDefault();
    if (!layer(".card")) close();
  }

  const layer = (selector: string) => frame.panel.querySelector(selector);

  for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, onKey);
  return () => {
    for (const type of ["keydown", "keypress", "keyup"]) root.removeEventListener(type, onKey);
  };
}
