/** The shortcuts of every page of the desk: `?` shows them, `/` goes to the search box, `g` and a letter to a part of the desk. */

let isGoing = false;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
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
