import { VARIANTS, type VariantName } from "../variants/question-variants.ts";
import type { Asked, BenchQuery } from "./data.ts";

const KINDS: ReadonlyArray<{ variant: VariantName; said: string }> = [
  { variant: "typo", said: "one character wrong" },
  { variant: "swap", said: "two characters swapped" },
  { variant: "pinyin", said: "one word in pinyin" },
  { variant: "numbers", said: "figures written otherwise" },
];

/** The questions as a hurried user writes them, a kind for each way; those that offer no place for it are left out. */
export function variantsOf({ name, queries }: Asked): Asked[] {
  return KINDS.map(({ variant, said }) => ({
    name: `${name}, ${said}`,
    queries: queries.flatMap(({ q, gold }): BenchQuery[] => {
      const written = VARIANTS[variant](q, q);
      return written === null ? [] : [{ q: written, gold }];
    }),
  })).filter((asked) => asked.queries.length > 0);
}
