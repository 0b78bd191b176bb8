import type { BenchPassage } from "../../retrieval/data.ts";
import type { Given, Reader } from "../reader.ts";

/**
 * The simplest way to answer with a sentence: of all sentences the one that shares most with the question, each pair of ideographs
 * and each word of letters or figures counted once and by how rare it is. Of equals the shortest.
 */
export const wordOverlap: Reader = {
  name: "best sentence by word overlap",
  async open(passages) {
    const sentences = passages.flatMap(sentencesOf);
    const holders = new Map<string, number[]>();
    for (const [number, { text }] of sentences.entries()) {
      for (const term of termsOf(text)) {
        const known = holders.get(term);
        if (known === undefined) holders.set(term, [number]);
        else known.push(number);
      }
    }
    return async (question) => {
      const scores = new Map<number, number>();
      for (const term of termsOf(question)) {
        const numbers = holders.get(term) ?? [];
        const weight = Math.log(sentences.length / numbers.length);
        for (const number of numbers) scores.set(number, (scores.get(number) ?? 0) + weight);
      }
      return best(scores, sentences);
    };
  },
};

interface Sentence {
  text: string;
  passage: string;
}

function best(scores: ReadonlyMap<number, number>, sentences: readonly Sentence[]): Given {
  let found: Sentence | null = null;
  let most = 0;
  for (const [number, score] of scores) {
    const sentence = sentences[number];
    if (sentence === undefined || score < most) continue;
    if (score === most && found !== null && found.text.length <= sentence.text.length) continue;
    found = sentence;
    most = score;
  }
  return found === null ? { text: null, from: [] } : { text: found.text, from: [found.passage] };
}

/** Up to a full stop, question mark, exclamation mark or semicolon of Chinese, or the end of a line. */
function sentencesOf({ id, text }: BenchPassage): Sentence[] {
  const parts = text.match(/[^。？！；\n]+[。？！；]*[」』”）]*/g) ?? [];
  return parts.map((part) => ({ text: part.trim(), passage: id })).filter(({ text: part }) => part !== "");
}

function termsOf(text: string): Set<string> {
  const folded = text.normalize("NFKC").toLowerCase();
  const terms = new Set(folded.match(/[a-z]+|\d+(?:\.\d+)?/g));
  for (const run of folded.match(/\p{Script=Han}+/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) terms.add(run.slice(at, at + 2));
  }
  return terms;
}
