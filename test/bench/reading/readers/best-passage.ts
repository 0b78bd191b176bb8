import { createTokenizer } from "@orama/tokenizers/mandarin";
import { buildOrama } from "../../retrieval/peers/orama.ts";
import { oramaStock } from "../../retrieval/peers/orama-stock.ts";
import type { Reader } from "../reader.ts";

/** What a search box does: the whole of the first passage that Orama finds, set up as in the comparison of searches. */
export const bestPassage: Reader = {
  name: `best passage of ${oramaStock.name}`,
  async open(passages, folder) {
    const texts = new Map(passages.map(({ id, text }) => [id, text]));
    const { retrieve } = await buildOrama(passages, folder, createTokenizer());
    return async (question) => {
      const [first] = await retrieve(question, 1);
      const text = first === undefined ? undefined : texts.get(first);
      return first === undefined || text === undefined ? { text: null, from: [] } : { text, from: [first] };
    };
  },
};
