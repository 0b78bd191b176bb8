import { stem } from "../../text/stem.ts";
import type { Reading } from "./reading.ts";

/** Chinese words that join and report, and state nothing. */
const NEUTRAL =
  /根据|据|报道|文章|文中|显示|提到|介绍|称|截至|截止|目前|其中|同时|此外|另外|以及|并且|而且|分别|包括|包含|总计|合计|共计|一共|总共|共有|共|达到|达|位于|方面|属于|这些|上述|该|其|和|与|及|并|也|还|则|而|了|的|地|得|是|为|有|在|于|由|对|从|到|等|中|内|里|个|以|将其|被|把|向|之/g;
const NEUTRAL_ENGLISH = new Set(
  "a an the and of in on at to for from by with as is are was were be been being has have had it its this that these those which who whose there their they also both each such other include including included comprise total according article report reported state stated say said respectively namely where when while into under than then so"
    .split(" ")
    .map(stem),
);

/** The words of a sentence that its sources do not have; empty where it is made of theirs alone. Names and figures are not looked at. */
export function foreignWords(sentence: Reading, sources: readonly Reading[]): string[] {
  return sentence.clauses.flatMap(({ start, end }) => {
    const clause = sentence.text.slice(start, end);
    const counts = sources.map((source) =>
      sentence.english ? englishForeign(clause, source.text) : chineseForeign(clause, source),
    );
    // Each clause must stand in one source: words of two sources make a third statement.
    return counts.reduce((least, one) => (one.length < least.length ? one : least), counts[0] ?? [clause]);
  });
}

const HAN_RUN = /\p{Script=Han}+/gu;

function chineseForeign(clause: string, { text: source, clauses }: Reading): string[] {
  if (clauses.some(({ start, end }) => source.slice(start, end) === clause)) return [];
  const held = new Set<number>();
  for (let at = 0; at + 1 < clause.length; at++)
    if (source.includes(clause.slice(at, at + 2))) held.add(at).add(at + 1);
  const open = clause
    .split("")
    .map((unit, at) => (held.has(at) ? " " : unit))
    .join("");
  return open.replace(NEUTRAL, (word) => " ".repeat(word.length)).match(HAN_RUN) ?? [];
}

function englishForeign(clause: string, source: string): string[] {
  const known = new Set(wordsOf(source).map(stem));
  return wordsOf(clause).filter((word) => !known.has(stem(word)) && !NEUTRAL_ENGLISH.has(stem(word)));
}

function wordsOf(text: string): string[] {
  return text.match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
}

/** Words that turn or limit what a clause states: one of its kind must be kept. */
const LIMITS: ReadonlyArray<{ chinese: RegExp; english: RegExp }> = [
  {
    chinese: /不|未|没有|尚无|并非|无需|免于|禁止|取消|暂停/,
    english: /\b(?:not|no|never|without|neither|nor|cannot|cancel\w*|suspend\w*)\b|n't\b/,
  },
  {
    chinese: /计划|规划|拟|预计|预期|目标|力争|争取|有望|即将|将|打算|申报中/,
    english:
      /\b(?:plan\w*|will|expect\w*|aim\w*|target\w*|intend\w*|striv\w*|propos\w*|to be|due to|upcoming)\b/,
  },
  {
    chinese: /最高|不超过|至多|最多|以内|以下|上限|不高于/,
    english: /\b(?:up to|at most|no more than|within|below|under|maximum|ceiling|capped)\b/,
  },
  {
    chinese: /不低于|不少于|至少|最低|以上|超过|超|逾|突破|多(?=[家个名人亿万户项])|余/,
    english: /\b(?:at least|no less than|minimum|over|more than|above|exceed\w*|surpass\w*)\b/,
  },
  {
    chinese: /(?<![签簽合预預节節制条條公履违違])约|近(?=[\d一二三四五六七八九十百千万])|左右|大约|接近/,
    english: /\b(?:about|nearly|almost|around|approximately|some|roughly|close to)\b/,
  },
  {
    chinese: /符合|满足|条件|须|应当|首次|经[^，,。]{1,8}(?:认定|批准|评审|审核)|仅限|除外/,
    english:
      /\b(?:if|provided|subject to|qualif\w*|eligib\w*|meet\w*|condition\w*|must|only|except|first-time)\b/,
  },
];

/** So much of a clause in a text, and the text states it. */
const STATED = 0.5;

/** Whether a sentence states a clause of a source without the word that turns or limits it, or with one that the source lacks. */
export function losesLimit(sentence: Reading, source: Reading): boolean {
  const kind = sentence.english ? "english" : "chinese";
  const clauses = sentence.clauses.map(({ start, end }) => sentence.text.slice(start, end));
  const stated = source.clauses.flatMap(({ start, end }) => {
    const clause = source.text.slice(start, end);
    const said =
      statementOf(clause, clauses, sentence.english) ??
      statementOf(clause, [sentence.text], sentence.english);
    return said === null ? [] : [{ clause, said }];
  });
  return LIMITS.some((limit) => {
    if (limit[kind].test(sentence.text) && !limit[kind].test(source.text)) return true;
    return stated.some(({ clause, said }) => count(clause, limit[kind]) > count(said, limit[kind]));
  });
}

function count(text: string, limit: RegExp): number {
  return text.match(new RegExp(limit, "g"))?.length ?? 0;
}

/** The text that says most of a clause, the first among equals, or null where none says enough of it. */
function statementOf(clause: string, texts: readonly string[], english: boolean): string | null {
  let best: string | null = null;
  let most = STATED;
  for (const text of texts) {
    const share = shareIn(clause, text, english);
    if (best === null ? share < most : share <= most) continue;
    best = text;
    most = share;
  }
  return best;
}

function shareIn(clause: string, text: string, english: boolean): number {
  const parts = english
    ? wordsOf(clause).filter((word) => !NEUTRAL_ENGLISH.has(stem(word)))
    : Array.from({ length: Math.max(0, clause.length - 1) }, (_, at) => clause.slice(at, at + 2));
  const held = parts.filter((part) => text.includes(part)).length;
  return parts.length === 0 ? 0 : held / parts.length;
}
