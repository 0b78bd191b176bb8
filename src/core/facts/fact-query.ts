import type { Period } from "../article.ts";
import type { Lexicon } from "../lexicon.ts";
import { entityOf } from "../search/filters.ts";
import { foldText } from "../text/fold.ts";
import { findPeriods } from "../understand/period.ts";
import { understand } from "../understand/question.ts";
import type { Term } from "../understand/terms.ts";
import { groupOfUnit, groupSuggested, type UnitGroup } from "../understand/unit-group.ts";
import type { FactStatus } from "./fact.ts";
import { periodEnds } from "./fact-index.ts";

/** A question about figures, understood. */
export interface FactQuestion {
  /** What it speaks of besides subjects and periods. */
  terms: readonly Term[];
  /** Entity ids. */
  subjects: readonly string[];
  /** The numbers of facts of these subjects, and of things whose name holds one of theirs. */
  near: ReadonlySet<number>;
  periods: readonly Period[];
  group: UnitGroup | null;
  status: FactStatus | null;
}

const STATUS_WORDS: ReadonlyArray<[FactStatus, RegExp]> = [
  ["target", /目标|计划|力争|打算|要达到|target|goal|plan/],
  ["forecast", /预计|预期|有望|将会|forecast|expect/],
  ["limit", /最高|最多|上限|不超过|最低|maximum|at most|up to/],
];
const ASKED_UNIT = /(?:多少|几)\s?(亿|万元|元|平方|亩|公顷|%|百分|个月|天|小时|年|家|个|项|人|名)/;
/** Words of a question that name no topic of a figure. */
const NO_TOPIC = /^(?:多少|几|是|的|了|吗|呢|有|数据|数字|情况|规模|figures?|data|numbers?|how|many|much)$/;

/** Understands free words as a question about figures; relative years count from `asOf`. */
export function factQuestion(words: string, lexicon: Lexicon, asOf: string | null): FactQuestion {
  const question = understand([{ role: "user", content: words }], lexicon, asOf);
  const { folded, subjects, periods } = question;
  const asked = ASKED_UNIT.exec(folded)?.[1];
  return {
    terms: question.terms.filter(
      ({ text, kind, entity, weight }) =>
        weight > 0.2 && (kind !== "char" || entity !== null) && !NO_TOPIC.test(text),
    ),
    subjects: subjects.map(({ id }) => id),
    near: new Set(),
    periods,
    group: asked === undefined ? groupSuggested(folded) : groupOfUnit(asked),
    status: STATUS_WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null,
  };
}

const ISO = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

/** The period that a text names: ISO 8601 as facts have it, or in words; null where it names none. */
export function askedPeriod(text: string, asOf: string | null): Period | null {
  const trimmed = text.trim();
  if (ISO.test(trimmed)) return periodEnds(trimmed);
  const [first] = findPeriods(foldText(trimmed), asOf);
  return first ?? null;
}

/** The entity id that a name or id means; null where no list has it. */
export function subjectId(name: string, lexicon: Lexicon): string | null {
  return entityOf(name, lexicon)?.id ?? null;
}
