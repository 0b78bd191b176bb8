import STPhrases from "opencc-js/dict/STPhrases";
import { articleFiles, readArticles } from "../../../index/read.ts";
import type { BenchPassage, BenchSet } from "./data.ts";
import { syntheticPassages } from "./synthetic/corpus.ts";
import { plantedQuestions } from "./synthetic/questions.ts";

const SEED = 20_251;
const ARTICLES = "seeds/articles";
/** An article is learnt from in parts of about this many UTF-16 units, as long as passages of the public sets are. */
const PART = 450;

/** A corpus that needs no data from outside; texts from outside make it richer. Questions are planted, `questions` of them. */
export async function syntheticSet(
  size: number,
  questions: number,
  outside: readonly BenchPassage[],
): Promise<BenchSet> {
  const name = `synthetic, ${size.toLocaleString("en")} passages`;
  const passages = syntheticPassages({
    training: [...(await articleParts()), ...outside.map(({ text }) => text)],
    words: commonWords(),
    passages: size,
    seed: SEED,
  });
  return { name, passages, asked: [{ name, queries: plantedQuestions(passages, questions, SEED) }] };
}

/** Two- to four-character words from OpenCC's dictionary (简体 side). */
export function commonWords(): string[] {
  return STPhrases.split("|").flatMap((entry) => {
    const word = entry.split(" ")[0] ?? "";
    return word.length >= 2 && word.length <= 4 ? [word] : [];
  });
}

export async function articleParts(): Promise<string[]> {
  const read = await Promise.all((await articleFiles(ARTICLES)).map(readArticles));
  return read.flat().flatMap(({ body }) => {
    const parts: string[] = [];
    for (const sentence of body.split(/(?<=。)/)) {
      const last = parts.at(-1);
      if (last === undefined || last.length >= PART) parts.push(sentence);
      else parts[parts.length - 1] = last + sentence;
    }
    return parts;
  });
}
