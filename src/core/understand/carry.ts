import type { Entity } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";
import { isPlace, lighter, type OwnWords } from "./own-words.ts";
import type { Question } from "./question.ts";
import { type Term, topicTerms } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * How a turn hangs together with the one before:
 * `first` nothing before it; `new-topic` it says that it leaves the topic; `alone` it is complete in itself;
 * `refers` it leaves out its subject or points back (它, 那人才呢); `same-question` only a name or a period is new (句容呢);
 * `correction` it mends the question before; `item` it points at one of the things listed in an answer;
 * `more` it wants more of the same; `conversion` it wants the figure of the answer in another unit.
 */
export type Relation =
  | "first"
  | "new-topic"
  | "alone"
  | "refers"
  | "same-question"
  | "correction"
  | "item"
  | "more"
  | "conversion";

/** What earlier turns supply to a question. */
export interface Earlier {
  relation: Relation;
  /** Texts of the terms that come from earlier turns. */
  carried: string[];
  /** The listed thing that an ordinal stands for, as the answer writes it, or null. */
  item: string | null;
}

/** Words that stand for something said before, or begin a question that leaves its subject out. */
const REFERS_BACK =
  /它|其中|这个|那个|那(?!些年)|该|这里|那里|里面|上述|刚才|前面|呢[?？]?$|^(?:还|又|再|then|and|what about|how about|it|its|they|their|there|that|this|それ|その|では|그|그럼)/;
/** A question that only names what is new in it. */
const ELLIPSIS =
  /呢[?？]?$|^(?:那|那么|还有|and|what about|how about|then|では|じゃあ|그럼|그러면)|(?:は|はどう(?:ですか)?)[?？]$|[은는]요?[?？]$/;
/** Words that stand for one thing said before. */
export const POINTS =
  /它|他们|她|他(?!国|乡|人)|该(?!怎|如何|去|找|不该)|这家|那家|这个|那个|此|其(?!他|它|实|余)|\b(?:it|its|they|their|them|he|his|she|her|this|that|these|those)\b|それ|その|彼|그것|그 /;
/** Kinds of name whose facts must not be given for another of the kind. */
const SUBJECT_KINDS = new Set(["park", "district", "site", "company", "institution", "other-place"]);

export function asIs(own: OwnWords, background: Term[], relation: Relation): Question {
  return {
    locale: own.locale,
    folded: own.folded,
    asked: own.asked,
    terms: own.terms,
    context: [...background, ...fresh(own.background, [...own.terms, ...background])],
    subjects: subjectsOf(own.terms),
    periods: own.periods,
    wholeYear: own.wholeYear,
    earlier: { relation, carried: [], item: null },
    conversion: null,
  };
}

/** The question before once more, in the words and language of now. */
export function again(before: Question, own: OwnWords, relation: Relation): Question {
  return {
    ...before,
    locale: own.locale,
    folded: own.folded,
    conversion: null,
    earlier: { relation, carried: before.terms.map(({ text }) => text), item: null },
  };
}

/** How much the words of the question before weigh in a follow-up that leans on it, and in one that does not. */
const LEANS = 0.6;
const BESIDE = 0.25;
/** What an answer named counts this much where the follow-up points at it. */
const ANSWERED = 0.3;

/** A question of its own that may lean on what was said. */
export function following(before: Question, own: OwnWords, answer: string, vocabulary: Vocabulary): Question {
  const leans = REFERS_BACK.test(own.folded) || !own.terms.some(({ entity }) => entity !== null);
  const supplied = lighter([...before.terms, ...before.context], leans ? LEANS : BESIDE);
  // A place named now takes the place of those named before.
  const earlier = fresh(
    own.terms.some(isPlace) ? supplied.filter((term) => !isPlace(term)) : supplied,
    own.terms,
  );
  const named = leans && POINTS.test(own.folded) ? namedIn(answer, own, vocabulary) : [];
  const question = asIs(own, leans ? [] : earlier, leans ? "refers" : "alone");
  if (!leans)
    return { ...question, earlier: { relation: "alone", carried: earlier.map(textOf), item: null } };
  const terms = [...own.terms, ...earlier];
  const inherits = own.asked.kind === "open" && ELLIPSIS.test(own.folded);
  return {
    ...question,
    terms,
    context: [...fresh(named, terms), ...fresh(own.background, [...terms, ...named])],
    asked: inherits ? { ...before.asked, counted: "" } : own.asked,
    periods: own.periods.length === 0 && inherits ? before.periods : own.periods,
    wholeYear: own.wholeYear || (inherits && own.periods.length === 0 && before.wholeYear),
    subjects: question.subjects.length > 0 ? question.subjects : subjectsOf(earlier),
    earlier: { relation: "refers", carried: [...earlier, ...named].map(textOf), item: null },
  };
}

/** The firms, sites and programmes that an answer named, lightly. */
export function namedIn(answer: string, own: OwnWords, vocabulary: Vocabulary): Term[] {
  const terms = topicTerms(foldText(answer), own.locale, vocabulary);
  const named = terms.filter((term) => term.entity !== null && !isPlace(term)).slice(0, 3);
  return named.map((term) => ({ ...term, weight: term.weight * ANSWERED }));
}

/** Only a name or a period is new: the question before is asked of it. */
export function sameQuestion(before: Question, own: OwnWords): Question {
  const kept = fresh(before.terms.filter((term) => !replaced(term, own.terms)).map(asCarried), own.terms);
  const named = subjectsOf(own.terms);
  return {
    ...before,
    locale: own.locale,
    folded: own.folded,
    terms: [...own.terms, ...kept],
    context: before.context.filter((term) => !replaced(term, own.terms)),
    subjects: own.terms.some((term) => isPlace(term) || named.length > 0) ? named : before.subjects,
    periods: own.periods.length > 0 ? own.periods : before.periods,
    wholeYear: own.wholeYear || (own.periods.length === 0 && before.wholeYear),
    conversion: null,
    earlier: { relation: "same-question", carried: kept.map(textOf), item: null },
  };
}

/** A word that no dictionary knows may be a slip of the first question: it must not decide the second. */
const UNSURE = 0.5;

function asCarried(term: Term): Term {
  return term.kind === "unknown" ? { ...term, weight: term.weight * UNSURE } : term;
}

/** A name of now stands in the place of a name before of the same sort. */
export function replaced(term: Term, now: readonly Term[]): boolean {
  const { entity } = term;
  if (!entity) return false;
  return now.some(
    (own) =>
      own.entity !== null &&
      (own.entity.kind === entity.kind ||
        (isPlace(own) && isPlace(term)) ||
        (SUBJECT_KINDS.has(own.entity.kind) && SUBJECT_KINDS.has(entity.kind))),
  );
}

/** What was meant instead takes the place of what was said; the rest of the question before stands. */
export function corrected(before: Question, meant: OwnWords, denied: readonly Term[]): Question {
  const cleared: Question = {
    ...before,
    terms: before.terms.filter((term) => !denied.some((other) => alike(other, term))),
  };
  if (meant.terms.every(({ entity }) => entity !== null) && meant.asked.kind === "open") {
    const same = sameQuestion(cleared, meant);
    return { ...same, earlier: { ...same.earlier, relation: "correction" } };
  }
  const names = lighter(
    cleared.terms.filter(({ entity }) => entity !== null),
    1,
  ).filter((term) => !replaced(term, meant.terms));
  const words = lighter(
    cleared.terms.filter(({ entity }) => entity === null),
    LEANS,
  );
  const kept = fresh([...names, ...words], meant.terms);
  const own = subjectsOf(meant.terms);
  return {
    ...asIs(meant, [], "correction"),
    terms: [...meant.terms, ...kept],
    asked: meant.asked.kind === "open" ? { ...before.asked, counted: "" } : meant.asked,
    subjects: own.length > 0 ? own : subjectsOf(kept),
    periods: meant.periods.length > 0 ? meant.periods : before.periods,
    earlier: { relation: "correction", carried: kept.map(textOf), item: null },
  };
}

export function alike(a: Term, b: Term): boolean {
  return a.entity !== null && b.entity !== null ? a.entity === b.entity : a.text === b.text;
}

/** The question with the listed thing in the place of the ordinal. */
export function aboutItem(
  before: Question,
  own: OwnWords,
  { start, end }: { start: number; end: number },
  item: string,
  read: (text: string) => OwnWords,
): Question {
  const filled = read(`${own.folded.slice(0, start)} ${foldText(item)} ${own.folded.slice(end)}`);
  const names = before.terms.filter((term) => term.entity !== null);
  const kept = fresh(lighter(names, LEANS), filled.terms);
  const subjects = subjectsOf(filled.terms);
  return {
    ...asIs(filled, [], "item"),
    locale: own.locale,
    terms: [...filled.terms, ...kept],
    subjects: subjects.length > 0 ? subjects : subjectsOf(kept),
    earlier: { relation: "item", carried: kept.map(textOf), item },
  };
}

/** The terms that are not among others already, each once. */
function fresh(terms: readonly Term[], others: readonly Term[]): Term[] {
  const seen = new Set<string | Entity>(
    others.flatMap(({ text, entity }) => (entity ? [text, entity] : [text])),
  );
  return terms.filter(({ text, entity }) => {
    if (seen.has(text) || (entity && seen.has(entity))) return false;
    seen.add(text);
    if (entity) seen.add(entity);
    return true;
  });
}

function subjectsOf(terms: readonly Term[]): Entity[] {
  return terms.flatMap(({ entity }) => (entity && SUBJECT_KINDS.has(entity.kind) ? [entity] : []));
}

function textOf({ text }: Term): string {
  return text;
}
