import type { Article } from "../article.ts";
import type { Corpus } from "../ports.ts";
import type { Locale } from "./answer.ts";
import { type FoundPassage, findPassages } from "./candidates.ts";
import type { Compared } from "./compare-answer.ts";
import { answers } from "./decide.ts";
import { type Evidence, rankEvidence } from "./evidence.ts";
import { says } from "./said.ts";
import type { Sought } from "./sought.ts";

const ASKS_CHANGE =
  /(?:怎么|咋|如何|有何|有什么|有啥|哪些)(?:样)?(?:个)?(?:变|改|调整|演变)|变化|演变|从几.{0,6}几|(?:几年前|以前|过去|原来|当初|原先).*(?:现在|如今|目前|眼下)|\b(?:how|what) (?:has|have|did)\b.*\bchang|\bchang(?:ed?|es)\b.*\b(?:over|since|from)\b|\bevol(?:ve|ution)|どう変わ|어떻게 (?:변|바뀌|달라)|변화/;
/** One sentence that itself says from what to what. */
const TELLS_CHANGE = /(?:从|由)[^,，。;；]{1,24}(?:到|至|变|增|升|降|调整|压缩|缩短)/;
/** What 几 stands for in a form like 几加几. */
const SHAPE = /几(?:[加减比x+]几)+/;
/** So many of the best sentences are looked at. */
const LOOKED_AT = 40;
const SUM = /(?:[两三四五六七八九十]|\d)年来|累计/;
/** So many passages are looked through for a form. */
const WIDE = 50;
/** Without a form to go by, a sentence must say so much of the topic to be about the same thing. */
const TOPIC = 0.75;

const LABELS: Readonly<Record<Locale, readonly [earlier: string, latest: string]>> = {
  "zh-Hans": ["此前", "目前"],
  "zh-Hant": ["此前", "目前"],
  en: ["Earlier", "Latest"],
  ja: ["以前", "最新"],
  ko: ["이전", "최근"],
};

/**
 * What articles of different dates say of the one thing whose change is asked about, older first; null where no change is
 * asked about, where one sentence tells it, or where not both are clearly about the same.
 */
export async function changeOf(
  corpus: Corpus,
  found: readonly FoundPassage[],
  sought: Sought,
): Promise<Compared | null> {
  const { question } = sought;
  if (!ASKS_CHANGE.test(question.folded)) return null;
  const shape = shapeOf(question.folded);
  // A form is told from its likes by nothing but itself, so that search does not know which passages have it.
  const wide = shape ? await findPassages(corpus, sought.terms, question.folded, WIDE) : found;
  const ranked = rankEvidence(wide, sought).slice(0, shape ? wide.length * LOOKED_AT : LOOKED_AT);
  if (ranked.some((one, at) => at < 3 && answers(sought, one) && TELLS_CHANGE.test(one.candidate.said.text)))
    return null;
  const same = ranked.filter(
    (one) =>
      one.subject >= 0.9 &&
      (shape ? shape.test(one.candidate.said.text) : answers(sought, one) && isAbout(one, sought)),
  );
  const byDate = [...Map.groupBy(same, (one) => dateOf(articleOf(one)))].flatMap(([date, [best]]) =>
    date !== "" && best ? [{ date, best }] : [],
  );
  byDate.sort((a, b) => (a.date < b.date ? -1 : 1));
  const [first, last] = [byDate[0], byDate.at(-1)];
  if (!first || !last || first === last || noChange(first.best, last.best, shape)) return null;
  const [earlier, latest] = LABELS[question.locale];
  const side = (own: string, evidence: Evidence) => ({
    side: { own, asks: question.folded },
    sought,
    own: sought.terms,
    metric: [],
    evidence,
    shape,
  });
  const sides = [side(earlier, first.best), side(latest, last.best)];
  const comparison = { sides: sides.map((one) => one.side), metric: "", shared: "", order: null };
  return { rows: [{ comparison, sides }] };
}

/** The form that the question wants, as a pattern: 几加几 → 1+4. */
function shapeOf(folded: string): RegExp | null {
  const written = SHAPE.exec(folded)?.[0];
  if (written === undefined) return null;
  const sign = written.includes("加") ? "[+加]" : written.includes("比") ? "[:比]" : "[-x+减]";
  return new RegExp(`\\d+(?:${sign}[\\dx]+)+`);
}

function isAbout({ candidate }: Evidence, { terms }: Sought): boolean {
  const topics = terms.filter(({ entity, kind }) => entity === null && kind !== "char");
  const mass = topics.reduce((sum, term) => sum + term.mass, 0);
  const held = topics.reduce((sum, term) => sum + term.mass * says(candidate.said, term), 0);
  return mass > 0 && held >= TOPIC * mass;
}

/** Whether two sentences cannot tell a change: they say the same, or are no two figures of one kind. */
function noChange(a: Evidence, b: Evidence, shape: RegExp | null): boolean {
  const [left, right] = [a.candidate.said.text, b.candidate.said.text];
  // The sum of several years is no figure of one of them.
  if (SUM.test(left) !== SUM.test(right)) return true;
  return left === right || (shape !== null && shape.exec(left)?.[0] === shape.exec(right)?.[0]);
}

function articleOf({ candidate }: Evidence): Article {
  return candidate.surroundings.article;
}

/** What an article's facts are dated by: the end of the period that it speaks of, else the day it was published; or "". */
function dateOf({ about, published }: Article): string {
  return about?.to ?? published ?? "";
}
