import { has } from "../../golden/grade.ts";
import { norm } from "../../golden/normalise.ts";
import { median, percentile } from "../statistics.ts";
import type { Read } from "./reader.ts";
import type { ReadQuestion } from "./sets.ts";

/** How one question went. */
export interface Outcome {
  declined: boolean;
  /** The answer holds one of those accepted, compared as golden answers are. */
  contains: boolean;
  /** It is taken from a passage that holds one. */
  rightPassage: boolean;
  /** Of the answer, in characters without markers; null where it declines. */
  length: number | null;
  /** Processor time of this process, all threads, in milliseconds. */
  cpu: number;
}

/** Figures of one reader on one kind of questions; shares are 0–1 and of all questions, unless they say otherwise. */
export interface ReadingFigures {
  questions: number;
  contains: number;
  /** Of the questions answered. */
  containsAnswered: number;
  declined: number;
  /** Of the questions answered. */
  rightPassage: number;
  /** Characters; NaN where nothing was answered. */
  lengthP50: number;
  lengthP90: number;
  /** Milliseconds of processor time a question. */
  cpuP50: number;
  cpuMean: number;
}

/** Enough for the compiler to settle. */
const WARM_UP_MS = 2000;

/** Asks pieces of passages first, which do not count, then each question once. */
export async function readAll(
  read: Read,
  questions: readonly ReadQuestion[],
  warmUp: readonly string[],
): Promise<Outcome[]> {
  const begun = performance.now();
  for (const text of warmUp) {
    if (performance.now() - begun > WARM_UP_MS) break;
    await read(text);
  }
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const before = process.cpuUsage();
    const given = await read(question.q);
    const { user, system } = process.cpuUsage(before);
    const { text } = given;
    outcomes.push({
      declined: text === null,
      contains: text !== null && containsAny(text, question.ans),
      rightPassage: given.from.some((id) => question.gold.includes(id)),
      length: text === null ? null : [...text].length,
      cpu: (user + system) / 1000,
    });
  }
  return outcomes;
}

export function containsAny(text: string, accepted: readonly string[]): boolean {
  const normal = norm(text);
  return accepted.some((one) => has(one, normal));
}

export function figuresOf(outcomes: readonly Outcome[]): ReadingFigures {
  const answered = outcomes.filter(({ declined }) => !declined);
  const lengths = answered.flatMap(({ length }) => length ?? []);
  const cpu = outcomes.map((outcome) => outcome.cpu);
  return {
    questions: outcomes.length,
    contains: shareOf(outcomes, ({ contains }) => contains),
    containsAnswered: shareOf(answered, ({ contains }) => contains),
    declined: shareOf(outcomes, ({ declined }) => declined),
    rightPassage: shareOf(answered, ({ rightPassage }) => rightPassage),
    lengthP50: median(lengths),
    lengthP90: percentile(lengths, 90),
    cpuP50: median(cpu),
    cpuMean: cpu.reduce((sum, one) => sum + one, 0) / cpu.length,
  };
}

function shareOf(outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number {
  return outcomes.filter(holds).length / outcomes.length;
}
