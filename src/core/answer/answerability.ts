import { needsTarget } from "./answer-type.ts";
import { BALANCE, SIGNS } from "./answerability-weights.ts";
import type { Evidence } from "./evidence.ts";
import type { Measured } from "./features.ts";
import { placesElsewhere } from "./places.ts";
import { type Said, says } from "./said.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";
import { tokenShareOfAll } from "./wording.ts";

/** What tells whether the best sentence answers at all; each value is of the order of 1. */
export interface Signs {
  /** Of the question's topic, the share that sentence, heading and neighbours say, … */
  covered: number;
  /** … and the share that the whole corpus does not know and the sentence does not say in other words. */
  unsaid: number;
  /** The question's tokens, by worth, in the sentence. */
  tokens: number;
  characters: number;
  run: number;
  /** The question's tokens in the whole article: by worth, and by its square, which counts the rare ones. */
  articleTokens: number;
  articleRare: number;
  /** How large the corpus is: 0 up to 100 passages, 1 from 1,000. The more there are, the more a stray one says by chance, … */
  large: number;
  /** … and the more it tells that an article has the question's very words: in a small one all articles have them. */
  coveredLarge: number;
  articleTokensLarge: number;
  articleRareLarge: number;
  /** Share of the topic that is unknown and looks like somebody's or something's name. */
  stranger: number;
  /** Another city is named and no place of ours. */
  elsewhere: number;
  /** Things are asked for by name: 1, and how well the sentence enumerates. */
  namesAsked: number;
  enumerates: number;
  /** Where only a figure, a date or a person answers: 1, and how well one is there. */
  needsForm: number;
  form: number;
  /** A figure is asked for of an article in Chinese, whose figures are known: 1, and how much of the topic the subject and measure of one figure say. */
  figure: number;
  fact: number;
  /** Records state the very field asked for, of what the question names. */
  recordField: number;
  subject: number;
  period: number;
  scope: number;
  /** Asked in another language than the articles': its very letters are not theirs; but its words may be those of their English. */
  foreign: number;
  english: number;
  englishStated: number;
  /** What the question leaves out, earlier turns supply. */
  leaning: number;
}

export function signsOf(best: Measured, { question, terms, wording }: Sought): Signs {
  const { candidate } = best;
  const { surroundings, everyday, stated } = candidate;
  const reach = [surroundings.around, everyday, stated, surroundings.title, surroundings.heading];
  const mass = terms.reduce((sum, term) => sum + term.mass, 0);
  const unknown = terms.filter(({ known }) => !known);
  const strangers = unknown.filter((term) => isStranger(term, question.folded));
  const inArticle = tokenShareOfAll([surroundings.whole, everyday, stated], wording);
  const large = Math.min(1, Math.max(0, Math.log10(wording.passages) - 2));
  const needsForm = needsTarget(question.asked);
  const names = question.asked.kind === "list" && question.asked.names;
  return {
    covered: best.covered,
    unsaid: mass > 0 ? massUnsaid(unknown, reach) / mass : 1,
    tokens: best.tokens,
    characters: best.characters,
    run: best.run,
    articleTokens: inArticle.tokens,
    articleRare: inArticle.rareTokens,
    large,
    coveredLarge: large * best.covered,
    articleTokensLarge: large * inArticle.tokens,
    articleRareLarge: large * inArticle.rareTokens,
    stranger: mass > 0 ? massUnsaid(strangers, reach) / mass : 0,
    elsewhere: placesElsewhere(question).length > 0 ? 1 : 0,
    namesAsked: names ? 1 : 0,
    enumerates: names ? best.form : 0,
    needsForm: needsForm ? 1 : 0,
    form: needsForm ? best.form : 0,
    figure: question.asked.kind === "figure" && surroundings.article.lang.startsWith("zh") ? 1 : 0,
    fact: best.fact,
    recordField: best.recordField,
    subject: Math.log(best.subject),
    period: Math.log(best.period),
    scope: Math.log(best.scope),
    foreign: question.locale === "zh-Hans" || question.locale === "zh-Hant" ? 0 : 1,
    english: best.english,
    englishStated: best.englishStated,
    leaning: question.earlier.carried.length > 0 ? 1 : 0,
  };
}

/** Followed by what ends the name of a place, a firm, a body or a project. */
const BEARER =
  /^[\u4e00-\u9fff]{0,6}?(?:园|公司|企业|集团|项目|工程|基地|大学|学院|研究院|医院|镇|区|市|县|街道|路|桥|大厦|广场|厂|平台|中心|银行|基金|协会|小区|苑|港|站)/;

/** Whether an unknown term is a name, or a word followed by what ends one (龙兴…产业园). */
function isStranger({ kind, text, entity }: WeighedTerm, folded: string): boolean {
  if (entity !== null) return true;
  return (
    kind === "unknown" && text.length > 1 && BEARER.test(folded.slice(folded.indexOf(text) + text.length))
  );
}

/** The mass of what some terms mean that no text says, not even in part. */
function massUnsaid(terms: readonly WeighedTerm[], texts: readonly Said[]): number {
  return terms.reduce(
    (sum, term) => sum + term.mass * (1 - Math.max(...texts.map((said) => says(said, term)))),
    0,
  );
}

/** How likely the articles answer at all, judged by the best sentence: 0 to 1. */
export function answerability(best: Evidence, sought: Sought): number {
  const signs = signsOf(best, sought);
  let sum = BALANCE;
  for (const name of NAMES) sum += SIGNS[name] * signs[name];
  return 1 / (1 + Math.exp(-sum));
}

const NAMES = Object.keys(SIGNS).filter((name): name is keyof Signs => name in SIGNS);
