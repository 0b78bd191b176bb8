import { namesNeed } from "./service-need.ts";
import type { ReadText, WordIn } from "./words-in.ts";

/** A name that a text gives, and where in the folded text. */
export interface NameRead {
  /** Entity id. */
  id: string;
  /** As written, with the words that stand directly behind it and say more of it (半导体封测). */
  words: string;
  start: number;
  end: number;
}

/** The first industry, park and district that a text names. */
export function namesRead(text: ReadText): {
  industry: NameRead | null;
  park: NameRead | null;
  district: NameRead | null;
} {
  return {
    industry: first(text, "industry") ?? madeIn(text),
    park: first(text, "park"),
    district: first(text, "district"),
  };
}

function first(text: ReadText, kind: "industry" | "park" | "district"): NameRead | null {
  const at = text.words.findIndex(({ entity }) => entity?.kind === kind);
  const word = text.words[at];
  if (word?.entity === undefined || word.entity === null) return null;
  const end = kind === "industry" ? endWith(text.words, at) : word.end;
  return { id: word.entity.id, start: word.start, end, words: written(text, word.start, end) };
}

/** What says only that there is a firm, an industry, a place. */
const NO_NAME = /企业|公司|产业|行业|项目|业务|厂|园|区|人|怎|哪|谁|什么|有|找|租|买/;
const HAN_WORD = /^\p{Script=Han}{2,4}$/u;

/** What follows a Chinese name without a gap and is no word of grammar belongs to it. */
function endWith(words: readonly WordIn[], at: number): number {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return 0;
  const joins =
    next !== undefined &&
    next.start === word.end &&
    next.entity === null &&
    next.forms.length > 0 &&
    HAN_WORD.test(next.text) &&
    !NO_NAME.test(next.text);
  return joins ? next.end : word.end;
}

/** What a firm says it makes or does, where no industry of the lists is named. */
const DOES =
  /(?:我们|我司|我|公司|企业)?(?:是)?(?:专门)?(?:做|从事|生产|制造|经营|主营|是一?家|系|为一?家)(?:的是|的)?([\p{Script=Han}a-z0-9]{2,12}?)(?:的|生意|业务|行业|企业|公司|产品|[,，。;；!！?？]|$)|\bwe (?:make|produce|manufacture|develop|are in|work in) ([a-z][a-z -]{2,40}?)(?=[,.;?!]| and | with | in |$)/u;

/** Not what a firm makes, but what it is, has or looks for. */
const NO_TRADE = /^(?:企业|公司|的)|厂房|车间|场地|园区|投入|占|机构|孵化|合作社|高企|高新技术|什么|怎么/;

function madeIn(text: ReadText): NameRead | null {
  const match = DOES.exec(text.folded.text);
  const what = match?.[1] ?? match?.[2];
  if (!match || what === undefined) return null;
  if (NO_TRADE.test(what) || namesNeed(what)) return null;
  const start = match.index + match[0].indexOf(what);
  const end = start + what.length;
  // A name of something else is no industry.
  if (text.words.some(({ entity, start: at }) => entity !== null && at >= start && at < end)) return null;
  return { id: "", start, end, words: written(text, start, end) };
}

function written({ original, folded }: ReadText, start: number, end: number): string {
  const from = folded.offsets[start] ?? 0;
  return original.slice(from, folded.offsets[end] ?? original.length);
}
