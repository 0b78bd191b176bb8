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

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys go from button to button of a group, from the last to the first; Home and End to its ends. */
export function moveInGroup(event: KeyboardEvent, group: HTMLElement): void {
  const buttons = [...group.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  const step = steps[event.key];
  const next =
    event.key === "Home"
      ? 0
      : event.key === "End"
        ? buttons.length - 1
        : step === undefined
          ? -1
          : (at + step + buttons.length) % buttons.length;
  if (at < 0 || next < 0) return;
  event.preventDefault();
  buttons[next]?.focus();
}
