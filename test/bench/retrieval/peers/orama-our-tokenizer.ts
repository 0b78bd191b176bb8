import type { Tokenizer } from "@orama/orama";
import { readLexicon } from "../../../../index/lexicon.ts";
import { DEFAULTS } from "../../../../index/run.ts";
import { foldText } from "../../../../src/core/text/fold.ts";
import { termsOf } from "../../../../src/core/text/tokens.ts";
import { wordSet } from "../../../../src/core/text/word-set.ts";
import type { Peer } from "../peer.ts";
import { buildOrama, openOrama } from "./orama.ts";

/** What our folding and tokens alone bring: they replace Orama's tokenizer, while its own index and ranking stay. */
export const oramaOurTokenizer: Peer = {
  name: "Orama 3.1.18, our tokenizer",
  build: async (passages, folder) => buildOrama(passages, folder, await tokenizer()),
  open: async (folder) => openOrama(folder, await tokenizer()),
};

async function tokenizer(): Promise<Tokenizer> {
  const words = wordSet(await readLexicon(DEFAULTS.lexicon));
  return {
    language: "chinese",
    normalizationCache: new Map(),
    // Orama's own tokenizer drops repeats too.
    tokenize: (raw) => [...new Set(termsOf(foldText(raw), words))],
  };
}
