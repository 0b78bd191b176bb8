import type { Signs } from "./answerability.ts";

/** What each sign counts for an answer, and where the balance lies without any. Written by the training command; do not edit. */
export const SIGNS: Record<keyof Signs, number> = {
  covered: 5.4,
  unsaid: -3.28,
  tokens: 0.25,
  rareTokens: -1.53,
  tokensSentence: -1.81,
  characters: 1.73,
  run: 1.47,
  articleTokens: 4.34,
  articleRare: 2.99,
  articleRun: 0.42,
  size: -1.5,
  needsForm: -4.81,
  form: 4.52,
  subject: 0.95,
  period: 7.44,
  scope: 9.62,
  probability: 0.04,
  foreign: 4.09,
  english: 2.98,
  leaning: 4.95,
};
export const BALANCE = -1.82;
