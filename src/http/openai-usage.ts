import { z } from "zod";

/** Token counts of one completion: an estimate, for there is no tokenizer that all models share. */
export const usage = z
  .object({
    prompt_tokens: z.int().min(0).describe("Of the text of all messages that were sent."),
    completion_tokens: z.int().min(0).describe("Of the answer."),
    total_tokens: z.int().min(0),
  })
  .describe(
    "An estimate from the text: a token for each Chinese, Japanese or Korean character, and one for every four others. Nothing is charged by it.",
  );
export type Usage = z.infer<typeof usage>;

const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;

export function usageOf(sent: readonly string[], answer: string): Usage {
  const prompt = sent.reduce((sum, text) => sum + estimatedTokens(text), 0);
  const completion = estimatedTokens(answer);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

function estimatedTokens(text: string): number {
  let single = 0;
  const others = text.replace(dense, () => {
    single += 1;
    return "";
  });
  return single + Math.ceil(others.length / 4);
}
