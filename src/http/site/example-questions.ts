import type { Corpus } from "../../core/ports.ts";
import type { Site } from "../../site/site.ts";

const MOST_EXAMPLES = 6;

/** Questions that articles are known to answer, one of each article, in the reader's language. */
export function exampleQuestions(
  { locale, speech }: Pick<Site, "locale" | "speech">,
  { lexicon }: Pick<Corpus, "lexicon">,
): string[] {
  const articles = new Set<string>();
  return lexicon.suggestions
    .flatMap(({ article, ask }) => {
      const zh = ask["zh-Hans"];
      const question = locale === "zh-Hans" || locale === "zh-Hant" ? speech.say(zh, "") : ask[locale];
      if (question === undefined || articles.has(article)) return [];
      articles.add(article);
      return [question];
    })
    .slice(0, MOST_EXAMPLES);
}
