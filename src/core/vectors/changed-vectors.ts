import type { Stores } from "../search/merged-stores.ts";
import { foldText } from "../text/fold.ts";
import { termsOf } from "../text/tokens.ts";
import type { WordSet } from "../text/word-set.ts";
import type { CorpusVectors } from "./corpus-vectors.ts";
import { embeddedText } from "./embedded-text.ts";
import { embedTerms, type LsaModel } from "./lsa.ts";
import { asBytes, passageVectors } from "./passage-vectors.ts";

/**
 * The vectors of a changed corpus: those of passages that stayed are taken over, those of articles in `put` are made by the
 * model that the corpus was built with. A service's model is not at hand: their vectors are zero, near nothing, until the
 * changes are folded into the index.
 */
export function changedVectors(
  vectors: CorpusVectors,
  before: Stores,
  after: Stores,
  { put, remove, words }: { put: readonly string[]; remove: readonly string[]; words: () => WordSet },
): CorpusVectors {
  const { dimensions } = vectors.embedder;
  const fresh = new Set(put.map((id) => after.articles.indexOf(id)));
  const gone = new Set([...put, ...remove].map((id) => before.articles.indexOf(id)));
  const rows = new Int8Array(after.passages.size * dimensions);
  let old = 0;
  for (let number = 0; number < after.passages.size; number++) {
    const start = number * dimensions;
    const article = after.passages.articleOf(number);
    if (fresh.has(article)) {
      const title = after.articles.at(article)?.title ?? "";
      if (vectors.lsa !== null)
        rows.set(placed(vectors.lsa, title, after.passages.text(number), words()), start);
      continue;
    }
    // Those that stayed follow one another as they did.
    while (gone.has(before.passages.articleOf(old))) old++;
    rows.set(vectors.passages.rows.subarray(old * dimensions, (old + 1) * dimensions), start);
    old++;
  }
  return { ...vectors, passages: passageVectors(rows, dimensions) };
}

function placed(lsa: LsaModel, title: string, text: string, words: WordSet): Int8Array {
  return asBytes(embedTerms(lsa, termsOf(foldText(embeddedText(title, text)), words)));
}
