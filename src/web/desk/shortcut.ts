/** Whether a key is meant for the page: not typed into a field, and no part of a combination or of a word that is being composed. */
export function isShortcut(event: KeyboardEvent): boolean {
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}
