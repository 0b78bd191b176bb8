import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Moves the focus by id: at once where the element is shown, so that the next key is its own; else once it is. */
export function useFocus(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  const [, again] = useState(0);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (id) => {
    const element = document.getElementById(id);
    element?.focus();
    if (element !== null && document.activeElement === element) wanted.current = null;
    else {
      wanted.current = id;
      again((times) => times + 1);
    }
  };
}
