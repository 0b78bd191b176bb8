import type { FigureInShort, LookupFact } from "../../core/lookup/lookup-result.ts";
import type { FoundItem } from "./item.ts";

/** Where something was said, and at which UTF-16 offsets of the article's body; an article as a whole has none. */
export interface PinSource {
  articleId: string;
  title: string;
  source: string;
  published: string | null;
  start: number | null;
  end: number | null;
}

export interface Figure {
  value: string;
  unit: string;
  qualifier: string;
  status: string;
  period: string | null;
}

/** What is kept of a result: enough to say, cite and export it without the index. `id` tells it from every other. */
export type Pin =
  | {
      kind: "fact";
      id: string;
      subject: string;
      metric: string;
      figure: Figure;
      newer: Figure | null;
      quote: string;
      source: PinSource;
    }
  | { kind: "sentence"; id: string; quote: string; source: PinSource }
  | { kind: "article"; id: string; source: PinSource }
  | { kind: "record"; id: string; list: string; recordId: string; name: string; nameEn: string };

export function pinOf(item: FoundItem): Pin {
  switch (item.kind) {
    case "fact": {
      const { fact, key } = item;
      return {
        kind: "fact",
        id: key,
        subject: fact.subject.name,
        metric: fact.metric,
        figure: figureOf(fact),
        newer: fact.supersededBy === undefined ? null : figureOf(fact.supersededBy),
        quote: fact.quote,
        source: sourceOf(fact),
      };
    }
    case "sentence":
      return { kind: "sentence", id: item.key, quote: item.sentence.text, source: sourceOf(item.sentence) };
    case "article":
      return { kind: "article", id: item.key, source: sourceOf(item.article) };
    case "record": {
      const { list, id, name, nameEn } = item.record;
      return { kind: "record", id: item.key, list, recordId: id, name, nameEn };
    }
  }
}

export function figureOf(figure: FigureInShort | LookupFact): Figure {
  const { value, unit, qualifier = "", status, period } = figure;
  return { value, unit, qualifier, status, period };
}

function sourceOf(said: {
  articleId: string;
  title: string;
  source: string;
  published: string | null;
  start?: number;
  end?: number;
}): PinSource {
  const { articleId, title, source, published, start = null, end = null } = said;
  return { articleId, title, source, published, start, end };
}
