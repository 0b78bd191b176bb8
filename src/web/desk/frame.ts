/** The shortcuts of every page of the desk: `?` shows them, `/` goes to the search box, `g` and a letter to a part of the desk. */

import { isShortcut } from "./shortcut.ts";

let isGoing = false;

addEventListener("keydown", (event) => {
  if (!isShortcut(event)) return;
  const wasGoing = isGoing;
  isGoing = event.key === "g" && !wasGoing;
  if (wasGoing && /^[a-z]$/.test(event.key)) {
    const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${event.key}"]`);
    if (link === null) return;
    event.preventDefault();
    location.assign(link.href);
  } else if (event.key === "?") {
    document.getElementById("desk-keys")?.togglePopover?.();
  } else if (event.key === "/") {
    const box = document.querySelector<HTMLInputElement>("input[type=search]");
    if (box === null) return;
    event.preventDefault();
    box.focus();
    box.select();
  }
});
