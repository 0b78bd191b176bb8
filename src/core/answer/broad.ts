import type { Article } from "../article.ts";
import type { AskedKind } from "../understand/kind.ts";
import type { FoundPassage } from "./candidates.ts";
import { answers } from "./decide.ts";
import { type Evidence, rankEvidence } from "./evidence.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A topic that weighs less than this in all is one that many passages speak of: 政策, 园区, 高新区. */
const LIGHT_TOPIC = 0.47;
/** An overview has at most so many sentences, each of another article. */
const SENTENCES = 3;
const NARROW = new Set<AskedKind>(["figure", "person", "time", "comparison", "organisation"]);
/** What a reader wishes for, not what articles speak of. */
const WISH =
  /^(?:推荐|适合|合适|建议|意见|选|选择|挑|好处|优势|值得|fit|fits|suit|suits|suitable|choose|pick|recommend|recommendation|best|good|advice|advise|おすすめ|お勧め|추천)/;

/** Whether a question has only broad terms: the articles say much about them, and no one sentence is the answer. */
export function isBroad({ question, terms }: Sought): boolean {
  if (NARROW.has(question.asked.kind) || question.periods.length > 0 || question.folded === "") return false;
  if (question.earlier.relation !== "first" && question.earlier.relation !== "new-topic") return false;
  const topic = wishedFor(terms).reduce((sum, { mass }) => sum + mass, 0);
  return terms.length > 0 && topic < LIGHT_TOPIC;
}

/** The terms without those that only wish. */
function wishedFor(terms: readonly WeighedTerm[]): WeighedTerm[] {
  return terms.filter(({ text }) => !WISH.test(text));
}

/** One sentence of an overview, and the question that it was looked for. */
export interface Part {
  evidence: Evidence;
  sought: Sought;
}

/** A topic lighter than this says nothing but the city: any sentence would do, so none is taken for itself. */
const NO_TOPIC = 0.1;

/**
 * An overview: the sentence that answers the broad question best, unless the question only wishes for something; then what
 * answers narrower questions like it, each of another article. Empty where nothing answers.
 */
export function overviewOf(
  found: readonly FoundPassage[],
  sought: Sought,
  narrower: readonly Part[],
): Part[] {
  const wanted = { ...sought, terms: wishedFor(sought.terms) };
  const own = rankEvidence(found, wanted)
    .filter((one) => one.subject >= 0.9 && answers(wanted, one))
    .map((evidence) => ({ evidence, sought: wanted }));
  const topic = wanted.terms.reduce((sum, { mass }) => sum + mass, 0);
  const [first, ...others] = own;
  const wishes = wanted.terms.length < sought.terms.length;
  const inOrder =
    topic < NO_TOPIC || wishes || !first ? [...narrower, ...own] : [first, ...narrower, ...others];
  const chosen: Part[] = [];
  for (const part of inOrder) {
    if (chosen.length === SENTENCES) break;
    if (!chosen.some((other) => articleOf(other) === articleOf(part))) chosen.push(part);
  }
  return own.length > 0 ? chosen : [];
}

function articleOf({ evidence }: Part): Article {
  return evidence.candidate.surroundings.article;
}
