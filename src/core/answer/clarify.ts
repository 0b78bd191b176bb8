import type { Entity } from "../lexicon.ts";
import type { Corpus, ToTraditional } from "../ports.ts";
import { fold, originalSpan } from "../text/fold.ts";
import type { Question } from "../understand/question.ts";
import type { Answer, Locale } from "./answer.ts";
import { targets } from "./answer-type.ts";
import { isBroad } from "./broad.ts";
import type { Candidate, FoundPassage } from "./candidates.ts";
import { answers } from "./decide.ts";
import { rankEvidence } from "./evidence.ts";
import { withoutOverlap } from "./mentions.ts";
import { says } from "./said.ts";
import type { Sought } from "./sought.ts";
import { inLocale, suggestionsLike } from "./suggest.ts";
import { weigh } from "./weigh.ts";
import type { Workings } from "./work-out.ts";

const MOST = 4;

const TEXTS: Record<Locale, { which: string; aspect: string }> = {
  "zh-Hans": { which: "您问的是哪一个？", aspect: "想了解哪一方面？" },
  "zh-Hant": { which: "您問的是哪一個？", aspect: "想了解哪一方面？" },
  en: { which: "Which one do you mean?", aspect: "What would you like to know more about?" },
  ja: { which: "どれについてのご質問ですか？", aspect: "どの点について知りたいですか？" },
  ko: { which: "어느 것에 대한 질문인가요?", aspect: "어떤 점이 궁금하신가요?" },
};

/**
 * What to ask back, each option a full question that the articles answer: which park is meant where a figure is asked of a park
 * that is not named or whose short name several bear; which aspect where the whole question is broad. Undefined where the
 * question is plain.
 */
export function clarifyOf(
  corpus: Corpus,
  { question, sought, found, turns, aside }: Workings,
  toTraditional: ToTraditional,
): Answer["clarify"] {
  if (aside) return undefined;
  const texts = TEXTS[question.locale];
  const named = namedOptions(corpus, sought, found, turns.at(-1)?.content ?? "", toTraditional);
  if (named.length > 1) return { question: texts.which, options: named };
  if (!isBroad(sought)) return undefined;
  const options = suggestionsLike(corpus, sought)
    .flatMap((one) => inLocale(one, question.locale, toTraditional) ?? [])
    .slice(0, MOST);
  return options.length > 1 ? { question: texts.aspect, options } : undefined;
}

/** A park that is spoken of without its name. */
const UNNAMED = /^(?:园区|开发区|产业园区?|区|park|zone|development zone|industrial park|団地|단지)$/;
/** All of them together are meant, or the asker wants to know which. */
const ALL = /全市|各|所有|哪|几个|市里|全部|\b(?:all|each|every|which|parks|zones)\b|市全体|전체/;
const PARKS = new Set<Entity["kind"]>(["park"]);

interface Unclear {
  text: string;
  /** The park meant in all likelihood, where the short name says so much. */
  likely: Entity | null;
}

function namedOptions(
  corpus: Corpus,
  sought: Sought,
  found: readonly FoundPassage[],
  message: string,
  toTraditional: ToTraditional,
): string[] {
  const { question } = sought;
  if (question.asked.kind !== "figure" || ALL.test(question.folded)) return [];
  const unclear = unclearIn(question);
  if (!unclear) return [];
  const parks = parksIn(found).filter((park) => couldBe(park, unclear));
  if (parks.length < 2) return [];
  return parks
    .filter((park) => answersFor(park, unclear, corpus, sought, found))
    .flatMap((park) => withName(park, unclear.text, message, question, toTraditional))
    .slice(0, MOST);
}

/** The one park word of a question without a name, or the short name by which it calls its one park. */
function unclearIn({ terms, subjects, earlier }: Question): Unclear | null {
  const carried = new Set(earlier.carried);
  const own = terms.filter(({ text }) => !carried.has(text));
  if (subjects.length === 0) {
    const word = own.find(({ text, entity }) => entity === null && UNNAMED.test(text));
    return word ? { text: word.text, likely: null } : null;
  }
  const [park, other] = own.filter(({ entity }) => entity !== null && PARKS.has(entity.kind));
  if (!park?.entity || other || park.text.length > 3) return null;
  return { text: park.text, likely: park.entity };
}

/** The parks that the passages found speak of, the most often first. */
function parksIn(found: readonly FoundPassage[]): Entity[] {
  const times = new Map<Entity, number>();
  for (const { surroundings } of found)
    for (const entity of surroundings.around.mentioned)
      if (PARKS.has(entity.kind)) times.set(entity, (times.get(entity) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).map(([entity]) => entity);
}

/** A short name may be that of any park whose own name ends with it. */
function couldBe(park: Entity, { text, likely }: Unclear): boolean {
  return likely === null || park === likely || park.name.endsWith(text);
}

/** Whether the question, asked of this very park, has an answer among the passages found. */
function answersFor(
  park: Entity,
  { text }: Unclear,
  corpus: Corpus,
  sought: Sought,
  found: readonly FoundPassage[],
): boolean {
  const forms = [park.name, ...park.aliases];
  const term = {
    text,
    forms,
    own: forms.length,
    kind: "entity",
    entity: park,
    measure: null,
    weight: 0.8,
  } as const;
  const question = { ...sought.question, subjects: [park] };
  const others = sought.terms.filter((other) => other.text !== text);
  const asked: Sought = { ...sought, question, terms: [...weigh([term], corpus), ...others] };
  const best = rankEvidence(found, asked)[0];
  if (best === undefined || !answers(asked, best)) return false;
  const topics = others.filter(
    ({ measure, kind, weight }) => measure === null && kind !== "char" && weight > 0.3,
  );
  return (
    topics.every((topic) => says(best.candidate.said, topic) >= SAYS) && isOf(park, best.candidate, asked)
  );
}

/** What else the question speaks of must be said so well beside the figure. */
const SAYS = 0.7;
/** A figure fits what is asked at least so well. */
const FITS = 0.8;

/** Whether a figure of the asked kind is told of the park: no other name stands nearer before it, or the first one behind it. */
function isOf(park: Entity, { said, numbers }: Candidate, { question }: Sought): boolean {
  const names = withoutOverlap(said.names);
  return targets(said.text, question.asked, numbers).some(({ start, fit }) => {
    const owner = names.findLast((name) => name.start < start) ?? names[0];
    return fit >= FITS && owner?.entity === park;
  });
}

/** The question with the park's full name in the place of the unclear one. */
function withName(
  park: Entity,
  text: string,
  message: string,
  { locale }: Question,
  toTraditional: ToTraditional,
): string[] {
  const folded = fold(message);
  const at = folded.text.indexOf(text);
  if (at < 0) return [];
  const [start, end] = originalSpan(folded, at, at + text.length);
  const before = message.slice(0, start).replace(/(?:那个|这个|该|我们|那個|這個|the |this |that )$/i, "");
  const name = locale === "en" || locale === "ko" ? park.nameEn : park.name;
  return [`${before}${locale === "zh-Hant" ? toTraditional(name) : name}${message.slice(end)}`];
}
