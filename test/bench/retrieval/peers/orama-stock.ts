import { create, insertMultiple, search } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/mandarin";
import type { Peer } from "../peer.ts";

/** Orama as its documentation sets it up for Chinese: its own index and its `mandarin` tokenizer. */
export const oramaStock: Peer = {
  name: "Orama 3.1.18, stock mandarin",
  async build(passages) {
    const database = create({
      schema: { title: "string", text: "string" } as const,
      components: { tokenizer: createTokenizer() },
    });
    await insertMultiple(
      database,
      passages.map(({ id, title, text }) => ({ id, title, text })),
    );
    return {
      retrieve: async (question, limit) =>
        (await search(database, { term: question, limit })).hits.map(({ id }) => id),
      close: async () => {},
    };
  },
};
