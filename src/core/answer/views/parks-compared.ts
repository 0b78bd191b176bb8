import { compareParks } from "../../knowledge/compare-parks.ts";
import type { Row } from "../../knowledge/comparison.ts";
import { tableText } from "../../knowledge/comparison-text.ts";
import { renumbered } from "../../knowledge/renumbered.ts";
import { NOT_STATED, type Speech, speechOf, type ViewLocale } from "../../knowledge/speech.ts";
import { THEMES } from "../../knowledge/theme-rows.ts";
import type { Entity } from "../../lexicon.ts";
import type { Corpus, ToTraditional } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";
import type { Question } from "../../understand/question.ts";
import type { Citation, Locale } from "../answer.ts";
import type { Comparison } from "../compare-read.ts";
import { unsupportedNumbers } from "../verify.ts";
import type { ShownView } from "./view-text.ts";

/** Parks that a question sets side by side, and the rows that it asks for; none: whatever records have of both. */
export interface AskedParks {
  parks: readonly string[];
  rows: readonly string[];
}

/** Rows of words that a question asks for by what it calls them, folded; figures are told by sentences. */
const ROWS: ReadonlyArray<[id: string, asks: RegExp]> = [
  ["industries", /产业|行业|做(?:什么|啥)|主[攻打导]|industr|sectors?\b/],
  ["positioning", /定位|特色|优势|方向|positioning|strength/],
  ["level", /级别|层级|国家级还是|level\b/],
  ["carriers", /载体|园中园|孵化器|楼宇|sites?\b|buildings?\b/],
  ["incentives", /政策|优惠|扶持|补贴|奖励|incentive|polic(?:y|ies)|subsid/],
  ["services", /服务|平台|services?\b|platforms?\b/],
  ["projects", /(?:重点|重大|哪些|什么|啥)项目|projects\b/],
  ["companies", /(?:哪些|什么|啥|龙头|代表)(?:企业|公司)|companies|tenants/],
];
/** A question that compares without saying what. */
const PLAIN =
  /区别|差别|差异|不同|对比|比较|哪个(?:好|更好|合适|更合适)|怎么选|compare|difference|versus|\bvs\b|which is better/;

/** Two or more parks of ours compared by something that records know in words; null for anything else. */
export function askedParks(
  { sides, metric, order }: Comparison,
  question: Question,
  corpus: Corpus,
): AskedParks | null {
  const known = new Set(corpus.knowledge.parks.map(({ id }) => id));
  const named = question.terms.flatMap(({ entity }) => (entity && known.has(entity.id) ? [entity] : []));
  const parks = [...new Set(named.map(({ id }) => id))];
  const byName = sides.every(({ own }) => named.some((park) => isNameOf(own, park)));
  if (parks.length < 2 || parks.length !== sides.length || !byName) return null;
  if (order !== null || question.asked.kind === "figure" || HOW_MUCH.test(question.folded)) return null;
  // What a park is called (产业园, 科技城) asks for nothing.
  const beside = named.reduce(withoutName, question.folded);
  const themes = THEMES.filter(({ asks }) => asks.test(beside)).map(({ id }) => id);
  const rows = ROWS.filter(([, asks]) => asks.test(beside)).map(([id]) => id);
  // The narrower word tells: 融资服务 is finance, 产业 alone is industries.
  const asked = themes.length > 0 ? themes : rows;
  if (asked.length > 0) return { parks, rows: asked };
  const isPlain = question.terms.every(
    ({ entity, weight, text }) => entity !== null || weight < LEAST_TOPIC || PLAIN.test(text),
  );
  return metric === "" && isPlain && PLAIN.test(question.folded) ? { parks, rows: [] } : null;
}

/** A figure is asked for, which a sentence states or does not. */
const HOW_MUCH = /多少|几[个家项名亿天]|how (?:much|many|large|big|long|far|fast)/;
/** A term of less weight tells no topic. */
const LEAST_TOPIC = 0.5;
/** So many characters may stand beside the name of a side (the, 那边). */
const BESIDE = 4;

/** Whether a side is nothing but a park's name, in any of its forms. */
function isNameOf(own: string, park: Entity): boolean {
  const rest = withoutName(own, park);
  return rest !== own && rest.trim().length <= BESIDE;
}

/** A text without the longest of a park's names that it holds. */
function withoutName(text: string, { name, nameEn, aliases, aliasesForeign }: Entity): string {
  const held = [name, nameEn, ...aliases, ...aliasesForeign]
    .map(foldText)
    .filter((form) => text.includes(form));
  const longest = held.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? text : text.replaceAll(longest, "");
}

/** So many rows, and things in a cell: of what is asked for, and where nothing in particular is. The page and the tools give all. */
const MOST = { asked: { rows: 3, parts: 8 }, plain: { rows: 6, parts: 4 } } as const;

/** The table of records; null where it would be empty. */
export function parksCompared(
  { parks, rows }: AskedParks,
  corpus: Corpus,
  locale: Locale,
  toTraditional: ToTraditional,
): ShownView | null {
  const shown: ViewLocale = locale === "zh-Hans" || locale === "zh-Hant" ? locale : "en";
  const speech = speechOf(shown, toTraditional);
  const most = rows.length > 0 ? MOST.asked : MOST.plain;
  const comparison = compareParks(
    corpus,
    { parks, metrics: rows, locale: shown, limit: most.rows },
    toTraditional,
  );
  if (comparison.rows.length === 0) return null;
  // A figure may bear a word that is asked for: beside the very row it only fills the table.
  const named = comparison.rows.filter(({ id }) => rows.includes(id));
  const chosen = named.length > 0 ? named : comparison.rows;
  const short = renumbered(
    chosen
      .map((row) => shortRow(row, comparison.citations, most.parts, speech))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
    comparison.citations,
  );
  if (short.rows.length === 0) return null;
  const silent = short.rows.some(({ cells }) => cells.includes(null));
  const note = silent ? `\n\n${speech.say(`—：${NOT_STATED[0]}。`, `—: ${NOT_STATED[1]}.`)}` : "";
  return {
    text: `${tableText({ columns: comparison.columns, rows: short.rows }, speech)}${note}`,
    citations: [...short.citations],
  };
}

/**
 * A row whose cells hold each thing once, and no more than so many. A thing named with a figure (76个项目) and a period are left
 * out where the quotation does not tell them: in an answer every figure stands in what is cited.
 */
function shortRow(row: Row, citations: readonly Citation[], most: number, speech: Speech): Row {
  const quoteOf = (source: number): string => citations[source - 1]?.quote ?? "";
  const isTold = (period: string | undefined, source: number): boolean =>
    period !== undefined && unsupportedNumbers(period, [quoteOf(source)]).length === 0;
  const cells = row.cells.map((cell) => {
    if (cell === null) return null;
    const { parts, period, ...plain } = cell;
    if (parts === undefined) return isTold(period, cell.source) ? cell : plain;
    const told = parts.filter(
      ({ value, source }) => unsupportedNumbers(value, [quoteOf(source)]).length === 0,
    );
    const each = told.filter(({ value }, at) => told.findIndex((other) => other.value === value) === at);
    const [first] = each;
    if (first === undefined) return null;
    const kept = each.slice(0, most).map((part, at) => {
      const isCut = at === most - 1 && each.length > most;
      const value = isCut ? speech.say(`${part.value}等`, `${part.value} and others`) : part.value;
      const { period: when, source } = part;
      return isTold(when, source) ? { ...part, value } : { value, source };
    });
    return { ...plain, source: first.source, parts: kept };
  });
  const quotes = cells.flatMap((cell) => (cell ? [quoteOf(cell.source)] : []));
  const { period } = row;
  return { ...row, cells, period: period && unsupportedNumbers(period, quotes).length === 0 ? period : null };
}
