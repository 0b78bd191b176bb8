import type { Citation } from "../answer/answer.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { findNumbers } from "../text/numbers.ts";
import { type LinkedList, linkedLists, linkedRecords } from "./linked-records.ts";
import { notes } from "./noted-figures.ts";
import { type Figure, figuresOf } from "./park-figures.ts";
import { type FigureSeries, type LedgerSentence, ledgerSentences, seriesIn } from "./park-ledger.ts";
import { citing } from "./present.ts";
import { quantityText } from "./quantity-text.ts";
import type { Park } from "./records.ts";
import { type Said, type SaidLink, type Saying, said, saidLinks, saidTexts, saidTopics } from "./said.ts";
import { lastDay } from "./same-metric.ts";
import type { Speech } from "./speech.ts";
import type { Note } from "./stated.ts";

/** A figure that a record says in words of its own, under what it is about. */
export interface KeyFigure extends Said {
  topic: string;
  /** A later figure of the same measure is there. */
  isSuperseded: boolean;
}

/** All that the articles say of one park, in the reader's words; empty lists and absent fields: nothing. */
export interface ParkProfile {
  id: string;
  name: string;
  kind: Park["kind"];
  named: number;
  level: Said[];
  founded: Said[];
  area: Said[];
  district: Said[];
  within: SaidLink[];
  positioning: Said[];
  industries: SaidLink[];
  offices: Said[];
  /** The newest first. */
  keyFigures: KeyFigure[];
  /** What else the record says, under what it is about. */
  topics: Array<{ topic: string; statements: Said[] }>;
  /** Figures in digits that the ledger has for the park, in the articles' words; one that is spelt out (三项行动) is seldom a measure. */
  ledger: LedgerSentence[];
  series: FigureSeries[];
  /** Without industries, which have a field of their own. */
  linked: LinkedList[];
  citations: readonly Citation[];
}

/** Most linked records of one kind in a profile. */
const MOST_LINKED = 8;

export function parkProfile(corpus: Corpus, park: Park, speech: Speech): ParkProfile {
  const cites = citing(corpus);
  const to: Saying = { corpus, speech, cites };
  const one = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);
  const figures = figuresOf({ entity: entityOf(park), record: park }, corpus);
  const facts = figures.filter(({ fact }) => fact !== undefined);
  // Numbered in the order in which a page shows them.
  return {
    id: park.id,
    name: speech.say(park.name, park.nameEn),
    kind: park.kind,
    named: cites.number(park.named),
    level: saidTexts(one(park.level), to),
    founded: one(park.founded).flatMap((date) => said(date.value, date, to)),
    area: one(park.area).flatMap((area) => said(quantityText(area, speech), area, to)),
    district: saidLinks(one(park.district), to),
    within: saidLinks(one(park.within), to),
    positioning: saidTexts(park.positioning, to),
    industries: saidLinks(park.industries, to),
    offices: saidTexts(park.offices, to),
    keyFigures: keyFigures(park.notes.filter(isKey), facts, corpus, to),
    series: seriesIn(facts, to),
    ledger: ledgerSentences(
      facts.filter(({ value }) => /\d/.test(value)),
      corpus,
      to,
    ),
    topics: saidTopics(
      park.notes.filter((note) => !isKey(note)),
      to,
    ),
    linked: linkedLists(
      { ...linkedRecords(corpus.knowledge, "parks", park.id), industries: [] },
      MOST_LINKED,
      to,
    ),
    citations: cites.citations,
  };
}

function keyFigures(
  found: readonly Note[],
  figures: readonly Figure[],
  { articles }: Corpus,
  to: Saying,
): KeyFigure[] {
  const dayOf = ({ when, article }: Note) =>
    lastDay({ period: when ?? null, asOf: articles.get(article)?.published ?? null });
  return found
    .map((note) => ({ note, day: dayOf(note) }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .flatMap(({ note }) => {
      const own = figures.filter((figure) => notes(note, figure));
      const isSuperseded = own.length > 0 && own.every(({ fact }) => fact?.supersededBy !== undefined);
      const topic = to.speech.say(note.topic, note.topicEn);
      return saidTexts([note], to).map((text) => ({ ...text, topic, isSuperseded }));
    });
}

/** Units of numbers that tell when, not how much. */
const OF_TIME: ReadonlySet<string> = new Set(["", "年", "月", "日", "号"]);

/** Whether a note has a figure in digits that measures or counts something. */
function isKey({ value }: Note): boolean {
  const folded = foldText(value);
  return findNumbers(folded).some(({ start, unit }) => /\d/.test(folded.charAt(start)) && !OF_TIME.has(unit));
}

/** A record as its figures are looked up by. */
const entityOf = ({ id, name, nameEn, aliases }: Park) => ({
  id,
  kind: "park" as const,
  name,
  nameEn,
  aliases,
  aliasesForeign: [],
  distinctFrom: [],
});
