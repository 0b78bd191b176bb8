import { type Column, columnsOf } from "./columns.ts";
import { percent } from "./gates.ts";
import { goalsTable } from "./goals.ts";
import type { Result } from "./run.ts";
import { rate, type Score, type Share } from "./score.ts";
import type { Table } from "./table.ts";

/** The scorecard as tables, the same for terminal and Markdown; it holds no times, so equal answers give equal text. */
export function scorecard(results: readonly Result[]): Table[] {
  const columns = columnsOf(results);
  const line = (name: string, cell: (score: Score) => string) => [
    name,
    ...columns.map(({ score }) => cell(score)),
  ];
  return [
    goalsTable(results),
    {
      heading: "In total",
      rows: [
        ["", ...columns.map(({ name }) => name)],
        ["the engine was", ...columns.map(({ role }) => SAID[role ?? "given"])],
        line("right", ({ right }) => written(right)),
        line("declined where it should", ({ declines }) => written(declines)),
        line("false refusals (declined, had to answer)", ({ falseRefusals }) => written(falseRefusals)),
        line("citations", ({ citations }) => String(citations)),
        line("citations not verbatim (must be 0)", ({ nonVerbatim }) => String(nonVerbatim)),
        line("numbers in no cited quote (must be 0)", ({ unsupportedNumbers }) => String(unsupportedNumbers)),
        line("statements without a citation (must be 0)", ({ uncited }) => String(uncited)),
        line("median length of number and entity answers, characters", ({ shortAnswerLength }) =>
          shortAnswerLength === null ? "–" : String(Math.round(shortAnswerLength)),
        ),
      ],
    },
    breakdown("By type", "type", columns, (score) => score.byType),
    breakdown("By language of the question", "language", columns, (score) => score.byLang),
    breakdown("By who asks", "persona", columns, (score) => score.byPersona),
  ];
}

const SAID = { "tuned on": "tuned on it", "held out": "never shown it", given: "–" };

function breakdown(
  heading: string,
  label: string,
  columns: readonly Column[],
  sharesOf: (score: Score) => ReadonlyMap<string, Share>,
): Table {
  const keys = [...new Set(columns.flatMap(({ score }) => [...sharesOf(score).keys()]))];
  const rows = keys.map((key) => [
    key,
    ...columns.map(({ score }) => {
      const share = sharesOf(score).get(key);
      return share === undefined ? "–" : written(share);
    }),
  ]);
  return { heading, rows: [[label, ...columns.map(({ name }) => name)], ...rows] };
}

function written(share: Share): string {
  return share.total === 0 ? "–" : `${percent(rate(share))} (${share.count} of ${share.total})`;
}
