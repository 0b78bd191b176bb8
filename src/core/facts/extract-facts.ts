import type { Article } from "../article.ts";
import type { Lexicon } from "../lexicon.ts";
import { isHeading, splitSentences } from "../text/sentences.ts";
import type { Fact } from "./fact.ts";
import { nameList } from "./name-list.ts";
import { type Paragraph, paragraphFacts } from "./paragraph-facts.ts";
import { plainText } from "./plain-text.ts";
import { mentionsIn, topicOf } from "./topic.ts";

const DIGITS = /[\d一二三四五六七八九十百千万半两]/;
const CHINESE = /[\u4e00-\u9fff]/;

/** Sentences that stand in one paragraph, headings by themselves. */
function paragraphsOf(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const span of splitSentences(body)) {
    const last = paragraphs.at(-1);
    const heading = isHeading(body, span);
    const apart = last === undefined || /\n/.test(body.slice(last.end, span.start));
    if (last === undefined || apart || heading || last.isHeading)
      paragraphs.push({ start: span.start, end: span.end, sentences: [span], isHeading: heading });
    else {
      last.sentences.push(span);
      last.end = span.end;
    }
  }
  return paragraphs;
}

/**
 * Every figure that a Chinese article states, in the order of its text, not linked to others. An article in another language,
 * or without figures, has none. Quotes are sentences of the body, verbatim.
 */
export function extractFacts(article: Article, { entities }: Pick<Lexicon, "entities">): Fact[] {
  const { body } = article;
  if (!CHINESE.test(body) || !article.lang.startsWith("zh")) return [];
  const names = nameList(entities);
  const plain = plainText(body);
  const topic = topicOf(article, names);
  const own = topic !== null && !names.entities.has(topic.id) && topic.kind !== "group" ? [topic] : [];
  const facts: Fact[] = [];
  const seen: Parameters<typeof paragraphFacts>[2]["seen"] = [];
  for (const paragraph of paragraphsOf(body)) {
    const text = plain.slice(paragraph.start, paragraph.end);
    const mentions = mentionsIn(text, names, own);
    if (DIGITS.test(text))
      facts.push(...paragraphFacts(article, paragraph, { text, mentions, topic, names, seen }));
    for (const mention of mentions)
      seen.push({ ...mention, start: mention.start + paragraph.start, end: mention.end + paragraph.start });
  }
  return facts;
}
