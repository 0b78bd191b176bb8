import type { Signs } from "./answerability.ts";

/** What each sign counts for an answer. Written by `npm run train`; do not edit. */
export const SIGNS: Record<keyof Signs, number> = {
  covered: 4.44,
  unsaid: -3.26,
  tokens: -1.52,
  characters: 0.57,
  run: 0.87,
  articleTokens: -0.44,
  articleRare: -1.45,
  large: -5.39,
  coveredLarge: 0.63,
  articleTokensLarge: 4.87,
  articleRareLarge: 5.52,
  stranger: -3.17,
  elsewhere: -0.68,
  namesAsked: -3.66,
  enumerates: 4.13,
  needsForm: -3.29,
  form: 3.35,
  figure: -0.37,
  fact: 0.9,
  recordField: -0.27,
  subject: 0.67,
  period: 4.15,
  scope: 7.35,
  foreign: -0.32,
  english: 0.32,
  englishStated: 0.02,
  leaning: 0.64,
};
/** What stands for an answer before any sign is seen. */
export const BALANCE = -0.73;
