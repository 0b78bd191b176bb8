import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch, { type Options } from "minisearch";
import type { BenchPassage } from "../data.ts";
import type { Peer, Retrieve } from "../peer.ts";
import { bigrams } from "./bigrams.ts";

const FILE = "minisearch.json";

/**
 * Two fields, terms joined by OR, ranked by its BM25+: MiniSearch's defaults. Bigrams instead of `Intl.Segmenter` words, the two
 * ways in which its users cut Chinese: measured on the public sets they find as much in cmrc (recall@1 .973 and .975), more in
 * drcd (.895 and .864), and take a third of the time.
 */
const OPTIONS: Options<BenchPassage> = {
  fields: ["title", "text"],
  storeFields: ["title", "text"],
  tokenize: bigrams,
};

function retrieveFrom(index: MiniSearch<BenchPassage>): Retrieve {
  return async (question, limit) =>
    index
      .search(question)
      .slice(0, limit)
      .map(({ id }) => String(id));
}

export const minisearch: Peer = {
  name: "MiniSearch 7.2.0, bigrams",
  async build(passages, folder) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(passages);
    return {
      retrieve: retrieveFrom(index),
      save: () => writeFile(join(folder, FILE), JSON.stringify(index)),
    };
  },
  open: async (folder) =>
    retrieveFrom(MiniSearch.loadJSON(await readFile(join(folder, FILE), "utf8"), OPTIONS)),
};
