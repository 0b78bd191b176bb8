import { percent } from "./gates.ts";
import type { Result } from "./run.ts";
import { rate, type Score, type Share, scoreOf } from "./score.ts";

/** A heading and rows of equal length; the first row names the columns. */
export interface Table {
  heading: string;
  rows: string[][];
}

/** The scorecard as tables, the same for terminal and Markdown; it holds no times, so equal answers give equal text. */
export function scorecard(results: readonly Result[]): Table[] {
  const files = [...Map.groupBy(results, ({ file }) => file)];
  const columns: Array<[string, Score]> = files.map(([name, group]) => [name, scoreOf(group)]);
  const total = scoreOf(results);
  if (files.length > 1) columns.push(["all", total]);
  const line = (name: string, cell: (score: Score) => string) => [
    name,
    ...columns.map(([, score]) => cell(score)),
  ];
  return [
    {
      heading: "In total",
      rows: [
        ["", ...columns.map(([name]) => name)],
        line("right", ({ all }) => written(all)),
        line("false refusals (declined, had to answer)", ({ falseRefusals }) => written(falseRefusals)),
        line("false answers (answered, had to decline)", ({ falseAnswers }) => written(falseAnswers)),
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

function breakdown(
  heading: string,
  label: string,
  columns: ReadonlyArray<[string, Score]>,
  sharesOf: (score: Score) => ReadonlyMap<string, Share>,
): Table {
  const keys = [...new Set(columns.flatMap(([, score]) => [...sharesOf(score).keys()]))];
  const rows = keys.map((key) => [
    key,
    ...columns.map(([, score]) => {
      const share = sharesOf(score).get(key);
      return share === undefined ? "–" : written(share);
    }),
  ]);
  return { heading, rows: [[label, ...columns.map(([name]) => name)], ...rows] };
}

function written(share: Share): string {
  return `${percent(rate(share))} (${share.count} of ${share.total})`;
}

/** Tables for a terminal: columns padded with spaces. */
export function asText(tables: readonly Table[]): string {
  return tables.map(({ heading, rows }) => `${heading}\n${aligned(rows)}`).join("\n\n");
}

/** Rows as lines with padded columns; for Latin text. */
export function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}`,
    )
    .join("\n");
}

/** Tables as Markdown sections. */
export function asMarkdown(tables: readonly Table[]): string {
  return tables.map(({ heading, rows }) => `## ${heading}\n\n${markdownTable(rows)}`).join("\n\n");
}

export function markdownTable(rows: readonly string[][]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...body];
  return lines.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Why each failing case failed, for reading. */
export function failures(results: readonly Result[]): string {
  return results
    .filter(({ verdict }) => !verdict.pass)
    .map(failure)
    .join("\n\n");
}

function failure({ file, golden, answer, verdict }: Result): string {
  const reasons = [
    golden.expect === "abstain" && !verdict.declined ? "answered, had to decline" : "",
    golden.expect === "answer" && verdict.declined ? "declined, had to answer" : "",
    verdict.missing.length > 0 ? `missing ${verdict.missing.map((group) => group.join("|")).join("; ")}` : "",
    verdict.hit.length > 0 ? `must not say ${verdict.hit.join("; ")}` : "",
    golden.expect === "answer" && !verdict.declined && !verdict.evidence ? "evidence not cited" : "",
    verdict.nonVerbatim.length > 0 ? `not verbatim: ${verdict.nonVerbatim.join("; ")}` : "",
  ];
  return [
    `${golden.id} (${file}, ${golden.type}, ${golden.lang}): ${reasons.filter(Boolean).join("; ")}`,
    ...golden.turns.map((turn) => `  asked   ${turn}`),
    `  answer  ${answer.abstained ? "(abstained) " : ""}${answer.answer.replaceAll("\n", "\n          ")}`,
    ...answer.citations.map((cited) => `  cites   [${cited.index}] ${cited.articleId}: ${cited.quote}`),
    ...golden.evidence.map((evidence) => `  expects ${evidence.seed}: ${evidence.quote}`),
  ].join("\n");
}
