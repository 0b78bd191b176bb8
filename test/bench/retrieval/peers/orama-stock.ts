import { createTokenizer } from "@orama/tokenizers/mandarin";
import type { Peer } from "../peer.ts";
import { buildOrama, openOrama } from "./orama.ts";

/** Orama as its documentation sets it up for Chinese: its own index and its `mandarin` tokenizer. */
export const oramaStock: Peer = {
  name: "Orama 3.1.18, stock mandarin",
  build: (passages, folder) => buildOrama(passages, folder, createTokenizer()),
  open: (folder) => openOrama(folder, createTokenizer()),
};
