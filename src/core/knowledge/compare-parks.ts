import { callerError } from "../errors.ts";
import type { Corpus, ToTraditional } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { type Comparison, MOST_PARKS } from "./comparison.ts";
import { factRows } from "./fact-rows.ts";
import { namedOrThrow } from "./named.ts";
import { type FoundRow, noteRows, parkRows, type RowContext, type Side } from "./park-rows.ts";
import { citing } from "./present.ts";
import { renumbered } from "./renumbered.ts";
import { metricCore, sameMetric } from "./same-metric.ts";
import { speechOf, type ViewLocale } from "./speech.ts";
import { readText, type WordIn } from "./words-in.ts";

export interface ComparisonRequest {
  /** Ids or names, 2–6. */
  parks: readonly string[];
  /** Measures in words; none: all that the articles give. */
  metrics?: readonly string[];
  locale?: ViewLocale;
  /** Most rows; default 40. */
  limit?: number;
}

const MOST_ROWS = 40;

/**
 * Parks side by side: words from their records, figures from the fact ledger. Rows that at least two parks have a cell of come
 * first, those of more parks before those of fewer. Throws a caller's error where a park is unknown or named twice.
 */
export function compareParks(
  corpus: Corpus,
  { parks, metrics = [], locale = "zh-Hans", limit = MOST_ROWS }: ComparisonRequest,
  toTraditional: ToTraditional,
): Comparison {
  const sides = sidesOf(corpus, parks);
  const draft: RowContext = { corpus, speech: speechOf(locale, toTraditional), cites: citing(corpus) };
  const isAsked = metrics.length > 0;
  const { shared, single, figures } = factRows(sides, draft, isAsked);
  const beside = isAsked ? figures.all : figures.shared;
  const figureRows = [...shared, ...single];
  const isArea = ({ row }: FoundRow) => row.id === "area";
  const all = [
    ...figureRows.filter(isArea),
    ...parkRows(sides, draft),
    ...shared.filter((row) => !isArea(row)),
    ...noteRows(sides, beside, draft),
    ...single.filter((row) => !isArea(row)),
  ];
  const asked = metrics.map((metric) => ({ metric, rows: rowsFor(metric, all, corpus) }));
  const wanted = !isAsked ? all : all.filter((row) => asked.some(({ rows }) => rows.includes(row)));
  const ranked = [...wanted].sort((a, b) => covered(b) - covered(a));
  const shown = ranked.slice(0, limit).map(({ row }) => row);
  return {
    columns: sides.map(({ entity: { id, name, nameEn } }) => ({ id, name, nameEn })),
    ...renumbered(shown, draft.cites.citations),
    missing: asked.filter(({ rows }) => rows.length === 0).map(({ metric }) => metric),
    more: Math.max(0, ranked.length - limit),
    asOf: corpus.info.asOf,
  };
}

function sidesOf(corpus: Corpus, parks: readonly string[]): Side[] {
  if (parks.length < 2 || parks.length > MOST_PARKS) {
    throw callerError(
      "number-of-parks",
      `Expected 2 to ${MOST_PARKS} parks to compare, by id or name; received ${parks.length}.`,
    );
  }
  const sides = parks.map((asked): Side => {
    const entity = namedOrThrow(corpus, "parks", asked);
    return { entity, record: corpus.knowledge.parks.find(({ id }) => id === entity.id) };
  });
  sides.forEach(({ entity }, at) => {
    const first = sides.findIndex((side) => side.entity.id === entity.id);
    if (first < at) {
      throw callerError(
        "park-twice",
        `${JSON.stringify(parks[first])} and ${JSON.stringify(parks[at])} are one park, ${entity.name} (${entity.id}). Name each park once.`,
      );
    }
  });
  return sides;
}

const covered = ({ row }: FoundRow): number => row.cells.filter((cell) => cell !== null).length;

/**
 * The rows of a measure that is asked for by id, name or a word for it: the one of that id; else those of that very name, and figures of it; else those whose
 * names hold each of its words, or that say it.
 */
function rowsFor(metric: string, rows: readonly FoundRow[], { lexicon }: Corpus): FoundRow[] {
  const own = rows.filter(({ row }) => row.id === metric.trim());
  if (own.length > 0) return own;
  const asked = foldText(metric).trim();
  const words = readText(metric, lexicon).words.filter(({ forms }) => forms.length > 0);
  const names = [asked, ...(words.length === 1 ? (words[0]?.forms ?? []) : [])];
  const named = rows.filter(({ row, words: own }) => own.some((name) => isNamed(name, names, row)));
  if (named.length > 0) return named;
  return rows.filter((row) => {
    const text = foldText(row.words.join("\n"));
    const holds = ({ forms }: WordIn) => forms.some((form) => form.length > 1 && text.includes(form));
    return (
      (words.length > 0 && words.every(holds)) ||
      (row.said ?? []).some((one) => foldText(one).includes(asked))
    );
  });
}

function isNamed(name: string, asked: readonly string[], { unit }: FoundRow["row"]): boolean {
  const core = metricCore(name);
  return asked.map(metricCore).some((form) => core === form || (unit !== null && sameMetric(core, form)));
}
