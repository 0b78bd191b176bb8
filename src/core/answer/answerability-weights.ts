import type { Signs } from "./answerability.ts";

/** What each sign counts for an answer, and where the balance lies without any. Written by the training command; do not edit. */
export const SIGNS: Record<keyof Signs, number> = {
  covered: 5.4,
  unsaid: -3.1,
  tokens: -2.52,
  characters: 2.28,
  run: 1.92,
  articleTokens: 4.03,
  articleRare: 2.28,
  size: -1.28,
  stranger: -6.58,
  needsForm: -4.13,
  form: 3.74,
  subject: 0.77,
  period: 7.39,
  scope: 9.38,
  foreign: 4.38,
  english: 2.63,
  leaning: 5.12,
};
export const BALANCE = -2.66;
