import type { Entity, Lexicon } from "../lexicon.ts";
import type { SearchFilter } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { ArticleStore, ArticleTraits, PassageStore } from "./article-store.ts";
import { coveredAt, formsOf, rivalForms } from "./rivals.ts";

/** What filters are read from. */
export interface FilterSource {
  articles: Pick<ArticleStore, "size" | "traits" | "at">;
  passages: Pick<PassageStore, "size" | "articleOf" | "text" | "at">;
  lexicon: Lexicon;
  /**
   * The passages that may hold a folded form in text, title or heading, as the index knows them; `exact` where each surely
   * does. Null where the index cannot tell.
   */
  holding(form: string): { passages: Iterable<number>; exact: boolean } | null;
}

/** For each passage of a corpus, 1 where a filter lets it through. Shared by searches: not to be written to. */
export type PassageMask = Uint8Array;

/** So many filters, and so many subjects, are remembered: at 100,000 passages 100 KB each. */
const REMEMBERED = 16;

/** The mask of a filter over one corpus, undefined where it lets everything through; those used last are remembered. */
export function passageMasks(
  source: FilterSource,
): (filter: SearchFilter | undefined) => PassageMask | undefined {
  const { articles, passages } = source;
  const onSubject = recent((subject: string) => articlesOn(subject, source));
  const masks = recent((key: string): PassageMask => {
    const filter: SearchFilter = JSON.parse(key);
    const mentioned = filter.subject === undefined ? undefined : onSubject(filter.subject);
    const passing = Uint8Array.from({ length: articles.size }, (_, number) => {
      if (mentioned !== undefined && mentioned[number] !== 1) return 0;
      const traits = articles.traits(number);
      return traits !== undefined && passes(traits, filter) ? 1 : 0;
    });
    return Uint8Array.from(
      { length: passages.size },
      (_, number) => passing[passages.articleOf(number)] ?? 0,
    );
  });
  return (filter) => {
    if (filter === undefined || Object.values(filter).every((value) => value === undefined)) return undefined;
    const { lang, from, to, scope, subject } = filter;
    return masks(JSON.stringify({ lang, from, to, scope, subject }));
  };
}

function recent<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    // A map keeps the order of insertion: the first is the one not used for longest.
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return value;
  };
}

/** The first and last day that a partial date can mean, as strings that compare in order. */
export function earliest(date: string): string {
  return `${date}-00-00`.slice(0, 10);
}

export function latest(date: string): string {
  return `${date}-99-99`.slice(0, 10);
}

/** True where language, scope and date of an article are as a filter wants them. */
export function passes({ lang, scope, published, about }: ArticleTraits, filter: SearchFilter): boolean {
  if (filter.lang !== undefined && lang !== filter.lang) return false;
  if (filter.scope !== undefined && scope !== filter.scope) return false;
  const { from, to } = filter;
  if (from === undefined && to === undefined) return true;
  const first = published ?? about?.from;
  const last = published ?? about?.to;
  if (first === undefined || last === undefined) return false;
  // A date known to the month only may lie on any of its days.
  return (
    (to === undefined || earliest(first) <= latest(to)) &&
    (from === undefined || latest(last) >= earliest(from))
  );
}

/** The entity of an id or of a written form of its name. */
export function entityOf(subject: string, lexicon: Lexicon): Entity | undefined {
  const asked = foldText(subject.trim());
  return (
    lexicon.entities.find((one) => one.id === subject) ??
    lexicon.entities.find((one) => formsOf(one).includes(asked) || foldText(one.nameEn) === asked)
  );
}

/** True where the form stands in folded text outside of every rival that contains it (新区 inside 高新区). */
function mentions(text: string, form: string, rivals: readonly string[]): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!rivals.some((rival) => coveredAt(text, at, form, rival))) return true;
  return false;
}

/** For each article 1 where its title or text mentions the subject: any form of an entity, or the words as they stand. */
function articlesOn(subject: string, { articles, passages, lexicon, holding }: FilterSource): Uint8Array {
  const entity = entityOf(subject, lexicon);
  const found = new Uint8Array(articles.size);
  for (const form of entity === undefined ? [foldText(subject.trim())] : formsOf(entity)) {
    if (form === "") continue;
    const rivals = entity === undefined ? [] : (rivalForms(lexicon).get(form) ?? []);
    const held = holding(form) ?? { passages: numbersBelow(passages.size), exact: false };
    let title = { of: -1, mentions: false };
    for (const number of held.passages) {
      const article = passages.articleOf(number);
      if (found[article] === 1) continue;
      if (title.of !== article)
        title = {
          of: article,
          mentions: mentions(foldText(articles.at(article)?.title ?? ""), form, rivals),
        };
      const stands = (text: string): boolean => mentions(foldText(text), form, rivals);
      if (
        title.mentions ||
        (held.exact && rivals.length === 0) ||
        stands(passages.text(number)) ||
        stands(passages.at(number)?.heading ?? "")
      )
        found[article] = 1;
    }
  }
  return found;
}

function* numbersBelow(end: number): Iterable<number> {
  for (let number = 0; number < end; number++) yield number;
}
