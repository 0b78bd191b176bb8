/** A member of a series of lines or sentences that begin alike (一是 … 二是 …; 1. … 2. …; —— … —— …). */
export interface Member {
  family: string;
  /** Its number from 1; null where the mark does not tell. */
  place: number | null;
}

const NUMERALS = "一二三四五六七八九十";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
const FAMILIES: ReadonlyArray<[family: string, pattern: RegExp]> = [
  ["dash", /^[—–]{1,2}/],
  ["bullet", /^[-•·●■◆▶]\s*(?=\S)/],
  ["is", /^([一二三四五六七八九十])是/],
  ["of-them", /^其([一二三四五六七八九十])[,，、是]/],
  ["ordinal", /^第([一二三四五六七八九十])[,，、是]/],
  ["bracketed", /^[（(]([一二三四五六七八九十]|\d{1,2})[)）]/],
  ["numbered", /^(\d{1,2})\\?[.、．)](?!\d)/],
  ["circled", new RegExp(`^([${CIRCLED}])`)],
  ["first", /^(首先|其次|再次|再者|最后)[,，]/],
  ["side", /^(一方面|另一方面)[,，]/],
];
const WORDS: Readonly<Record<string, number | null>> = {
  首先: 1,
  其次: 2,
  再次: 3,
  再者: 3,
  最后: null,
  一方面: 1,
  另一方面: 2,
};

/** What a text that begins with the mark of a series is in it; null where it begins otherwise. */
export function memberOf(text: string): Member | null {
  for (const [family, pattern] of FAMILIES) {
    const match = pattern.exec(text);
    if (match) return { family, place: placeOf(match[1]) };
  }
  return null;
}

function placeOf(mark: string | undefined): number | null {
  if (mark === undefined) return null;
  if (mark in WORDS) return WORDS[mark] ?? null;
  if (/^\d+$/.test(mark)) return Number(mark);
  return Math.max(NUMERALS.indexOf(mark), CIRCLED.indexOf(mark)) + 1;
}

/** Whether one member begins a series. */
export function begins({ place }: Member): boolean {
  return place === null || place === 1;
}

/** Whether one member may come right after another of its series. */
export function follows(next: Member, last: Member): boolean {
  if (next.family !== last.family) return false;
  return next.place === null || last.place === null || next.place === last.place + 1;
}

/** Offset of the first member in a sentence that announces its series and begins it (…机制: ——主体协同: …); null without. */
export function memberWithin(sentence: string): number | null {
  for (const { index, 0: mark } of sentence.matchAll(/[：:]\s*/g)) {
    const at = index + mark.length;
    const member = memberOf(sentence.slice(at));
    if (member && begins(member)) return at;
  }
  return null;
}

/** A member without its mark. */
export function withoutMark(text: string): string {
  for (const [, pattern] of FAMILIES) {
    const mark = pattern.exec(text)?.[0];
    if (mark !== undefined) return text.slice(mark.length).trimStart();
  }
  return text;
}
