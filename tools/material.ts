import { fenced } from "../src/core/answer/generated/prompt.ts";
import { markdownText } from "../src/core/answer/markdown-text.ts";
import type { Fact } from "../src/core/facts/fact.ts";
import { choiceText } from "../src/core/knowledge/choice-words.ts";
import type { AnyRecord } from "../src/core/knowledge/knowledge.ts";
import type { Speech } from "../src/core/knowledge/speech.ts";
import { searchPassages } from "../src/core/search/search-passages.ts";
import type { ToolContext } from "./define.ts";
import type { PromptContent } from "./define-prompt.ts";
import { parkUri, readPark } from "./park-resource.ts";
import {
  oneLine,
  type RecordWriting,
  recordHead,
  recordLines,
  recordWriting,
  sourceLines,
} from "./record-text.ts";

/** Text that a model is to work with, not to obey: fenced, with nothing inside that could close the fence. */
export function materialText(text: string): PromptContent {
  return { type: "text", text: fenced("material", text) };
}

/** Lists of records under headings, then the quotations that they rest on; undefined where every list is empty. */
export function recordsMaterial(
  lists: ReadonlyArray<readonly [heading: string, records: readonly AnyRecord[]]>,
  speech: Speech,
  context: ToolContext,
): PromptContent | undefined {
  const writing = recordWriting(context.corpus, speech);
  const shown = lists.flatMap(([heading, records]) =>
    records.length === 0 ? [] : [`## ${heading}`, ...records.map((record) => recordBlock(record, writing))],
  );
  if (shown.length === 0) return undefined;
  const sources = [`## ${speech.say("来源", "Sources")}`, "", ...sourceLines(writing.cites, context)];
  return materialText([...shown, sources.join("\n").trimEnd()].join("\n\n"));
}

function recordBlock(record: AnyRecord, writing: RecordWriting): string {
  const lines = recordLines(record, writing).join("\n");
  return [`### ${recordHead(record, writing)}`, lines].filter(Boolean).join("\n\n");
}

/** The passages that say most about a text, each with publisher, date and link; undefined where none does. */
export async function passagesMaterial(
  query: string,
  limit: number,
  speech: Speech,
  { corpus, articleUrl }: ToolContext,
): Promise<PromptContent | undefined> {
  const found = await searchPassages(corpus, { query, limit });
  if (found.length === 0) return undefined;
  const shown = found.map(({ title, source, published, url, articleId, text }) => {
    const link = articleUrl({ id: articleId, url });
    const from = [`《${markdownText(title, false)}》`, markdownText(source, false), published, link];
    return [from.filter(Boolean).join(" · "), `“${oneLine(text)}”`].join("\n");
  });
  return materialText([`## ${speech.say("报道原文", "Passages of the articles")}`, ...shown].join("\n\n"));
}

/** The newest figures of a subject, each with its sentence; undefined where the articles give none. */
export function figuresMaterial(
  subjectId: string,
  limit: number,
  speech: Speech,
  { corpus }: ToolContext,
): PromptContent | undefined {
  const facts = corpus.facts
    .ofSubject(subjectId)
    .filter(({ supersededBy }) => supersededBy === undefined)
    .toSorted((a, b) => (b.period ?? "").localeCompare(a.period ?? ""))
    .slice(0, limit);
  if (facts.length === 0) return undefined;
  const heading = `## ${speech.say("数据", "Figures")}`;
  return materialText(
    [heading, facts.map((fact) => figureLine(fact, speech, corpus)).join("\n")].join("\n\n"),
  );
}

function figureLine(
  { metric, qualifier = "", value, unit, period, status, articleId, quote }: Fact,
  speech: Speech,
  { articles }: ToolContext["corpus"],
): string {
  const article = articles.get(articleId);
  const aside = [period, status === "result" ? null : choiceText(status, speech)].filter(Boolean).join(", ");
  const figure = markdownText(`${metric}: ${qualifier}${value}${unit}`, false);
  const from = [article && `《${markdownText(article.title, false)}》`, article?.published]
    .filter(Boolean)
    .join(" · ");
  return `- ${figure}${aside === "" ? "" : ` (${aside})`}\n  “${oneLine(quote)}” — ${from}`;
}

/** A park as the resource that it is; undefined where it has no record. */
export function parkMaterial(id: string, context: ToolContext): PromptContent | undefined {
  const resource = readPark(context.corpus, parkUri(id), context);
  return resource && { type: "resource", resource };
}
