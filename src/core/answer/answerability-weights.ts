import type { Signs } from "./answerability.ts";

/** What each sign counts for an answer. Written by `npm run train`; do not edit. */
export const SIGNS: Record<keyof Signs, number> = {
  covered: 4.39,
  unsaid: -1.91,
  tokens: -1.3,
  characters: 0.66,
  run: 0.63,
  articleTokens: -0.16,
  articleRare: -1.52,
  large: -5.37,
  coveredLarge: 0.87,
  articleTokensLarge: 4.71,
  articleRareLarge: 5.56,
  stranger: -3.86,
  elsewhere: -0.54,
  namesAsked: -4.12,
  enumerates: 4.77,
  needsForm: -3.29,
  form: 3.2,
  figure: -0.55,
  fact: 1.43,
  recordField: -0.38,
  subject: 0.94,
  period: 6.18,
  scope: 7.42,
  foreign: -0.26,
  english: 0.63,
  englishStated: -0.03,
  leaning: 0.66,
};
/** What stands for an answer before any sign is seen. */
export const BALANCE = -0.94;
