import type { Article } from "../../article.ts";
import { articleHead } from "../../article.ts";
import type { FactDecision } from "../../facts/fact-decision.ts";
import type { Corpus } from "../../ports.ts";
import { headWithDefaults } from "../../search/article-head.ts";
import type { StaffActor } from "../actor.ts";
import type { AuditEntry } from "../audit.ts";
import { dateOf } from "../promise/local-time.ts";
import type { DeskArticleStore, Seen } from "./article-store.ts";
import { type ArticleFields, corpusId, type DeskArticle, freshId, freshVersion } from "./desk-article.ts";
import type { ReadDocument } from "./read-document.ts";
import type { Trial } from "./trial.ts";

export interface DraftDeps {
  articles: DeskArticleStore;
  now(): number;
  nextId(): string;
  sha256(text: string): Promise<string>;
}

/** What a draft begins with. */
export interface Beginning {
  read: ReadDocument;
  questions: readonly string[];
  supersedes: string | null;
}

const TRIES = 5;

export function entryOf(
  actor: StaffActor,
  at: number,
  action: string,
  subjectId: string,
  detail: AuditEntry["detail"] = {},
): AuditEntry {
  return { at, actor, action, subjectKind: "article", subjectId, detail };
}

/** Puts down what was read as a new article's first draft. */
export async function beginDraft(
  deps: DraftDeps,
  actor: StaffActor,
  corpus: Corpus,
  { read, questions, supersedes }: Beginning,
): Promise<DeskArticle> {
  const at = deps.now();
  const tried = new Set<string>();
  const taken = (id: string): boolean =>
    tried.has(id) || corpus.articles.has(id) || corpus.passages.has(id) || (corpus.past?.has(id) ?? false);
  for (let turn = 0; turn < TRIES; turn++) {
    const articleId = freshId(read.title, dateOf(at), taken);
    tried.add(articleId);
    const head = headWithDefaults({ ...read.head, title: read.title }, articleId, read.body);
    const article = { ...head, body: read.body, sha256: await deps.sha256(read.body) };
    const draft = draftOf(deps, actor, { articleId, version: 1, article });
    const whole = { ...draft, questions, supersedes };
    if (await deps.articles.add(whole, entryOf(actor, at, "article-drafted", articleId))) return whole;
  }
  throw new Error("no id was free for a new article");
}

/** A further version of an article of the desk, as a copy of the newest one. Null: another draft of it is under way. */
export async function beginVersion(
  deps: DraftDeps,
  actor: StaffActor,
  newest: DeskArticle,
): Promise<DeskArticle | null> {
  const { articleId } = newest;
  const version = newest.version + 1;
  const article = { ...newest.article, id: corpusId(articleId, version) };
  const draft = {
    ...draftOf(deps, actor, { articleId, version, article }),
    facts: newest.facts,
    questions: newest.questions,
    effectiveFrom: newest.effectiveFrom,
    effectiveTo: newest.effectiveTo,
  };
  const entry = entryOf(actor, draft.createdAt, "article-drafted", articleId, { version });
  return (await deps.articles.add(draft, entry)) ? draft : null;
}

function draftOf(
  deps: DraftDeps,
  actor: StaffActor,
  { articleId, version, article }: { articleId: string; version: number; article: Article },
): DeskArticle {
  return freshVersion({
    articleId,
    version,
    origin: "desk",
    state: "draft",
    editId: deps.nextId(),
    article,
    createdBy: actor.id,
    endedAt: null,
    at: deps.now(),
  });
}

/** Writes what staff made of a draft; what was tried with it before holds no more. False: it was changed since it was seen. */
export async function saveDraft(
  deps: DraftDeps,
  actor: StaffActor,
  seen: Seen,
  draft: DeskArticle,
  { body, effectiveFrom, effectiveTo, questions, supersedes, ...head }: ArticleFields,
): Promise<boolean> {
  const at = deps.now();
  const { id } = draft.article;
  const article = { ...articleHead.parse({ ...head, id }), body, sha256: await deps.sha256(body) };
  const change = {
    article,
    effectiveFrom,
    effectiveTo,
    questions,
    supersedes,
    facts: draft.facts,
    trial: null,
    changedAt: at,
  };
  const entry = entryOf(actor, at, "article-edited", seen.articleId, { version: seen.version });
  return deps.articles.saveDraft(seen, change, deps.nextId(), entry);
}

/** Writes what staff decided of a draft's figures, or what a trial of it came to. */
export async function noteOnDraft(
  deps: DraftDeps,
  actor: StaffActor,
  seen: Seen,
  draft: DeskArticle,
  note: { facts: readonly FactDecision[] } | { trial: Trial },
): Promise<boolean> {
  const at = deps.now();
  const { article, effectiveFrom, effectiveTo, questions, supersedes } = draft;
  const facts = "facts" in note ? note.facts : draft.facts;
  const trial = "trial" in note ? note.trial : null;
  const action = "facts" in note ? "article-facts-decided" : "article-tried";
  const detail = { version: seen.version, ...("facts" in note && { decisions: facts.length }) };
  return deps.articles.saveDraft(
    seen,
    { article, effectiveFrom, effectiveTo, questions, supersedes, facts, trial, changedAt: at },
    deps.nextId(),
    entryOf(actor, at, action, seen.articleId, detail),
  );
}
