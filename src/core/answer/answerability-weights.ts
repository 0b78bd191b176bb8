import type { Signs } from "./answerability.ts";

/** What each sign counts for an answer. Written by `npm run train`; do not edit. */
export const SIGNS: Record<keyof Signs, number> = {
  covered: 4.45,
  unsaid: -3.21,
  tokens: -1.5,
  characters: 0.63,
  run: 0.81,
  articleTokens: -0.5,
  articleRare: -1.35,
  large: -5.33,
  coveredLarge: 0.62,
  articleTokensLarge: 4.88,
  articleRareLarge: 5.48,
  stranger: -3.21,
  elsewhere: -0.73,
  namesAsked: -3.78,
  enumerates: 4.27,
  needsForm: -3.3,
  form: 3.23,
  figure: -0.3,
  fact: 0.93,
  recordField: -0.28,
  subject: 0.36,
  period: 4.14,
  scope: 7.26,
  foreign: -0.28,
  english: 0.59,
  englishStated: -0.19,
  leaning: 0.57,
};
/** What stands for an answer before any sign is seen. */
export const BALANCE = -0.78;
