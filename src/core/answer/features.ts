import type { AskedKind } from "../understand/kind.ts";
import { recordedFit } from "./asked-field.ts";
import type { Candidate, FoundPassage } from "./candidates.ts";
import { englishShare } from "./english-share.ts";
import { bestTarget, periodFit, scopeFit, subjectFit } from "./fits.ts";
import { says } from "./said.ts";
import type { Sought } from "./sought.ts";
import { type Backdrop, backdrop, shares } from "./topic.ts";
import { besideShare, characterShare, eitherTokenShare, longestRun, tokenShare } from "./wording.ts";

/** What is measured of one sentence as an answer to one question; each value is of the order of 1. */
export interface Measured {
  candidate: Candidate;
  /** Of the question's topic, the share that the sentence says itself, … */
  said: number;
  /** … with its heading, title and neighbours. */
  covered: number;
  /** The share that it says of what earlier turns spoke of. */
  context: number;
  everydayCharacters: number;
  /** Share of an English question's words that its English has. */
  english: number;
  /** The same of what records say of the sentence, in the question's tokens and in English. */
  stated: number;
  englishStated: number;
  /** The question's tokens, by worth, in the sentence, in it or its everyday wording, after it, in its passage, title and heading. */
  tokens: number;
  tokensEither: number;
  tokensAfter: number;
  tokensPassage: number;
  tokensTitle: number;
  tokensHeading: number;
  /** `tokensEither` over the greatest among the candidates. */
  tokensBest: number;
  characters: number;
  /** The longest run of characters that question and sentence share, over 8. */
  run: number;
  /** What stands beside the question's word that asks, stands in the sentence. */
  before: number;
  after: number;
  /** How the passage was found: its score over the best one's, whether it is the first, whether of the first one's article. */
  rank: number;
  first: number;
  sameArticle: number;
  /** Natural logarithm of the sentence's length, over 4. */
  length: number;
  /** Tokens held for the length it takes. */
  density: number;
  /** How well its best stretch has the form of answer asked for. */
  form: number;
  kind: AskedKind;
  /** Records quote it for something that the question names, and for a field that it asks for. */
  recordNamed: number;
  recordField: number;
  /** Where a figure is asked for: the share of the topic that the subject and measure of one of its figures say. */
  fact: number;
  /** A cause is asked for and words of cause stand in it. */
  reasons: number;
  /** Whether it speaks of the subject and period asked about, and whether its figure may be theirs: 1 = yes. */
  subject: number;
  period: number;
  scope: number;
}

const ASKS_WHY = /为什么|为何|原因|怎么会|\bwhy\b|なぜ|왜/;
const REASONS = /因|由于|故|所以|为了|导致|使得|以便/;

/** Measures every sentence of the passages found. */
export function measure(found: readonly FoundPassage[], sought: Sought): Measured[] {
  const top = found[0]?.surroundings.article;
  const measured = found.flatMap(({ surroundings, rank }, place) => {
    const { wording } = sought;
    const topic = backdrop(surroundings, sought.terms);
    const context = backdrop(surroundings, sought.context);
    const passage = {
      rank,
      first: place === 0 ? 1 : 0,
      sameArticle: surroundings.article === top ? 1 : 0,
      tokensPassage: tokenShare(surroundings.around, wording),
      tokensTitle: tokenShare(surroundings.title, wording),
      tokensHeading: tokenShare(surroundings.heading, wording),
    };
    const tokens = surroundings.sentences.map(({ said }) => tokenShare(said, wording));
    return surroundings.sentences.map((candidate, at) => ({
      ...passage,
      ...ofSentence(candidate, sought, topic, context),
      tokens: tokens[at] ?? 0,
      tokensAfter: tokens[at + 1] ?? 0,
      density: (tokens[at] ?? 0) / Math.log(4 + candidate.said.text.length),
    }));
  });
  const most = Math.max(0.01, ...measured.map(({ tokensEither }) => tokensEither));
  return measured.map((one) => ({ ...one, tokensBest: one.tokensEither / most }));
}

function ofSentence(
  candidate: Candidate,
  sought: Sought,
  topic: readonly Backdrop[],
  context: readonly Backdrop[],
) {
  const { question, wording } = sought;
  const { said, everyday } = candidate;
  const recorded = recordedFit(candidate.recorded, sought.naming);
  const { form, target } = bestTarget(candidate, sought);
  return {
    candidate,
    ...shares(candidate, topic),
    context: sought.context.length > 0 ? shares(candidate, context).covered : 0,
    everydayCharacters: characterShare(everyday, wording),
    stated: tokenShare(candidate.stated, wording),
    english: englishShare(candidate.english, sought),
    englishStated: englishShare(candidate.englishStated, sought),
    tokensEither: eitherTokenShare(said, everyday, wording),
    characters: characterShare(said, wording),
    run: Math.min(8, longestRun(said, wording)) / 8,
    ...besideShare(said, wording),
    length: Math.log(1 + said.text.length) / 4,
    form,
    kind: question.asked.kind,
    recordNamed: recorded.named,
    recordField: recorded.field,
    fact: question.asked.kind === "figure" ? factShare(candidate, sought) : 0,
    reasons: ASKS_WHY.test(question.folded) && REASONS.test(said.text) ? 1 : 0,
    subject: subjectFit(candidate, sought),
    period: periodFit(candidate, question),
    scope: scopeFit(said, target, sought),
  };
}

/** The greatest share of the topic's mass that whose and what measure one figure is says. */
function factShare({ facts }: Candidate, { terms }: Sought): number {
  const mass = terms.reduce((sum, term) => sum + term.mass, 0);
  if (mass === 0) return 0;
  return Math.max(
    0,
    ...facts.map(({ said }) => terms.reduce((sum, term) => sum + term.mass * says(said, term), 0) / mass),
  );
}

const formOf =
  (kind: AskedKind) =>
  (one: Measured): number =>
    one.kind === kind ? one.form : 0;

/** What the ranking of evidence weighs, by name; the weights are in `evidence-weights.ts`. */
export const FEATURES = {
  said: (one) => one.said,
  covered: (one) => one.covered,
  context: (one) => one.context,
  everydayCharacters: (one) => one.everydayCharacters,
  stated: (one) => one.stated,
  english: (one) => one.english,
  englishStated: (one) => one.englishStated,
  tokens: (one) => one.tokens,
  tokensEither: (one) => one.tokensEither,
  tokensAfter: (one) => one.tokensAfter,
  tokensPassage: (one) => one.tokensPassage,
  tokensTitle: (one) => one.tokensTitle,
  tokensHeading: (one) => one.tokensHeading,
  tokensBest: (one) => one.tokensBest,
  characters: (one) => one.characters,
  run: (one) => one.run,
  before: (one) => one.before,
  after: (one) => one.after,
  rank: (one) => one.rank,
  first: (one) => one.first,
  sameArticle: (one) => one.sameArticle,
  length: (one) => one.length,
  density: (one) => one.density,
  figure: formOf("figure"),
  time: formOf("time"),
  person: formOf("person"),
  place: formOf("place"),
  organisation: formOf("organisation"),
  list: formOf("list"),
  recordNamed: (one) => one.recordNamed,
  recordField: (one) => one.recordField,
  fact: (one) => one.fact,
  reasons: (one) => one.reasons,
  subject: (one) => Math.log(one.subject),
  period: (one) => Math.log(one.period),
  scope: (one) => Math.log(one.scope),
} satisfies Record<string, (one: Measured) => number>;

export type FeatureName = keyof typeof FEATURES;
