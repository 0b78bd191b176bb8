import { DEFAULT_INDEX_FOLDER, loadFolder } from "../../../src/adapters/index-folder.ts";
import { toTraditional } from "../../../src/adapters/opencc.ts";
import type { Turn } from "../../../src/core/answer/answer.ts";
import { answerQuestion } from "../../../src/core/answer/answer-question.ts";
import { tunedQuestions } from "../../golden/questions.ts";
import { percentile } from "../statistics.ts";

/** Milliseconds of processor time, all threads, that an answer takes without HTTP around it. */
export interface AnswerCpu {
  answers: number;
  p50: number;
  p99: number;
}

const ROUNDS = 3;

/** Answers the golden questions that may be looked at from the project's own index, once to settle the compiler, then `ROUNDS` times. */
export async function answerCpu(rounds = ROUNDS): Promise<AnswerCpu> {
  const { corpus } = await loadFolder(DEFAULT_INDEX_FOLDER);
  const answer = (turns: readonly Turn[]) =>
    answerQuestion({ corpus, toTraditional, id: "bench" }, { turns });
  const conversations: Turn[][] = [];
  for (const { turns } of tunedQuestions().flatMap(({ cases }) => cases)) {
    const history: Turn[] = [];
    for (const content of turns) {
      if (history.length > 0) history.push({ role: "assistant", content: (await answer(history)).answer });
      history.push({ role: "user", content });
    }
    await answer(history);
    conversations.push(history);
  }
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const turns of conversations) {
      const before = process.cpuUsage();
      await answer(turns);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
  }
  return { answers: times.length, p50: percentile(times, 50), p99: percentile(times, 99) };
}
