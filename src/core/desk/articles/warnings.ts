import { listedMentions, nameList } from "../../facts/name-list.ts";
import type { Corpus } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";
import { detectLang } from "../../text/script.ts";
import { corpusId, type DeskArticle } from "./desk-article.ts";
import { type LikeArticle, likeArticles } from "./likeness.ts";

/** What staff should look at before an article counts. Nothing of it keeps them from publishing. */
export type Warning =
  | { kind: "other-city"; names: readonly string[]; ours: number; theirs: number }
  | { kind: "no-place" }
  | { kind: "no-date" }
  | { kind: "future-date"; date: string }
  | { kind: "old-date"; date: string }
  | { kind: "later-year"; year: string }
  | { kind: "duplicate" | "overlap"; article: LikeArticle }
  | { kind: "short" }
  | { kind: "language"; detected: string }
  | { kind: "markup" }
  | { kind: "personal" };

const OURS = new Set(["city", "district", "park", "site", "platform"]);
const DUPLICATE = 0.7;
const OLD_YEARS = 2;
/** Mobile numbers, and numbers of identity cards. */
const PERSONAL = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/;

/** Everything that is odd about a draft. `today`: ISO date. */
export async function warningsOf(corpus: Corpus, draft: DeskArticle, today: string): Promise<Warning[]> {
  const { article } = draft;
  const before = Array.from({ length: draft.version }, (_, at) => corpusId(draft.articleId, at + 1));
  const except = new Set([...before, ...(draft.supersedes === null ? [] : [draft.supersedes])]);
  const like = await likeArticles(corpus, article, except);
  const detected = detectLang(article.body.slice(0, 2000));
  return [
    ...placeWarnings(corpus, `${article.title}\n${article.body}`, article.scope),
    ...dateWarnings(article.published, article.body, today),
    ...like.map(
      (one): Warning => ({ kind: one.shared >= DUPLICATE ? "duplicate" : "overlap", article: one }),
    ),
    ...(article.body.length < 40 ? [{ kind: "short" } as const] : []),
    ...(detected === article.lang ? [] : [{ kind: "language", detected } as const]),
    ...(/<\/?[a-z][^>]{0,200}>|&(?:nbsp|amp|lt|gt|quot);|\ufffd/i.test(article.body)
      ? [{ kind: "markup" } as const]
      : []),
    ...(PERSONAL.test(article.body) ? [{ kind: "personal" } as const] : []),
  ];
}

function placeWarnings({ lexicon }: Corpus, text: string, scope: string): Warning[] {
  const found = listedMentions(foldText(text), nameList(lexicon.entities));
  const ours = found.filter(({ kind }) => OURS.has(kind)).length;
  const theirs = found.filter(({ kind }) => kind === "other-place");
  if (scope === "other") return [];
  if (theirs.length > ours) {
    const names = [...new Set(theirs.map(({ name }) => name))].slice(0, 5);
    return [{ kind: "other-city", names, ours, theirs: theirs.length }];
  }
  return ours === 0 && scope === "zhenjiang" ? [{ kind: "no-place" }] : [];
}

function dateWarnings(published: string | null, body: string, today: string): Warning[] {
  if (published === null) return [{ kind: "no-date" }];
  if (published > today) return [{ kind: "future-date", date: published }];
  const warnings: Warning[] = [];
  const year = Number(today.slice(0, 4));
  if (Number(published.slice(0, 4)) < year - OLD_YEARS) warnings.push({ kind: "old-date", date: published });
  const later = [...body.matchAll(/(?<!\d)(20\d{2})年/g)]
    .map(([, found = ""]) => found)
    .filter((found) => found > published.slice(0, 4) && Number(found) <= year)
    .sort()
    .at(-1);
  return later === undefined ? warnings : [...warnings, { kind: "later-year", year: later }];
}
