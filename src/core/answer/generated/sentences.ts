/** A sentence of a model: what it says, and the numbers of the quotes that it claims to stand on. */
export interface Sentence {
  text: string;
  markers: readonly number[];
  /** An item of a list. */
  item: boolean;
}

const MARKER = String.raw`[\[【［]\^?\s*\d{1,3}(?:\s*[,，、]\s*\d{1,3})*\s*[\]】］]`;
const TAIL = new RegExp(String.raw`^[”’」』）)"'*]*(?:\s*${MARKER})*[。.]?[*]*`);
/** The head of a marker that may go on with the next delta. */
const OPEN_TAIL = /^[”’」』）)"'*]*\s*(?:[[【［]\^?[\d\s,，、]*)?$/;
const ABBREVIATION =
  /(?:^|[\s(])(?:co|ltd|inc|corp|no|nos|vs|etc|approx|e\.g|i\.e|dr|mr|mrs|ms|prof|st|dept|[a-z])$/i;
/** Longer than any sentence: what has no end is given up in pieces. */
const LONGEST = 600;

/**
 * Cuts what has come of a text into whole sentences, each with the markers behind it, and the rest that may go on. Once the
 * text has `ended`, the rest is a sentence only where its end can be seen.
 */
export function cutSentences(text: string, ended: boolean): { sentences: string[]; rest: string } {
  const sentences: string[] = [];
  let rest = text;
  for (;;) {
    const end = firstEnd(rest, ended);
    if (end === null) break;
    sentences.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (!ended) return { sentences, rest };
  const closed = new RegExp(`${MARKER}\\s*$`).test(rest);
  return { sentences: closed ? [...sentences, rest] : sentences, rest: "" };
}

function firstEnd(text: string, ended: boolean): number | null {
  for (const { index, 0: mark } of text.matchAll(/[。！？!?]+|\.|\n+/g)) {
    const after = index + mark.length;
    if (mark.startsWith("\n")) return after;
    if (mark === "." && !fullStop(text, index, ended)) continue;
    // Inside an address (?a=b) and before a picture an ASCII mark ends nothing.
    if (/^[!?]/.test(mark) && !/^(?:[”’"')*]*(?:\s|$|[[【［]\d)|\p{Script=Han})/u.test(text.slice(after)))
      continue;
    const tail = TAIL.exec(text.slice(after))?.[0].length ?? 0;
    if (!ended && OPEN_TAIL.test(text.slice(after + tail))) return overlong(text);
    return after + tail;
  }
  return overlong(text);
}

function overlong(text: string): number | null {
  return text.length > LONGEST ? LONGEST : null;
}

function fullStop(text: string, dot: number, ended: boolean): boolean {
  const next = text.slice(dot + 1);
  if (next === "") return ended;
  // The number of a list item.
  if (/(?:^|\n)\s*\d{1,2}$/.test(text.slice(0, dot))) return false;
  return (
    /^(?:[”’"')*]*\s|[”’"')*]*[[【［]\d)/.test(next) &&
    !ABBREVIATION.test(text.slice(Math.max(0, dot - 16), dot))
  );
}

const IMAGE_OR_LINK = /!?\[([^\]]*)\]\(([^)]*)\)/g;
const ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s，。；、）)[\]【】]*/gi;
const TAG = /<[^>]*>?/g;
const ITEM = /^\s*(?:[-*•·]\s+|[（(]?\d{1,2}[.、)）]\s*(?!\d))/;

/** A raw sentence without markup, links and addresses; its markers are read and taken out. */
export function readSentence(raw: string): Sentence {
  const item = ITEM.test(raw);
  const plain = raw
    .replace(ITEM, "")
    .replace(IMAGE_OR_LINK, (whole, text: string) => (whole.startsWith("!") ? "" : text))
    .replace(TAG, "")
    .replace(ADDRESS, "")
    .replace(/\*\*|__|`+|^\s*[#>]+\s*/g, "");
  const markers = [...plain.matchAll(new RegExp(MARKER, "g"))].flatMap(([marker]) =>
    (marker.match(/\d+/g) ?? []).map(Number),
  );
  const text = plain
    .replace(new RegExp(String.raw`\s*${MARKER}`, "g"), "")
    .replace(/\s+/g, " ")
    .replace(/([。！？])[。.]+$/, "$1")
    .trim();
  return { text, markers: [...new Set(markers)], item };
}

/** Cuts a stream of deltas into whole sentences; what stands between `<think>` and `</think>` is left out. */
export function sentenceCutter(): { push(delta: string): string[]; end(): string[] } {
  let held = "";
  const cut = (ended: boolean): string[] => {
    const visible = withoutThoughts(held);
    if (visible === null) return [];
    const { sentences, rest } = cutSentences(visible, ended);
    held = rest;
    return sentences;
  };
  return {
    push(delta) {
      held += delta;
      return cut(false);
    },
    end: () => cut(true),
  };
}

const THINK = "<think>";

/** Null while a thought is still going on. */
function withoutThoughts(text: string): string | null {
  const trimmed = text.trimStart();
  if (trimmed !== "" && THINK.startsWith(trimmed.slice(0, THINK.length)) && !trimmed.includes("</think>"))
    return null;
  return trimmed.startsWith(THINK) ? trimmed.slice(trimmed.indexOf("</think>") + 8) : text;
}
