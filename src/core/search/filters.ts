import type { Article } from "../article.ts";
import type { Entity, Lexicon } from "../lexicon.ts";
import type { SearchFilter } from "../ports.ts";
import { foldText } from "../text/fold.ts";

/** The first and last day that a partial date can mean, as strings that compare in order. */
function earliest(date: string): string {
  return `${date}-00-00`.slice(0, 10);
}

function latest(date: string): string {
  return `${date}-99-99`.slice(0, 10);
}

function inPeriod(article: Article, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  const { published, about } = article;
  const first = published ?? about?.from;
  const last = published ?? about?.to;
  if (first === undefined || last === undefined) return false;
  // A date known to the month only may lie on any of its days.
  return (
    (to === undefined || earliest(first) <= latest(to)) &&
    (from === undefined || latest(last) >= earliest(from))
  );
}

function formsOf(entity: Entity): string[] {
  return [entity.name, ...entity.aliases].map(foldText);
}

/** True where one of `forms` stands in `text` outside of every rival form that contains it (新区 inside 高新区). */
function mentions(text: string, forms: readonly string[], rivals: readonly string[]): boolean {
  return forms.some((form) => {
    const covering = rivals.filter((rival) => rival.length > form.length && rival.includes(form));
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const covered = covering.some((rival) => {
        const within = rival.indexOf(form);
        return text.startsWith(rival, at - within);
      });
      if (!covered) return true;
    }
    return false;
  });
}

function subjectTest(subject: string, lexicon: Lexicon): (text: string) => boolean {
  const asked = foldText(subject.trim());
  const entity =
    lexicon.entities.find((one) => one.id === subject) ??
    lexicon.entities.find((one) => formsOf(one).includes(asked));
  if (entity === undefined) return (text) => text.includes(asked);
  const forms = formsOf(entity);
  const rivals = lexicon.entities.filter((one) => entity.distinctFrom.includes(one.id)).flatMap(formsOf);
  return (text) => mentions(text, forms, rivals);
}

/** The ids of the articles that a filter lets through. `folded` gives an article's folded title and body. */
export function articlesPassing(
  filter: SearchFilter,
  articles: Iterable<Article>,
  lexicon: Lexicon,
  folded: (article: Article) => string,
): Set<string> {
  const onSubject = filter.subject === undefined ? () => true : subjectTest(filter.subject, lexicon);
  const passing = new Set<string>();
  for (const article of articles) {
    if (filter.lang !== undefined && article.lang !== filter.lang) continue;
    if (!inPeriod(article, filter.from, filter.to)) continue;
    if (filter.subject === undefined || onSubject(folded(article))) passing.add(article.id);
  }
  return passing;
}
