import type { Article, Passage } from "../article.ts";
import { splitSentences } from "../text/sentences.ts";
import type { RenderedText, Renderings } from "./renderings.ts";

/** What a rendering says of a passage: its article's title, and the sentences that begin in the passage. */
export type PassageReader = (article: Article, passage: Passage) => RenderedText;

const NOTHING: RenderedText = { title: "", sentences: [] };

/** Nothing is said where an article has no rendering. Quickest where the passages of an article are asked for one after the other. */
export function passageReader(renderings: Renderings): PassageReader {
  let last: Article | undefined;
  let starts: readonly number[] = [];
  let rendered = NOTHING;
  return (article, { start, end }) => {
    if (article !== last) {
      last = article;
      rendered = renderings.of(article) ?? NOTHING;
      starts = rendered === NOTHING ? [] : splitSentences(article.body).map((span) => span.start);
    }
    const { title, sentences } = rendered;
    return {
      title,
      sentences: sentences.filter((_, at) => (starts[at] ?? -1) >= start && (starts[at] ?? end) < end),
    };
  };
}
