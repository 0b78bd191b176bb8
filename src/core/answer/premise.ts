import type { Entity } from "../lexicon.ts";
import { findNumbers } from "../text/numbers.ts";
import { squeeze } from "../text/squeeze.ts";
import type { Question } from "../understand/question.ts";
import type { Citation, Locale } from "./answer.ts";
import type { Evidence } from "./evidence.ts";
import { type Said, saidOf, says } from "./said.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

/**
 * What the quoted sentences make of the figures that a question takes for given: `confirms` all of them stand there of the
 * very subject, `differs` one of them stands there otherwise, null: nothing certain can be said.
 */
export type Verdict = "confirms" | "differs" | null;

/** 吧, right?, ですよね: the question tells rather than asks. */
const TELLS =
  /吧[\s?？。]|吧$|对吧|对不对|对吗|是吗|是不是|是吧|没错|属实|真的吗|既然|听说|据说|\bright\s*\?|\bcorrect\s*\?|isn't it|aren't they|is it true|\bsince\b|given that|now that|i heard|ですよね|でしょう|本当ですか|맞죠|맞나요|이죠|사실인가요/;
const YES_OR_NO =
  /吗|么[?？]?$|是不是|是否|^(?:is|are|was|were|did|does|do|has|have)\b|ですか|ますか|입니까|인가요|나요/;
/** A part of a message that asks for something takes nothing for given. */
const ASKS =
  /多少|几|哪|谁|什么|啥|怎|如何|何时|何处|what|which|who|when|where|how|why|いつ|いくつ|いくら|どこ|誰|얼마|몇|무엇|언제|어디|누구/;
const PARTS = /[,，;；。!！?？]|\s+(?=那|然后|请问)|(?<=[\u4e00-\u9fff\d%])\s+(?=[\u4e00-\u9fff])/;

/** A figure told roughly, as a bound or as a threshold (约, 40多, 1亿元以上) cannot be held against an exact one. */
const ROUGH_BEFORE =
  /(?:约|近|超|超过|逾|不到|不足|至少|最多|最高|大概|差不多|over|about|nearly|around|more than|less than|at least|up to)\s*$/;
const ROUGH_AFTER = /^\s*(?:多|余|以上|以下|左右|上下|以内|以外|or more|or less)/;

/** A figure or a rank; offsets are UTF-16 into the text it was found in. */
interface Figure {
  value: string;
  /** As written; 第 for ranks. */
  unit: string;
  start: number;
  end: number;
}

const RANK = /第(\d+|[一二三四五六七八九十]+)|首[个家批次届位座名]|唯一|(?<![\d.])(\d+)(?:st|nd|rd|th)\b/g;
const NUMERALS = "一二三四五六七八九十";

/** The figures of a folded text; a rank (第80位, 首个, 45th) is one, years and months are none. */
function figuresIn(text: string): Figure[] {
  const ranks = [...text.matchAll(RANK)].map(({ 0: written, 1: ordinal, 2: english, index }): Figure => {
    const value = english ?? ordinal ?? "1";
    const place = NUMERALS.indexOf(value);
    return {
      value: place < 0 ? value : `${place + 1}`,
      unit: "第",
      start: index,
      end: index + written.length,
    };
  });
  const plain = findNumbers(text)
    .filter(({ unit, start }) => unit !== "年" && unit !== "月" && text.charAt(start - 1) !== "第")
    .map(
      ({ value, unit, start, unitEnd }): Figure => ({
        value,
        unit: unit.replace(/人民币$/, "元"),
        start,
        end: unitEnd,
      }),
    );
  return [...ranks, ...plain];
}

interface Told {
  figure: Figure;
  /** The terms of the question that stand in the same part. */
  terms: readonly WeighedTerm[];
}

/** Holds the figures that a question takes for given against the quotations that answer it. */
export function premiseOf(
  sought: Sought,
  chosen: readonly Evidence[],
  citations: readonly Citation[],
): Verdict {
  const told = toldIn(sought.question, sought.terms);
  // A figure of another time or of another's is no contradiction.
  if (told.length === 0 || chosen.some(({ period, subject }) => period < 0.9 || subject < 0.9)) return null;
  const clauses = citations.flatMap(({ quote }) => clausesOf(squeeze(quote), sought));
  const verdicts = told.map((one) => verdictOn(one, clauses));
  const differing = verdicts.filter((verdict) => verdict === "differs").length;
  // Beside a figure that cannot be judged, a difference may be one of what is spoken of.
  if (differing > 0) return verdicts.every((verdict) => verdict !== null) ? "differs" : null;
  return verdicts.every((verdict) => verdict === "confirms") && isWholeQuestion(sought, clauses)
    ? "confirms"
    : null;
}

/** The exact figures in the parts of a question that tell; years are periods, not figures. */
function toldIn({ folded }: Question, terms: readonly WeighedTerm[]): Told[] {
  const tells = TELLS.test(folded);
  const parts = folded.split(PARTS).filter((part) => part.trim() !== "");
  return parts.flatMap((part) => {
    if (ASKS.test(part) || !(tells || YES_OR_NO.test(folded) || parts.length > 1)) return [];
    const here = terms.filter(({ text, kind }) => kind !== "number" && part.includes(text));
    return figuresIn(part)
      .filter(
        ({ start, end }) => !ROUGH_BEFORE.test(part.slice(0, start)) && !ROUGH_AFTER.test(part.slice(end)),
      )
      .map((figure) => ({ figure, terms: here }));
  });
}

/** A stretch of a quotation between commas, with the figures in it and whom they are told of. */
interface Clause {
  said: Said;
  figures: readonly Figure[];
  owners: readonly Entity[];
}

const CUTS = /(?<=[,，;；:：、。!！?？])/;

function clausesOf(quote: string, { entities }: Sought): Clause[] {
  let owners: Entity[] = [];
  return quote.split(CUTS).map((text) => {
    const said = saidOf(text, entities);
    const named = [...said.mentioned].filter(({ kind }) => SUBJECTS.has(kind));
    // A clause that names nobody speaks of whom the one before it spoke.
    if (named.length > 0) owners = named;
    return { said, figures: figuresIn(text), owners };
  });
}

function verdictOn({ figure, terms }: Told, clauses: readonly Clause[]): Verdict {
  const rivals = clauses.filter(({ figures }) => figures.some(({ unit }) => unit === figure.unit));
  // To the only figure of its kind, the rest of the sentence lends its words.
  const lending = rivals.length === 1 ? clauses : [];
  const ranked = rivals
    .map((clause) => ({ clause, fit: fitOf([clause, ...lending], terms) }))
    .sort((a, b) => b.fit - a.fit);
  const [best, next] = ranked;
  // The figure's own clause must be told from all others by what the question calls it.
  if (!best || best.fit < CERTAIN || (next && next.fit > best.fit - CERTAIN / 2)) return null;
  const [held, other] = best.clause.figures.filter(({ unit }) => unit === figure.unit);
  if (!held || other || !isTheirs(best.clause, terms)) return null;
  if (held.value === figure.value)
    return best.clause.owners.length > 0 || !hasSubject(terms) ? "confirms" : null;
  // What the article itself gives only roughly contradicts nothing.
  return ROUGH_BEFORE.test(best.clause.said.text.slice(0, held.start)) ? null : "differs";
}

/** So large a share of what the question says beside the figure must stand in the figure's clause. */
const CERTAIN = 0.5;

function fitOf(clauses: readonly Clause[], terms: readonly WeighedTerm[]): number {
  const holds = (term: WeighedTerm): boolean =>
    clauses.some(
      ({ said, owners }) => says(said, term) >= 0.9 || (term.entity !== null && owners.includes(term.entity)),
    );
  const total = terms.reduce((sum, { mass }) => sum + mass, 0);
  const held = terms.reduce((sum, term) => sum + (holds(term) ? term.mass : 0), 0);
  return total > 0 ? held / total : 0;
}

const SUBJECTS = new Set<Entity["kind"]>([
  "park",
  "district",
  "site",
  "company",
  "institution",
  "other-place",
]);

function subjectsIn(terms: readonly WeighedTerm[]): Entity[] {
  return terms.flatMap(({ entity }) => (entity && SUBJECTS.has(entity.kind) ? [entity] : []));
}

function hasSubject(terms: readonly WeighedTerm[]): boolean {
  return subjectsIn(terms).length > 0;
}

/** Whether a clause speaks of every park, firm or place that the question tells the figure of, and of no other of their kind. */
function isTheirs({ owners }: Clause, terms: readonly WeighedTerm[]): boolean {
  const subjects = subjectsIn(terms);
  if (owners.length === 0) return true;
  const kinds = new Set(subjects.map(({ kind }) => kind));
  return (
    subjects.every((subject) => owners.includes(subject)) &&
    !owners.some((owner) => kinds.has(owner.kind) && !subjects.includes(owner))
  );
}

/** What turns a sentence round, or lifts it above all others, must stand on both sides. */
const TURNS = /不|没|未|非|无|否|第一|首|唯一|最|仅|只|not?\b|never|only|first|most/g;

/** Whether the quotations say all of the question: every name and word of it, its period, and nothing turned round. */
function isWholeQuestion({ question, terms }: Sought, clauses: readonly Clause[]): boolean {
  const text = clauses.map(({ said }) => said.text).join("");
  const heavy = terms.filter(({ kind, weight }) => kind !== "number" && kind !== "char" && weight > 0.3);
  const plain = question.folded.replace(/对不对|是不是|没错|是否/g, "");
  const turned = [...plain.matchAll(TURNS)].map(([word]) => word);
  return (
    heavy.every((term) => clauses.some(({ said }) => says(said, term) >= 0.9)) &&
    question.periods.every(({ from }) => text.includes(from.slice(0, 4))) &&
    turned.every((word) => text.includes(word)) &&
    [...text.matchAll(TURNS)].every(([word]) => plain.includes(word)) &&
    !ASKS.test(plain)
  );
}

/** What stands before an answer that contradicts or confirms what the question takes for given. */
export const PREMISE_LEADS: Record<Locale, Record<NonNullable<Verdict>, string>> = {
  "zh-Hans": { confirms: "是的，", differs: "与问题里的说法不同，文章写的是：" },
  "zh-Hant": { confirms: "是的，", differs: "與問題裡的說法不同，文章寫的是：" },
  en: { confirms: "Yes: ", differs: "The articles say otherwise: " },
  ja: { confirms: "はい。", differs: "記事の記載は質問の内容と異なります。" },
  ko: { confirms: "네. ", differs: "기사의 내용은 질문과 다릅니다. " },
};
