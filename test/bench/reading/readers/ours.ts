import { loadFolder } from "../../../../src/adapters/index-folder.ts";
import { toTraditional } from "../../../../src/adapters/opencc.ts";
import { answerQuestion } from "../../../../src/core/answer/answer-question.ts";
import type { Corpus } from "../../../../src/core/ports.ts";
import { indexPassages } from "../../retrieval/peers/ours.ts";
import { indexIn } from "../../retrieval/peers/ours-folder.ts";
import type { Read, Reader } from "../reader.ts";

/** The whole way that a user's own articles take: `npm run index`, then the answer behind `/api/chat`, in this process. */
export const ours: Reader = {
  name: "this project",
  async open(passages, folder) {
    await indexPassages(passages, folder);
    const { corpus } = await loadFolder(indexIn(folder));
    return readFrom(corpus);
  },
};

/** Answers from a corpus, without a model. A question back that quotes nothing counts as declined. */
export function readFrom(corpus: Corpus): Read {
  return async (question) => {
    const { answer, abstained, clarify, citations } = await answerQuestion(
      { corpus, toTraditional, id: "bench" },
      { turns: [{ role: "user", content: question }] },
    );
    const declined = abstained || (clarify !== undefined && citations.length === 0);
    return {
      text: declined ? null : answer.replace(MARKER, "").trim(),
      from: declined ? [] : citations.map(({ articleId }) => articleId),
    };
  };
}

const MARKER = /\s*\[\d+\]/g;
