import {
  type ArticleFields,
  articleFields,
  type DeskArticle,
  MOST_QUESTIONS,
} from "../../core/desk/articles/desk-article.ts";
import { cleanBody } from "../../core/text/clean-body.ts";
import type { ArticleEntered, ArticleFaults } from "../../site/desk/articles/edit-page.ts";

/** So many bytes a form with an article's text may have: characters of Chinese take nine each on the way. */
export const ARTICLE_FORM_BYTES = 2_500_000;

/** A draft as the form shows it. */
export function enteredOf({ article, ...draft }: DeskArticle): ArticleEntered {
  const { title, body, source, author, url, published, publishedBasis, lang, scope, kind, about } = article;
  return {
    title,
    body,
    source,
    author: author ?? "",
    url: url ?? "",
    published: published ?? "",
    publishedBasis: publishedBasis ?? "",
    lang,
    scope,
    kind,
    aboutFrom: about?.from ?? "",
    aboutTo: about?.to ?? "",
    effectiveFrom: draft.effectiveFrom ?? "",
    effectiveTo: draft.effectiveTo ?? "",
    supersedes: draft.supersedes ?? "",
    questions: draft.questions.join("\n"),
    edit: draft.editId,
  };
}

/** What was sent of an article, or the fields that could not be read. */
export function readArticleForm(
  entered: ArticleEntered,
): { fields: ArticleFields } | { faults: ArticleFaults } {
  const text = (name: string): string => (entered[name] ?? "").trim();
  const orNull = (name: string): string | null => (text(name) === "" ? null : text(name));
  const [from, to] = [orNull("aboutFrom"), orNull("aboutTo")];
  const read = articleFields.safeParse({
    title: text("title").replace(/\s+/g, " "),
    body: cleanBody(entered["body"] ?? ""),
    source: text("source"),
    author: orNull("author"),
    url: orNull("url"),
    published: orNull("published"),
    publishedBasis: text("published") === "" ? null : orNull("publishedBasis"),
    lang: text("lang"),
    scope: text("scope"),
    kind: text("kind"),
    about: from === null && to === null ? null : { from: from ?? to, to: to ?? from },
    effectiveFrom: orNull("effectiveFrom"),
    effectiveTo: orNull("effectiveTo"),
    questions: questionsIn(entered["questions"] ?? ""),
    supersedes: orNull("supersedes"),
  });
  if (read.success) return { fields: read.data };
  return { faults: Object.fromEntries(read.error.issues.map(({ path }) => [faultName(path[0]), true])) };
}

const NAMED = [
  "title",
  "body",
  "source",
  "author",
  "url",
  "published",
  "about",
  "effectiveFrom",
  "effectiveTo",
  "questions",
  "supersedes",
] as const;

function faultName(field: PropertyKey | undefined): keyof ArticleFaults {
  return NAMED.find((name) => name === field) ?? "other";
}

/** Questions a line each; one more than may be is kept, so that it is told. */
export function questionsIn(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))].slice(0, MOST_QUESTIONS + 1);
}
