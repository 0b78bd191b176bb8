import { type Knowledge, RECORD_KINDS, type RecordKind } from "../../src/core/knowledge/knowledge.ts";
import { sourcesIn } from "../../src/core/knowledge/sources-in.ts";
import type { Source } from "../../src/core/knowledge/stated.ts";
import { foldText } from "../../src/core/text/fold.ts";
import { seedCorpus } from "../support/seed-corpus.ts";
import { type Listed, readReaderList } from "./reader-list.ts";

/** The page that shows the measured tables. */
export const RECORDS_PAGE = "docs/records.md";

/** The list of records that a reader would expect a thing of a kind in. */
const OWN_LIST: Readonly<Record<Listed["kind"], RecordKind>> = {
  park: "parks",
  carrier: "carriers",
  incentive: "incentives",
  project: "projects",
  platform: "services",
  company: "companies",
  industry: "industries",
  service: "services",
};

/** The shortest name that may stand inside a longer one: two-character words stand inside many. */
const SHORTEST_PART = 4;

/** A record, or a link of an industry's chain, as the list is compared with it. */
interface Held {
  list: RecordKind;
  id: string;
  names: readonly string[];
  sources: readonly Source[];
}

/** How a thing of the list is held: under one of its names, as part of a name about the same words, or not at all. */
export interface Comparison {
  listed: Listed;
  by: "name" | "passage" | null;
  /** The record, one of the expected list where there is one. */
  record: { list: RecordKind; id: string } | null;
  expected: boolean;
}

/** A name as it is compared: simplified, folded, without quotation marks and spaces. */
export function plainName(name: string): string {
  return foldText(name).replace(/["'“”‘’「」『』《》〈〉\s]/gu, "");
}

/** What the records hold of a reader's list. `texts`: title and body of each article by its id. */
export function compare(
  list: readonly Listed[],
  knowledge: Knowledge,
  texts: ReadonlyMap<string, string>,
): Comparison[] {
  const held = heldBy(knowledge);
  return list.map((listed) => {
    const forms = [listed.name, ...listed.also].map(plainName);
    const named = held.filter(({ names }) => names.some((name) => forms.includes(name)));
    const found =
      named.length > 0
        ? named
        : held.filter((one) => sharesName(one.names, forms) && sharesWords(one.sources, listed, texts));
    const own = found.find((one) => one.list === OWN_LIST[listed.kind]);
    const record = own ?? found[0];
    return {
      listed,
      by: record === undefined ? null : named.length > 0 ? "name" : "passage",
      record: record === undefined ? null : { list: record.list, id: record.id },
      expected: own !== undefined,
    };
  });
}

function heldBy(knowledge: Knowledge): Held[] {
  const records = RECORD_KINDS.options.flatMap((list) =>
    knowledge[list].map((record) => ({
      list,
      id: record.id,
      names: [record.name, ...record.aliases].map(plainName),
      sources: sourcesIn(record),
    })),
  );
  const links = knowledge.industries.flatMap(({ id, chain }) =>
    chain.map((link) => ({
      list: "industries" as const,
      id,
      names: [plainName(link.name)],
      sources: sourcesIn(link),
    })),
  );
  return [...records, ...links];
}

function sharesName(names: readonly string[], forms: readonly string[]): boolean {
  return names.some((name) =>
    forms.some((form) => {
      const [short, long] = name.length < form.length ? [name, form] : [form, name];
      return short.length >= SHORTEST_PART && long.includes(short);
    }),
  );
}

/** Whether a record quotes a run of the article that overlaps the run that the reader quotes. */
function sharesWords(
  sources: readonly Source[],
  { article, quote }: Listed,
  texts: ReadonlyMap<string, string>,
): boolean {
  const text = texts.get(article) ?? "";
  const read = spansOf(quote, text);
  return sources
    .filter((source) => source.article === article)
    .flatMap((source) => spansOf(source.quote, text))
    .some(([from, to]) => read.some(([start, end]) => from < end && start < to));
}

function spansOf(quote: string, text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    spans.push([at, at + quote.length]);
  return spans;
}

/** The records of the seeds against the reader's list. */
export async function seedCoverage(): Promise<{ comparisons: Comparison[]; knowledge: Knowledge }> {
  const { articles, knowledge } = await seedCorpus();
  const texts = new Map(
    Array.from({ length: articles.size }, (_, at) => articles.at(at)).flatMap((article) =>
      article ? [[article.id, `${article.title}\n${article.body}`] as const] : [],
    ),
  );
  return { comparisons: compare(readReaderList(), knowledge, texts), knowledge };
}
