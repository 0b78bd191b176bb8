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
import { readText } from "./words-in.ts";

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
  const all = [...parkRows(sides, draft), ...factRows(sides, draft), ...noteRows(sides, draft)];
  const asked = metrics.map((metric) => ({ metric, rows: rowsFor(metric, all, corpus) }));
  const wanted =
    metrics.length === 0 ? all : all.filter((row) => asked.some(({ rows }) => rows.includes(row)));
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
 * The rows of a measure that is asked for by id, name or a word for it: those of that very name, and figures of it; else those whose
 * names hold it.
 */
function rowsFor(metric: string, rows: readonly FoundRow[], { lexicon }: Corpus): FoundRow[] {
  const folded = foldText(metric).trim();
  const words = readText(metric, lexicon).words.filter((word) => word.forms.length > 0);
  const [only] = words.length === 1 ? words : [];
  const forms = [folded, ...(only?.forms ?? [])].filter((form) => form.length > 1);
  const named = rows.filter(
    ({ row, words: names }) =>
      row.id === folded ||
      names.some((name) => {
        const core = metricCore(name);
        return forms.some(
          (form) => core === metricCore(form) || (row.unit !== null && sameMetric(core, form)),
        );
      }),
  );
  if (named.length > 0) return named;
  return rows.filter(({ words: names }) =>
    names.some((name) => forms.some((form) => foldText(name).includes(form))),
  );
}
