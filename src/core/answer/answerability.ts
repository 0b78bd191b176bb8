import { needsTarget } from "./answer-type.ts";
import { BALANCE, SIGNS } from "./answerability-weights.ts";
import type { Evidence } from "./evidence.ts";
import { says } from "./said.ts";
import type { Sought } from "./sought.ts";
import { longestRun, tokenShare, tokenShareOfAll } from "./wording.ts";

/** What tells whether the best sentence answers at all; each value is of the order of 1. */
export interface Signs {
  /** Of the question's topic, the share that sentence, heading and neighbours say, … */
  covered: number;
  /** … and the share that the whole corpus does not know and the sentence does not say in other words. */
  unsaid: number;
  /** The question's tokens, by worth and by its square (the rare ones), in the sentence's passage and whatever is lent to it. */
  tokens: number;
  rareTokens: number;
  tokensSentence: number;
  characters: number;
  run: number;
  /** The same for the whole article, and its longest run shared with the question, over 12. */
  articleTokens: number;
  articleRare: number;
  articleRun: number;
  /** Decimal logarithm of the corpus's passages, up to 3: the more there are, the more a stray one says by chance. */
  size: number;
  /** Where only a figure, a date or a person answers: 1, and how well one is there. */
  needsForm: number;
  form: number;
  subject: number;
  period: number;
  scope: number;
  /** How far the sentence stands out among the others. */
  probability: number;
  /** Asked in another language than the articles': its very letters are not theirs; but its words may be those of their English. */
  foreign: number;
  english: number;
  /** What the question leaves out, earlier turns supply. */
  leaning: number;
}

export function signsOf(best: Evidence, { question, terms, wording }: Sought): Signs {
  const { candidate } = best;
  const { surroundings, everyday } = candidate;
  const reach = [surroundings.around, everyday, surroundings.title, surroundings.heading];
  const mass = terms.reduce((sum, term) => sum + term.mass, 0);
  const unsaid = terms
    .filter(({ known }) => !known)
    .reduce((sum, term) => sum + term.mass * (1 - Math.max(...reach.map((said) => says(said, term)))), 0);
  const inArticle = tokenShareOfAll([surroundings.whole, everyday], wording);
  const needsForm = needsTarget(question.asked);
  return {
    covered: best.covered,
    unsaid: mass > 0 ? unsaid / mass : 1,
    ...tokenShareOfAll(reach, wording),
    tokensSentence: tokenShare(candidate.said, wording),
    characters: best.characters,
    run: best.run,
    articleTokens: inArticle.tokens,
    articleRare: inArticle.rareTokens,
    articleRun: Math.min(12, longestRun(surroundings.whole, wording)) / 12,
    size: Math.min(3, Math.log10(wording.passages)),
    needsForm: needsForm ? 1 : 0,
    form: needsForm ? best.form : 0,
    subject: Math.log(best.subject),
    period: Math.log(best.period),
    scope: Math.log(best.scope),
    probability: best.probability,
    foreign: question.locale === "zh-Hans" || question.locale === "zh-Hant" ? 0 : 1,
    english: best.english,
    leaning: question.earlier.carried.length > 0 ? 1 : 0,
  };
}

/** How likely the articles answer at all, judged by the best sentence: 0 to 1. */
export function answerability(best: Evidence, sought: Sought): number {
  const signs = signsOf(best, sought);
  let sum = BALANCE;
  for (const name of NAMES) sum += SIGNS[name] * signs[name];
  return 1 / (1 + Math.exp(-sum));
}

const NAMES = Object.keys(SIGNS).filter((name): name is keyof Signs => name in SIGNS);
