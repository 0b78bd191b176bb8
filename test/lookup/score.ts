import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { lookUp } from "../../src/core/lookup/look-up.ts";
import type { LookupFact } from "../../src/core/lookup/lookup-result.ts";
import type { Corpus } from "../../src/core/ports.ts";

/** A look-up as it is typed during a call, and where the figure wanted stands: any of these words of the article. */
const asked = z.strictObject({ q: z.string(), article: z.string(), said: z.array(z.string()).min(1) });
type Asked = z.infer<typeof asked>;

/** `practice` may be tuned on; `held-back` is measured alone. */
export type LookupSet = "practice" | "held-back";

export function lookupSet(name: LookupSet): Asked[] {
  const lines = readFileSync(join(import.meta.dirname, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => asked.parse(JSON.parse(line)));
}

export interface LookupScore {
  asked: number;
  /** The share whose figure comes first, and among the first three. */
  at1: number;
  at3: number;
  missed: Array<{ q: string; rank: number; first: string }>;
}

/** How well look-ups find their figures. */
export async function scoreLookups(set: readonly Asked[], corpus: Corpus): Promise<LookupScore> {
  const missed: LookupScore["missed"] = [];
  let [first, third] = [0, 0];
  for (const one of set) {
    const { facts } = await lookUp(corpus, { q: one.q, limit: 8 });
    const rank = 1 + facts.findIndex((fact) => isWanted(fact, one, corpus));
    if (rank === 1) first++;
    if (rank >= 1 && rank <= 3) third++;
    if (rank !== 1) missed.push({ q: one.q, rank, first: facts[0] ? told(facts[0]) : "nothing" });
  }
  return { asked: set.length, at1: first / set.length, at3: third / set.length, missed };
}

function isWanted(fact: LookupFact, { article, said }: Asked, corpus: Corpus): boolean {
  const body = corpus.articles.get(article)?.body ?? "";
  if (fact.articleId !== article) return false;
  return said.some((words) => {
    const places = placesOf(words, body);
    if (places.length === 0) throw new Error(`${article} does not say ${words}`);
    return places.some((at) => fact.valueStart >= at && fact.valueEnd <= at + words.length);
  });
}

function placesOf(words: string, body: string): number[] {
  const places: number[] = [];
  for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) places.push(at);
  return places;
}

function told({ subject, metric, value, unit, period }: LookupFact): string {
  return `${subject.name} ${metric} ${value}${unit} (${period})`;
}
