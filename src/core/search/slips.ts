/** How a text differs from a form by one slip. */
export type Slip =
  | { kind: "wrong"; at: number }
  | { kind: "swapped"; at: number }
  | { kind: "missing"; at: number }
  | { kind: "extra"; at: number };

/**
 * The one slip that makes `form` into `written`: a character wrong, missing or extra, or two neighbours swapped; null where
 * they are equal or differ more. `at`: the unit of `written` where it happens (a missing one: before which).
 */
export function slipOf(written: string, form: string): Slip | null {
  const longer = written.length - form.length;
  if (longer < -1 || longer > 1 || written === form) return null;
  let head = 0;
  while (head < written.length && written[head] === form[head]) head++;
  const rest = (from: number, formFrom: number): boolean => written.slice(from) === form.slice(formFrom);
  if (longer === -1) return rest(head, head + 1) ? { kind: "missing", at: head } : null;
  if (longer === 1) return rest(head + 1, head) ? { kind: "extra", at: head } : null;
  if (rest(head + 1, head + 1)) return { kind: "wrong", at: head };
  const crossed = written[head] === form[head + 1] && written[head + 1] === form[head];
  return crossed && rest(head + 2, head + 2) ? { kind: "swapped", at: head } : null;
}
