import type { BenchPassage, BenchQuery } from "../data.ts";
import { type Random, randomFrom, whole } from "../random.ts";

/** Share of a sentence's pieces that a question leaves out, and the shortest sentence that one is made of, in UTF-16 units. */
const DROPPED = 0.5;
const SHORTEST = 18;
const ASKING = [
  "是什么？",
  "有多少？",
  "是谁？",
  "在哪里？",
  "是哪一年？",
  "有哪些？",
  "为什么？",
  "怎么样？",
];

/**
 * Questions whose one right passage is known: of a sentence of the passage, cut into pieces of two to four characters, half
 * are dropped, the others change places, and a question word follows. The same input gives the same questions, of passages
 * spread evenly; fewer than `count` where passages have no sentence that is long enough.
 */
export function plantedQuestions(
  passages: readonly BenchPassage[],
  count: number,
  seed: number,
): BenchQuery[] {
  const random = randomFrom(seed);
  const step = Math.max(1, Math.floor(passages.length / count));
  return passages
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .flatMap(({ id, text }) => {
      const sentences = text.split("。").filter((sentence) => sentence.length >= SHORTEST);
      const sentence = sentences[whole(random, sentences.length)];
      return sentence === undefined ? [] : [{ q: askedAbout(sentence, random), gold: [id] }];
    });
}

function askedAbout(sentence: string, random: Random): string {
  const pieces = pieced(sentence, random).filter(() => random() >= DROPPED);
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    const other = whole(random, at + 1);
    [pieces[at], pieces[other]] = [pieces[other] ?? "", pieces[at] ?? ""];
  }
  return pieces.join("") + (ASKING[whole(random, ASKING.length)] ?? "");
}

function pieced(sentence: string, random: Random): string[] {
  const characters = [...sentence];
  const pieces: string[] = [];
  while (characters.length > 0) pieces.push(characters.splice(0, 2 + whole(random, 3)).join(""));
  return pieces;
}
