const focusable = 'a[href], button:not([disabled]), textarea, select, [tabindex="0"]';

/** Keeps Tab within `container`: after its last element comes its first, and the other way round. */
export function loopTab(event: KeyboardEvent, container: HTMLElement): void {
  if (event.key !== "Tab") return;
  const stops = [...container.querySelectorAll<HTMLElement>(focusable)];
  const first = stops[0];
  const last = stops.at(-1);
  const root = container.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  const leaving = event.shiftKey ? active === first || active === container : active === last;
  const next = event.shiftKey ? last : first;
  if (!leaving || !next) return;
  event.preventDefault();
  next.focus();
}

/** Whether the main pointer is a finger: there, focusing a text field would raise the on-screen keyboard. */
export function isTouch(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}
