import type { Article } from "../../src/core/article.ts";
import { extractFacts } from "../../src/core/facts/extract-facts.ts";
import type { Fact } from "../../src/core/facts/fact.ts";
import type { Lexicon } from "../../src/core/lexicon.ts";
import { foldText } from "../../src/core/text/fold.ts";
import type { GoldFigure } from "./gold.ts";

/** What is looked at in a fact that was found. */
export const FIELDS = ["unit", "subject", "metric", "period", "qualifier", "status", "scope"] as const;
export type Field = (typeof FIELDS)[number];

/** A marked figure beside what was extracted for it. */
export interface Compared {
  gold: GoldFigure;
  /** Null: missed. */
  fact: Fact | null;
  wrong: Field[];
}

export interface Measured {
  compared: Compared[];
  /** Facts that nobody marked. */
  unmarked: Fact[];
  facts: Fact[];
  /** Facts whose quote or value is not in the body at its offsets. */
  notVerbatim: Fact[];
}

const name = (text: string): string => foldText(text).replace(/[“”"'「」『』()\s]/g, "");

/** True where a fact's subject is one of the names accepted, in any form that the lexicon has of it. */
function isSubject(
  { id, name: subject }: Fact["subject"],
  accepted: readonly string[],
  lexicon: Lexicon,
): boolean {
  const entity = lexicon.entities.find((one) => one.id === id);
  const forms = new Set([subject, ...(entity ? [entity.name, ...entity.aliases] : [])].map(name));
  return accepted.some((one) => forms.has(name(one)));
}

function wrongFields(fact: Fact, gold: GoldFigure, lexicon: Lexicon): Field[] {
  const right: Record<Field, boolean> = {
    unit: foldText(fact.unit) === foldText(gold.unit),
    subject: isSubject(fact.subject, gold.subject, lexicon),
    metric: gold.metric.every((group) =>
      group.some((word) => foldText(fact.metric).includes(foldText(word))),
    ),
    period: gold.period.includes(fact.period),
    qualifier: foldText(fact.qualifier ?? "") === foldText(gold.qualifier ?? ""),
    status: fact.status === gold.status,
    scope: fact.scope === gold.scope,
  };
  return FIELDS.filter((field) => !right[field]);
}

/** Where a marked figure's number stands in the body; −1 where its quote does not. */
function placeOf({ quote, value, unit }: GoldFigure, body: string): number {
  const at = body.indexOf(quote);
  if (at < 0) return -1;
  const written = ["", "多", "余", "餘"].map((more) => value + more + unit);
  for (const one of written)
    for (let place = quote.indexOf(one); place >= 0; place = quote.indexOf(one, place + 1))
      if (!/[\d.]/.test(quote.charAt(place - 1))) return at + place;
  return at + quote.indexOf(unit + value) + unit.length;
}

/** Compares what is extracted from articles with what a reader marked in them. */
export function measure(
  gold: readonly GoldFigure[],
  articles: readonly Article[],
  lexicon: Lexicon,
): Measured {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ids = [...new Set(gold.map(({ article }) => article))];
  const held = new Map(
    ids.map((id) => {
      const article = byId.get(id);
      return [id, article === undefined ? [] : extractFacts(article, lexicon)];
    }),
  );
  const taken = new Set<string>();
  const compared = gold.map((one): Compared => {
    const place = placeOf(one, byId.get(one.article)?.body ?? "");
    const fact = held
      .get(one.article)
      ?.find((other) => other.valueStart <= place && place < Math.max(other.valueEnd, other.valueStart + 1));
    if (fact === undefined) return { gold: one, fact: null, wrong: [] };
    taken.add(fact.id);
    return { gold: one, fact, wrong: wrongFields(fact, one, lexicon) };
  });
  const facts = [...held.values()].flat();
  return {
    compared,
    facts,
    unmarked: facts.filter(({ id }) => !taken.has(id)),
    notVerbatim: facts.filter((fact) => {
      const body = byId.get(fact.articleId)?.body ?? "";
      return (
        body.slice(fact.start, fact.end) !== fact.quote ||
        !body.slice(fact.valueStart, fact.valueEnd).includes(fact.value) ||
        fact.valueStart < fact.start ||
        fact.valueEnd > fact.end
      );
    }),
  };
}

/** Shares of 0 to 1; recall and fields are over marked figures that are not minor. */
export interface Rates {
  marked: number;
  recall: number;
  precision: number;
  fields: Record<Field, number>;
  /** Subject, metric and period all right. */
  whole: number;
  notVerbatim: number;
}

export function ratesOf(measured: readonly Measured[]): Rates {
  const compared = measured.flatMap((one) => one.compared).filter(({ gold }) => gold.minor === undefined);
  const found = compared.filter(({ fact }) => fact !== null);
  const facts = measured.reduce((sum, one) => sum + one.facts.length, 0);
  const unmarked = measured.reduce((sum, one) => sum + one.unmarked.length, 0);
  const share = (right: (one: Compared) => boolean): number =>
    found.filter(right).length / Math.max(1, found.length);
  const of = (field: Field): number => share(({ wrong }) => !wrong.includes(field));
  return {
    marked: compared.length,
    recall: found.length / Math.max(1, compared.length),
    precision: (facts - unmarked) / Math.max(1, facts),
    fields: {
      unit: of("unit"),
      subject: of("subject"),
      metric: of("metric"),
      period: of("period"),
      qualifier: of("qualifier"),
      status: of("status"),
      scope: of("scope"),
    },
    whole: share(
      ({ wrong }) => !["subject", "metric", "period"].some((field) => wrong.some((one) => one === field)),
    ),
    notVerbatim: measured.reduce((sum, one) => sum + one.notVerbatim.length, 0),
  };
}
