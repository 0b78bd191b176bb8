import type { Article } from "../../article.ts";
import type { Corpus } from "../../ports.ts";
import type { StaffActor } from "../actor.ts";
import type { Publishing, Seen } from "./article-store.ts";
import { type DeskArticle, freshVersion } from "./desk-article.ts";
import { type DraftDeps, entryOf } from "./drafts.ts";
import type { LiveCorpus } from "./live-corpus.ts";
import { type GoldenQuestion, lostIn, runTrial, type Trial, type TrialDeps } from "./trial.ts";

/** Why nothing was done: `changed` since it was seen, not tried yet, right answers lost, or what it replaces is not there. */
export type Refused = "changed" | "untried" | "losses" | "superseded-missing" | "missing";
export type Done = { done: true } | { done: false; why: Refused };

const refused = (why: Refused): Done => ({ done: false, why });

/** The version that a corpus id names, where the desk has it. */
export async function versionOf(deps: Pick<DraftDeps, "articles">, id: string): Promise<DeskArticle | null> {
  const [, stem = id, number = "1"] = /^(.+)~(\d{1,6})$/.exec(id) ?? [];
  return (await deps.articles.get(stem, Number(number))) ?? (stem === id ? null : deps.articles.get(id, 1));
}

/** The versions as they would stand if a draft were published now. */
export async function asPublished(
  deps: Pick<DraftDeps, "articles" | "now">,
  corpus: Corpus,
  draft: DeskArticle,
): Promise<DeskArticle[]> {
  const at = deps.now();
  const { id } = draft.article;
  const ended = { state: "replaced", replacedBy: id, endedAt: at } as const;
  const before = (await deps.articles.versions(draft.articleId))
    .filter(
      ({ version, state }) => version !== draft.version && (state === "published" || state === "withdrawn"),
    )
    .map((one): DeskArticle => ({ ...one, ...ended }));
  const target = await supersededBy(deps, corpus, draft);
  const gone = target === null ? [] : [{ ...("frozen" in target ? target.frozen : target), ...ended }];
  return [...before, ...gone, { ...draft, state: "published", publishedAt: at }];
}

/** What a draft takes the place of: a version of the desk's, or an article of the index as it stands there; null: nothing that is there. */
async function supersededBy(
  deps: Pick<DraftDeps, "articles" | "now">,
  corpus: Corpus,
  draft: DeskArticle,
): Promise<DeskArticle | { frozen: DeskArticle } | null> {
  if (draft.supersedes === null) return null;
  const known = await versionOf(deps, draft.supersedes);
  if (known !== null) return known.articleId === draft.articleId || known.state === "draft" ? null : known;
  const article = corpus.articles.get(draft.supersedes);
  return article === undefined ? null : { frozen: indexArticle(article, draft.createdBy, deps.now(), "") };
}

/** Asks known questions of the corpus as it is, and as it would be with a draft published. */
export async function tryDraft(
  deps: DraftDeps & TrialDeps & { live: LiveCorpus; goldenQuestions(): Promise<GoldenQuestion[]> },
  draft: DeskArticle,
): Promise<Trial> {
  const before = await deps.live.corpus();
  // Even one whose time has not come is asked, as if it had.
  const now = { ...draft, effectiveFrom: null, effectiveTo: null };
  const after = await deps.live.tried(await asPublished(deps, before, now));
  const { id } = draft.article;
  const inItsPlace = (golden: GoldenQuestion): GoldenQuestion =>
    golden.cites === undefined ? golden : { ...golden, cites: [...golden.cites, id] };
  const questions = [...(await deps.goldenQuestions()), ...(await deps.live.questions()).map(inItsPlace)];
  const own = draft.questions.map((question) => ({ question, cites: [id] }));
  return runTrial(deps, { before, after }, questions, own);
}

/** Publishes a draft that was tried in this very edit, and serves it. `acceptsLosses`: staff know what gets worse. */
export async function publishDraft(
  deps: DraftDeps & { live: LiveCorpus },
  actor: StaffActor,
  seen: Seen,
  acceptsLosses: boolean,
): Promise<Done> {
  const draft = await deps.articles.get(seen.articleId, seen.version);
  if (draft === null || draft.state !== "draft" || draft.editId !== seen.editId) return refused("changed");
  if (draft.trial === null) return refused("untried");
  if (!acceptsLosses && lostIn(draft.trial).length > 0) return refused("losses");
  const corpus = await deps.live.corpus();
  const target = await supersededBy(deps, corpus, draft);
  if (draft.supersedes !== null && target === null) return refused("superseded-missing");
  const at = deps.now();
  const supersedes: Publishing["supersedes"] =
    target === null || !("frozen" in target)
      ? target
      : { frozen: { ...target.frozen, editId: deps.nextId() } };
  const done = await deps.articles.publish(
    seen,
    { at, editId: deps.nextId(), corpusId: draft.article.id, supersedes },
    entryOf(actor, at, "article-published", seen.articleId, {
      version: seen.version,
      supersedes: draft.supersedes,
    }),
  );
  if (!done) return refused("changed");
  await deps.live.refresh();
  return { done: true };
}

export interface Withdrawal {
  /** Why, for colleagues. */
  reason: string;
  /** Corpus id of what holds instead; null: nothing. */
  replacedBy: string | null;
}

/** Takes an article out of every answer; it can still be read, with a note. `id` may be the desk's or the index's own. */
export async function withdrawArticle(
  deps: DraftDeps & { live: LiveCorpus },
  actor: StaffActor,
  id: string,
  { reason, replacedBy }: Withdrawal,
): Promise<Done> {
  const at = deps.now();
  const corpus = await deps.live.corpus();
  if (replacedBy !== null && (replacedBy === id || !corpus.articles.has(replacedBy)))
    return refused("superseded-missing");
  const known = await versionOf(deps, id);
  const article = corpus.articles.get(id);
  const entry = entryOf(actor, at, "article-withdrawn", known?.articleId ?? id, { replacedBy });
  let done = false;
  if (known !== null)
    done = await deps.articles.withdraw(known, { at, editId: deps.nextId(), reason, replacedBy }, entry);
  else if (article === undefined) return refused("missing");
  else {
    const frozen = indexArticle(article, actor.id, at, deps.nextId());
    done = await deps.articles.add({ ...frozen, state: "withdrawn", reason, replacedBy }, entry);
  }
  if (!done) return refused("changed");
  await deps.live.refresh();
  return { done: true };
}

/** Lets a withdrawn article hold again. */
export async function reinstateArticle(
  deps: DraftDeps & { live: LiveCorpus },
  actor: StaffActor,
  seen: Seen,
): Promise<Done> {
  const at = deps.now();
  const entry = entryOf(actor, at, "article-reinstated", seen.articleId, { version: seen.version });
  if (!(await deps.articles.reinstate(seen, deps.nextId(), at, entry))) return refused("changed");
  await deps.live.refresh();
  return { done: true };
}

/** An article of the index as the desk keeps it once it ends. */
function indexArticle(article: Article, by: string, at: number, editId: string): DeskArticle {
  return freshVersion({
    articleId: article.id,
    version: 1,
    origin: "index",
    state: "replaced",
    editId,
    article,
    createdBy: by,
    endedAt: at,
    at,
  });
}
