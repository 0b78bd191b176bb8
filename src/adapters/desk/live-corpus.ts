import type { DeskArticleStore } from "../../core/desk/articles/article-store.ts";
import type { DeskArticle } from "../../core/desk/articles/desk-article.ts";
import type { LiveCorpus } from "../../core/desk/articles/live-corpus.ts";
import { type ServedArticles, servedArticles } from "../../core/desk/articles/served.ts";
import { dateOf } from "../../core/desk/promise/local-time.ts";
import type { Clock, Corpus, Ports } from "../../core/ports.ts";
import { type Overlay, overlayText } from "../../core/search/overlay.ts";
import { changedIndex, type LoadedIndex } from "../corpus.ts";

/** What staff published elsewhere is looked for in passing after so long, and before anything else is answered after the second. */
const FRESH_MS = 15_000;
const STALE_MS = 40_000;

export interface LiveCorpusInput {
  /** The index as it was loaded last; another value is another index. */
  index(): Promise<LoadedIndex>;
  /** Absent: this service has no desk. */
  articles?: Pick<DeskArticleStore, "revision" | "served">;
  clock: Clock;
  /** What is done to every corpus before it is served; default: nothing. */
  finish?(corpus: Corpus): Corpus;
  /** Lets work go on that no request waits for; default: it goes on by itself. */
  keepAlive?(work: Promise<unknown>): void;
  log: Ports["log"];
}

/** What is known of the desk's articles. */
interface Known {
  revision: number;
  articles: readonly DeskArticle[];
}

interface Built {
  index: LoadedIndex;
  known: Known;
  day: string;
  isDated: boolean;
  corpus: Corpus;
  overlay: Overlay | null;
  served: ServedArticles;
}

const NOTHING: Known = { revision: -1, articles: [] };

/**
 * Serves an index with the desk's articles in it. Each process looks at the revision of what is published, in passing, so that
 * it takes in what another one published; where the database cannot be read, what was known goes on.
 */
export function liveCorpus(input: LiveCorpusInput): LiveCorpus {
  const { articles, clock, log, finish = (corpus) => corpus, keepAlive = () => {} } = input;
  let built: Built | null = null;
  let known = NOTHING;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;
  let making: Promise<Built> | null = null;
  let isUnread = false;

  async function assembled(index: LoadedIndex, from: Known, day: string): Promise<Built> {
    const served = servedArticles(from.articles, day);
    const { corpus, overlay } = await changedIndex(index, served.changes);
    const past = new Map([...served.past].filter(([id]) => !corpus.articles.has(id)));
    const whole = past.size === 0 ? corpus : { ...corpus, past };
    return { index, known: from, day, isDated: served.isDated, corpus: finish(whole), overlay, served };
  }

  /** An article that cannot be taken in, whatever the cause, must not take the others down: then the index goes on alone. */
  async function usable(index: LoadedIndex, from: Known, day: string): Promise<Built> {
    try {
      return await assembled(index, from, day);
    } catch (error) {
      if (from.articles.length === 0) throw error;
      const detail = `${error instanceof Error ? error.message : "unknown"} The index is served without the desk's articles.`;
      log({ level: "error", code: "desk-articles-refused", detail });
      return { ...(await assembled(index, NOTHING, day)), known: from };
    }
  }

  /** What is served now, made anew where the index, the articles or their day are others. */
  async function current(): Promise<Built> {
    const index = await input.index();
    const day = dateOf(clock.now());
    const isSame = (one: Built | null): one is Built =>
      one !== null && one.index === index && one.known === known && (one.day === day || !one.isDated);
    if (isSame(built)) return built;
    making ??= usable(index, known, day)
      .then((made) => {
        built = made;
        return made;
      })
      .finally(() => {
        making = null;
      });
    const made = await making;
    // Something else may have come while it was made.
    return isSame(made) ? made : current();
  }

  async function read(): Promise<void> {
    if (articles === undefined) return;
    const revision = await articles.revision();
    if (revision !== known.revision) known = await articles.served();
  }

  /** Looks once, however many ask; what goes wrong is told once until it goes well again. */
  function look(): Promise<void> {
    lookedAt = clock.now();
    looking ??= read()
      .then(
        () => {
          isUnread = false;
        },
        (error: unknown) => {
          const detail = `${error instanceof Error ? error.message : "unknown"} What was known of the desk's articles is served on.`;
          if (!isUnread) log({ level: "error", code: "desk-articles-unread", detail });
          isUnread = true;
        },
      )
      .finally(() => {
        looking = null;
      });
    keepAlive(looking);
    return looking;
  }

  async function now(): Promise<Built> {
    const age = clock.now() - lookedAt;
    if (age > STALE_MS) await look();
    else if (age > FRESH_MS) keepAlive(look().then(current));
    return current();
  }

  return {
    corpus: async () => (await now()).corpus,
    async refresh() {
      // One look may be under way that began before what is to be seen was written.
      await looking;
      lookedAt = clock.now();
      await read();
      return (await current()).corpus;
    },
    async tried(versions) {
      const { index, known: from, day } = await now();
      const ids = new Set(versions.map(({ article }) => article.id));
      const kept = from.articles.filter(({ article }) => !ids.has(article.id));
      return (await assembled(index, { revision: -1, articles: [...kept, ...versions] }, day)).corpus;
    },
    questions: async () =>
      (await now()).served.questions.map(({ question, articleId }) => ({ question, cites: [articleId] })),
    async overlayFile() {
      const { overlay } = await now();
      return overlay === null ? null : new TextEncoder().encode(overlayText(overlay));
    },
  };
}
