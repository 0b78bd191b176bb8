import type { Signs } from "./answerability.ts";

/** What each sign counts for an answer. Written by `npm run train`; do not edit. */
export const SIGNS: Record<keyof Signs, number> = {
  covered: 4.35,
  unsaid: -1.98,
  tokens: -2.1,
  characters: 1.05,
  run: 0.53,
  articleTokens: 0.01,
  articleRare: -1.35,
  large: -5.46,
  coveredLarge: 0.8,
  articleTokensLarge: 4.96,
  articleRareLarge: 5.64,
  stranger: -3.94,
  elsewhere: -0.51,
  namesAsked: -3.57,
  enumerates: 4.4,
  needsForm: -3.31,
  form: 3.36,
  subject: 1.2,
  period: 5.53,
  scope: 6.84,
  foreign: -0.05,
  english: 0.35,
  leaning: 0.52,
};
/** What stands for an answer before any sign is seen. */
export const BALANCE = -1.01;
