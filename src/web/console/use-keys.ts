import { useEffect, useRef } from "preact/hooks";
import { type Command, commandOf, type KeyPlace } from "./keys.ts";
import { LIST } from "./result-list.tsx";
import { BOX } from "./search-box.tsx";

/** Runs the command of a key pressed anywhere on the page; `run` returns false where it has no use for it. */
export function useKeys(single: boolean, run: (command: Command, target: Element) => boolean): void {
  const current = useRef({ single, run });
  current.current = { single, run };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      // A dialog reads its own keys.
      if (!(target instanceof Element) || target.closest("dialog") !== null) return;
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isLetter && !current.current.single) return;
      const command = commandOf(event, placeOf(target));
      if (command === "copy" && isTextSelected(event)) return;
      if (command !== null && current.current.run(command, target)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function placeOf(target: Element): KeyPlace {
  if (target.id === BOX) return "box";
  if (target.id === LIST) return "list";
  return target.matches("input, textarea, select") ? "note" : "elsewhere";
}

/** Ctrl+C with selected text is the browser's own. */
function isTextSelected({ ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key !== "Enter" && getSelection()?.isCollapsed === false;
}
