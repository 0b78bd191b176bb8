import type { Entity } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import { findNumbers } from "../text/numbers.ts";
import { squeeze } from "../text/squeeze.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import { type Target, targets } from "./answer-type.ts";
import { dateWords, type FigureLocale, figuresSaid, figureWords } from "./figure-words.ts";
import { type Entities, mentioned, namesIn } from "./mentions.ts";
import { saidOf, says } from "./said.ts";
import type { Sought } from "./sought.ts";

/** What a statement's quotation answers in a word, in the user's language. */
export interface Direct {
  locale: FigureLocale;
  text: string;
}

const PLACES = new Set<Entity["kind"]>(["district", "park", "site", "other-place"]);
const BODIES = new Set<Entity["kind"]>(["company", "institution"]);

/**
 * The figure, date, place or body in a quotation that answers, said in Japanese or Korean; null where none is asked for, where
 * several come into question, where the quotation speaks of a plan, and where it cannot be said without loss.
 */
export function directAnswer(quote: string, sought: Sought, locale: FigureLocale): Direct | null {
  const { kind } = sought.question.asked;
  const text =
    kind === "figure" || kind === "time"
      ? directFigure(squeeze(quote), sought, locale)
      : kind === "place"
        ? directName(quote, PLACES, sought, locale)
        : kind === "organisation"
          ? directName(quote, BODIES, sought, locale)
          : null;
  return text === null ? null : { locale, text };
}

/** What is planned or expected is no fact: the whole original must say it. */
const INTENT =
  /计划|规划|拟|预计|预期|目标|力争|争取|有望|将(?!军)|打算|若|如果|否|不(?!低于|少于|超过|足)|未/;

function directFigure(text: string, sought: Sought, locale: FigureLocale): string | null {
  const { asked } = sought.question;
  const numbers = findNumbers(text);
  const found = targets(text, asked, numbers);
  const most = Math.max(0, ...found.map(({ fit }) => fit));
  const best = mostTopical(
    text,
    found.filter(({ fit }) => fit >= 0.9 * most),
    sought,
  );
  if (best === undefined || INTENT.test(text)) return null;
  if (asked.kind === "time") return dateWords(text.slice(best.start, best.end), locale);
  const number = numbers.find(({ start, end }) => start === best.start && end === best.end);
  return number === undefined ? null : figureWords(text, number, locale);
}

/** How much more of the question the clause of one figure must say than those of the others. */
const CLEARLY = 1.5;

/** The one figure, or that whose clause clearly says most of the question; undefined where two come into question. */
function mostTopical(
  text: string,
  found: readonly Target[],
  { terms, entities }: Sought,
): Target | undefined {
  const weighed = found.map((target) => {
    const start = Math.max(...[...",，;；、。"].map((mark) => text.lastIndexOf(mark, target.start))) + 1;
    const clause = text.slice(start).split(/[,，;；、。]/)[0] ?? "";
    const said = saidOf(clause, entities);
    return { target, mass: terms.reduce((sum, term) => sum + term.mass * says(said, term), 0) };
  });
  const [first, second] = weighed.sort((a, b) => b.mass - a.mass);
  return first && (second === undefined || first.mass > CLEARLY * second.mass) ? first.target : undefined;
}

function directName(
  quote: string,
  kinds: ReadonlySet<Entity["kind"]>,
  { question, entities }: Sought,
  locale: FigureLocale,
): string | null {
  const asked = new Set(question.terms.flatMap(({ entity }) => (entity ? [entity] : [])));
  const [only, ...others] = [...namedBy(quote, entities)].filter(
    (entity) => kinds.has(entity.kind) && !asked.has(entity),
  );
  return only === undefined || others.length > 0 ? null : nameIn(only, locale);
}

function namedBy(quote: string, entities: Entities): ReadonlySet<Entity> {
  return mentioned(namesIn(squeeze(quote), entities));
}

const SCRIPTS = {
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u,
  ko: /\p{Script=Hangul}/u,
} as const;

function nameIn({ aliasesForeign }: Entity, locale: FigureLocale): string | null {
  return aliasesForeign.find((name) => SCRIPTS[locale].test(name)) ?? null;
}

/** Whether a direct answer says no more than a figure or a name of its quotation. */
export function isDirect({ locale, text }: Direct, quote: string, corpus: Corpus): boolean {
  if (figuresSaid(quote, locale).has(text)) return true;
  const { entities } = vocabularyOf(corpus.lexicon);
  return [...namedBy(quote, entities)].some((entity) => nameIn(entity, locale) === text);
}
