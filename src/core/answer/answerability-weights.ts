import type { Signs } from "./answerability.ts";

/** What each sign counts for an answer. Written by `npm run train`; do not edit. */
export const SIGNS: Record<keyof Signs, number> = {
  covered: 4.34,
  unsaid: -1.98,
  tokens: -1.93,
  characters: 1,
  run: 0.51,
  articleTokens: 0.1,
  articleRare: -1.53,
  large: -5.45,
  coveredLarge: 0.84,
  articleTokensLarge: 4.89,
  articleRareLarge: 5.6,
  stranger: -4.83,
  elsewhere: -0.36,
  namesAsked: -3.91,
  enumerates: 4.63,
  needsForm: -3.31,
  form: 3.37,
  subject: 1.12,
  period: 5.72,
  scope: 6.86,
  foreign: -0.11,
  english: 0.41,
  leaning: 0.51,
};
/** What stands for an answer before any sign is seen. */
export const BALANCE = -0.98;
