import type { Article, Passage } from "../article.ts";
import type { Corpus, QueryClause } from "../ports.ts";
import { type FoundNumber, findNumbers } from "../text/numbers.ts";
import { isHeading, splitSentences } from "../text/sentences.ts";
import { squeeze } from "../text/squeeze.ts";
import { findPeriods, type NamedPeriod } from "../understand/period.ts";
import { groupOfUnit, type UnitGroup } from "../understand/unit-group.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import type { Entities } from "./mentions.ts";
import { type Recorded, recordedIn } from "./recorded.ts";
import { englishSaid } from "./rendered.ts";
import { NOTHING_SAID, type Said, saidOf } from "./said.ts";
import { addressesMachine } from "./to-machines.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A sentence that may answer. Offsets are UTF-16 into the article's body. */
export interface Candidate {
  surroundings: Surroundings;
  start: number;
  end: number;
  said: Said;
  /** The same in everyday words, where the article has been put into them. */
  everyday: Said;
  /** What records say of it, in words, … */
  stated: Said;
  /** … and as they are. */
  recorded: readonly Recorded[];
  facts: readonly StatedFigure[];
  /** The word stems of its English; empty where it has none. */
  english: ReadonlySet<string>;
  /** The word stems of what records say of it in English. */
  englishStated: ReadonlySet<string>;
  /** The sentence before it in the same passage. */
  before: Said;
  numbers: readonly FoundNumber[];
  periods: readonly NamedPeriod[];
  /** The kinds of unit that its figures have. */
  measures: ReadonlySet<UnitGroup>;
}

/** A figure of a sentence: whose and what measure it is, in words; offsets are UTF-16 into the article's body. */
export interface StatedFigure {
  said: Said;
  start: number;
  end: number;
}

/** What stands around the sentences of one passage. */
export interface Surroundings {
  article: Article;
  passage: Passage;
  heading: Said;
  title: Said;
  /** The whole passage. */
  around: Said;
  /** The whole article with its title. */
  whole: Said;
  sentences: readonly Candidate[];
}

/** A passage found, with its search score over the best passage's: 0 to 1. */
export interface FoundPassage {
  surroundings: Surroundings;
  rank: number;
}

const PASSAGES = 16;
/** What a term counts in the search beside the words of the question themselves. */
const TERM = 0.5;
/** Forms of one term that go into the search; the rest are only matched. */
const FORMS = 6;

/** The passages that search finds for the terms of a question, best first; at most `limit` (1–50). */
export async function findPassages(
  corpus: Corpus,
  terms: readonly WeighedTerm[],
  question: string,
  limit = PASSAGES,
): Promise<FoundPassage[]> {
  const clauses = terms.length === 0 ? [] : [{ text: question, weight: 1 }, ...clausesOf(terms)];
  if (clauses.length === 0) return [];
  const hits = await corpus.engine.search({ clauses, text: question, limit });
  const best = hits[0]?.score ?? 1;
  return hits.flatMap(({ passage, score }) => {
    const article = corpus.articles.get(passage.articleId);
    if (!article || article.scope === "other") return [];
    return [{ surroundings: surroundingsOf(corpus, article, passage), rank: score / best }];
  });
}

function clausesOf(terms: readonly WeighedTerm[]): QueryClause[] {
  return terms.flatMap(({ forms, mass }) =>
    forms.slice(0, FORMS).map((text, at) => ({ text, weight: TERM * (at === 0 ? mass : mass * 0.7) })),
  );
}

/** Passages are read again and again: so many of a corpus are kept ready, the oldest given up first. */
const KEPT = 2000;
const kept = new WeakMap<Corpus, Map<string, Surroundings>>();

function surroundingsOf(corpus: Corpus, article: Article, passage: Passage): Surroundings {
  const ready = kept.get(corpus) ?? new Map<string, Surroundings>();
  kept.set(corpus, ready);
  const known = ready.get(passage.id);
  if (known) return known;
  const made = read(corpus, article, passage, vocabularyOf(corpus.lexicon).entities);
  if (ready.size >= KEPT) {
    const [oldest] = ready.keys();
    if (oldest !== undefined) ready.delete(oldest);
  }
  ready.set(passage.id, made);
  return made;
}

/** The everyday wording of an article's sentences, by where they start. */
function everydayOf({ everyday }: Corpus, article: Article): (start: number) => string {
  const sentences = everyday?.of(article)?.sentences;
  if (sentences === undefined) return () => "";
  const byStart = new Map(splitSentences(article.body).map(({ start }, at) => [start, sentences[at] ?? ""]));
  return (start) => byStart.get(start) ?? "";
}

const wholes = new WeakMap<Article, Said>();

function wholeOf(article: Article, entities: Entities): Said {
  const known = wholes.get(article);
  if (known) return known;
  const made = saidOf(squeeze(`${article.title}\n${article.body}`), entities);
  wholes.set(article, made);
  return made;
}

function read(corpus: Corpus, article: Article, passage: Passage, entities: Entities): Surroundings {
  const text = article.body.slice(passage.start, passage.end);
  const everyday = everydayOf(corpus, article);
  const recorded = recordedIn(corpus, article.id);
  const facts = corpus.facts.ofArticle(article.id);
  const sentences: Candidate[] = [];
  const surroundings: Surroundings = {
    article,
    passage,
    heading: saidOf(squeeze(passage.heading ?? ""), entities),
    title: saidOf(squeeze(article.title), entities),
    around: saidOf(squeeze(text), entities),
    whole: wholeOf(article, entities),
    sentences,
  };
  for (const span of splitSentences(text)) {
    if (isHeading(text, span) || addressesMachine(text.slice(span.start, span.end))) continue;
    const squeezed = squeeze(text.slice(span.start, span.end));
    const start = passage.start + span.start;
    const end = passage.start + span.end;
    const numbers = findNumbers(squeezed);
    const stated = recorded.filter((one) => one.start < end && start < one.end);
    sentences.push({
      surroundings,
      start,
      end,
      said: saidOf(squeezed, entities),
      everyday: saidOf(squeeze(everyday(start)), entities),
      stated: saidOf(squeeze(stated.map(({ words }) => words).join("\n")), entities),
      recorded: stated,
      facts: facts
        .filter(({ valueStart }) => start <= valueStart && valueStart < end)
        .map(({ subject, metric, valueStart, valueEnd }) => ({
          said: saidOf(squeeze(`${subject.name} ${metric}`), entities),
          start: valueStart,
          end: valueEnd,
        })),
      english: englishSaid(corpus, article, start),
      englishStated: new Set(stated.flatMap(({ english }) => [...english])),
      before: sentences.at(-1)?.said ?? NOTHING_SAID,
      numbers,
      periods: findPeriods(squeezed, null),
      measures: new Set(numbers.map(({ unit }) => groupOfUnit(unit))),
    });
  }
  return surroundings;
}
