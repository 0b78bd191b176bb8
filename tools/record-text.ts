import { z } from "zod";
import { markdownText } from "../src/core/answer/markdown-text.ts";
import type { AnyRecord } from "../src/core/knowledge/knowledge.ts";
import { namesOf } from "../src/core/knowledge/linked-names.ts";
import { LINK_FIELDS } from "../src/core/knowledge/links.ts";
import { type Citing, citing } from "../src/core/knowledge/present.ts";
import type { Speech } from "../src/core/knowledge/speech.ts";
import type { Corpus } from "../src/core/ports.ts";
import { choiceLabel } from "./choice-labels.ts";
import type { ToolContext } from "./define.ts";
import { fieldLabel } from "./record-labels.ts";

/** What a text about records is written with. */
export interface RecordWriting {
  corpus: Corpus;
  speech: Speech;
  cites: Citing;
}

/** Both languages side by side, for a reader whose language nobody has said: 面积 (Area). */
export const bothLanguages: Speech = {
  locale: "zh-Hans",
  say: (zh, en) => (zh === en ? zh : `${zh} (${en})`),
};

export function recordWriting(corpus: Corpus, speech: Speech): RecordWriting {
  return { corpus, speech, cites: citing(corpus) };
}

/** Fields that are no statements, or that the heading says. */
const NOT_LISTED = new Set(["id", "kind", "name", "nameEn", "aliases", "named"]);

const stated = z.looseObject({
  value: z.string(),
  en: z.string().optional(),
  unit: z.string().optional(),
  qualifier: z.string().optional(),
  when: z.string().optional(),
  date: z.string().optional(),
  topic: z.string().optional(),
  topicEn: z.string().optional(),
  article: z.string(),
  quote: z.string(),
});
type Stated = z.infer<typeof stated>;
const chainLink = z.looseObject({
  name: z.string(),
  nameEn: z.string(),
  article: z.string(),
  quote: z.string(),
});

/** Name, other names and kind of a record, with the place that names it: one line of Markdown. */
export function recordHead(record: AnyRecord, { speech, cites }: RecordWriting): string {
  const name = markdownText(speech.say(record.name, record.nameEn), false);
  const number = cites.number(record.named);
  return `${name} · ${choiceLabel("kind", record.kind, speech)}${marker(number)}`;
}

/** Every statement of a record as a list in Markdown, each with the marker of its source. */
export function recordLines(record: AnyRecord, writing: RecordWriting): string[] {
  const { notes, ...fields } = record;
  return Object.entries({ ...fields, notes }).flatMap(([field, value]): string[] => {
    if (NOT_LISTED.has(field)) return [];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const parts = values.flatMap((one) => statementOf(field, one, writing) ?? []);
    if (parts.length === 0) return [];
    if (field === "notes") return parts.map((part) => `- ${part}`);
    return [`- ${label(field, writing)}${joined(parts, writing)}`];
  });
}

/** The quotations that markers point to, article by article, each with publisher, date and link. */
export function sourceLines(
  { citations }: Citing,
  { articleUrl }: Pick<ToolContext, "articleUrl">,
): string[] {
  const byArticle = Map.groupBy(citations, ({ articleId }) => articleId);
  return [...byArticle].flatMap(([id, some]) => {
    const [first] = some;
    if (first === undefined) return [];
    const { title, source, published, url } = first;
    const from = [`《${markdownText(title, false)}》`, markdownText(source, false), published];
    const quotes = some.map(({ index, quote }) => `- [${index}] “${oneLine(quote)}”`);
    return [[...from, articleUrl({ id, url })].filter(Boolean).join(" · "), "", ...quotes, ""];
  });
}

/** A quotation inside a list: the words are the article's, so nothing in them is read as Markdown. */
export function oneLine(text: string): string {
  return markdownText(text.replace(/\s+/g, " "), false);
}

function statementOf(field: string, value: unknown, writing: RecordWriting): string | undefined {
  if (field === "chain") return chainText(value, writing);
  const { data } = stated.safeParse(value);
  if (data === undefined) return undefined;
  const text = `${valueText(field, data, writing)}${timeText(data)}${marker(writing.cites.number(data))}`;
  if (data.topic === undefined) return text;
  const { speech } = writing;
  return `${markdownText(speech.say(data.topic, data.topicEn ?? data.topic), false)}${colon(speech)}${text}`;
}

function valueText(field: string, said: Stated, { corpus, speech }: RecordWriting): string {
  if (field in LINK_FIELDS) {
    const { name, nameEn } = namesOf(corpus, said.value);
    return markdownText(speech.say(name, nameEn), false);
  }
  if (said.unit !== undefined) return markdownText(`${said.qualifier ?? ""}${said.value}${said.unit}`, false);
  if (said.en !== undefined) return markdownText(speech.say(said.value, said.en), false);
  return markdownText(choiceLabel(field, said.value, speech), false);
}

function chainText(value: unknown, writing: RecordWriting): string | undefined {
  const { data } = chainLink.safeParse(value);
  if (data === undefined) return undefined;
  const { speech, cites } = writing;
  const members = ["companies", "parks"].flatMap((field) => {
    const links: unknown[] = Array.isArray(data[field]) ? data[field] : [];
    return links.flatMap((link) => statementOf(field, link, writing) ?? []);
  });
  const name = `${markdownText(speech.say(data.name, data.nameEn), false)}${marker(cites.number(data))}`;
  if (members.length === 0) return name;
  return `${name}${speech.locale === "en" ? ` (${members.join("; ")})` : `（${members.join("、")}）`}`;
}

function timeText({ date, when }: Stated): string {
  const time = date ?? when;
  return time === undefined ? "" : ` · ${time}`;
}

/** The marker of a citation; none where the article is gone. */
export function marker(number: number): string {
  return number === 0 ? "" : `[${number}]`;
}

export function label(field: string, { speech }: Pick<RecordWriting, "speech">): string {
  return `${speech.say(...fieldLabel(field))}${colon(speech)}`;
}

export function joined(parts: readonly string[], { speech }: Pick<RecordWriting, "speech">): string {
  return parts.join(speech.locale === "en" ? "; " : "；");
}

function colon({ locale }: Speech): string {
  return locale === "en" ? ": " : "：";
}
