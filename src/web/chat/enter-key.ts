/** The parts of a `KeyboardEvent` that decide. */
export type EnterKey = Pick<KeyboardEvent, "key" | "shiftKey" | "isComposing" | "keyCode">;

/**
 * Whether this keystroke sends the question: Enter alone, and not the Enter that confirms an input method's
 * candidate. Safari ends the composition before that keydown arrives; there key code 229 still tells
 * (UI Events, section 9.3.1).
 */
export function sendsQuestion(event: EnterKey): boolean {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}
