import type { Corpus } from "../../ports.ts";
import { squeeze } from "../../text/squeeze.ts";
import { likeness, type Topics, topicsOf } from "./topics.ts";
import type { Unanswered } from "./unanswered.ts";

/** Questions that one answer would settle. */
export interface Cluster {
  /** The wording that stands for all: the most frequent, of those the shortest, of those the first. */
  question: string;
  /** Newest first. */
  questions: readonly Unanswered[];
}

/** How much two questions have in common to count as one (weighted Jaccard); chosen on the project's own declined questions. */
const ALIKE = 0.5;

interface Growing {
  questions: Unanswered[];
  /** Of its first question: a cluster does not drift from what it began with. */
  topics: Topics;
}

/**
 * Questions by what they ask, whatever the language: each joins the cluster it has most in common with, the older ones first
 * (leader clustering), or begins one. Equal input gives equal clusters. Clusters come by their number of questions, then by
 * the newest of them.
 */
export function clustersOf(
  questions: readonly Unanswered[],
  corpus: Pick<Corpus, "lexicon" | "info">,
): Cluster[] {
  const clusters: Growing[] = [];
  const byWord = new Map<string, Growing[]>();
  const byWording = new Map<string, Growing>();
  for (const question of [...questions].sort(older)) {
    const wording = squeeze(question.question);
    const joined = byWording.get(wording) ?? joinedOrBegun(question);
    byWording.set(wording, joined);
    joined.questions.unshift(question);
  }
  return clusters
    .map(({ questions: members }) => ({ question: spokesman(members), questions: members }))
    .sort((a, b) => b.questions.length - a.questions.length || newest(b) - newest(a));

  function joinedOrBegun({ question }: Unanswered): Growing {
    const topics = topicsOf(question, corpus);
    const known = nearest(topics, byWord);
    if (known !== null) return known;
    const begun: Growing = { questions: [], topics };
    clusters.push(begun);
    for (const word of topics.words.keys()) byWord.set(word, [...(byWord.get(word) ?? []), begun]);
    return begun;
  }
}

function older(a: Unanswered, b: Unanswered): number {
  return a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1);
}

function newest({ questions }: Cluster): number {
  return questions[0]?.askedAt ?? 0;
}

/** The cluster that has most in common, of equals the first met; null where none has enough. */
function nearest(topics: Topics, byWord: ReadonlyMap<string, readonly Growing[]>): Growing | null {
  const candidates = new Set([...topics.words.keys()].flatMap((word) => byWord.get(word) ?? []));
  let best: Growing | null = null;
  let most = ALIKE;
  for (const candidate of candidates) {
    const common = likeness(topics, candidate.topics);
    if (common < most || (common === most && best !== null)) continue;
    best = candidate;
    most = common;
  }
  return best;
}

function spokesman(members: readonly Unanswered[]): string {
  const counts = new Map<string, { question: string; count: number }>();
  for (const { question } of [...members].reverse()) {
    const key = squeeze(question);
    const known = counts.get(key) ?? { question, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  const [first] = [...counts.values()].sort(
    (a, b) => b.count - a.count || a.question.length - b.question.length,
  );
  return first?.question ?? "";
}
