import { z } from "zod";
import type { Passage } from "../article.ts";

/** Passages as they are stored: by article, `[start, end, heading]`; the ordinal gives the id. */
export const passageTable = z.array(
  z.strictObject({
    articleId: z.string(),
    passages: z.array(z.tuple([z.int().min(0), z.int().min(0), z.string().nullable()])),
  }),
);
export type PassageTable = z.infer<typeof passageTable>;

/** Of passages in corpus order, those of an article next to each other. */
export function compactPassages(passages: readonly Passage[]): PassageTable {
  const table: PassageTable = [];
  for (const { articleId, start, end, heading } of passages) {
    if (table.at(-1)?.articleId !== articleId) table.push({ articleId, passages: [] });
    table.at(-1)?.passages.push([start, end, heading]);
  }
  return table;
}

export function expandPassages(table: PassageTable): Passage[] {
  return table.flatMap(({ articleId, passages }) =>
    passages.map(([start, end, heading], at) => ({
      id: `${articleId}:${at + 1}`,
      articleId,
      start,
      end,
      heading,
    })),
  );
}
