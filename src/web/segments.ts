/** A run of a text, to be shown marked or not. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** UTF-16 offsets into a text, the end excluded; as `highlights` of the search interface. */
export type TextSpan = readonly [start: number, end: number];

/**
 * A text cut at its spans: all of it in order, no run empty, no two neighbours alike. Spans may come in any order, overlap, or
 * be foreign data that lies outside the text; halves of a surrogate pair stay together.
 */
export function segments(text: string, spans: readonly TextSpan[]): Segment[] {
  const found: Segment[] = [];
  let at = 0;
  const push = (to: number, marked: boolean): void => {
    if (to <= at) return;
    const last = found.at(-1);
    const run = text.slice(at, to);
    if (last?.marked === marked) last.text += run;
    else found.push({ text: run, marked });
    at = to;
  };
  const inside = spans
    .map(([start, end]): TextSpan => [whole(text, start, 0), whole(text, end, 1)])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  for (const [start, end] of inside) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return found;
}

/** A place within the text; from between the halves of a pair it moves by one: `forward` 1, or back. */
function whole(text: string, place: number, forward: 0 | 1): number {
  const at = Math.max(0, Math.min(Math.trunc(place) || 0, text.length));
  const splits = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
  return splits ? at - 1 + 2 * forward : at;
}
