import { interval } from "../bench/statistics.ts";
import { rolesIn } from "./columns.ts";
import { percent } from "./gates.ts";
import type { Result } from "./run.ts";
import { rate, type Score, type Share, scoreOf } from "./score.ts";
import type { Table } from "./table.ts";

/** What the project wants of its answers; `value` is null where no question tells. */
interface Goal {
  name: string;
  goal: string;
  value(score: Score): number | null;
  met(value: number): boolean;
  written(score: Score): string;
}

const GOALS: readonly Goal[] = [
  atLeast("questions right, all types", 0.92, ({ right }) => right),
  atLeast("asked in English", 0.9, ({ byLang }) => byLang.get("en")),
  atLeast("asked in Traditional Chinese", 0.9, ({ byLang }) => byLang.get("zh-Hant")),
  none("citations not verbatim", ({ nonVerbatim }) => nonVerbatim),
  none("numbers in no cited quote", ({ unsupportedNumbers }) => unsupportedNumbers),
  atLeast("declined where it should", 0.95, ({ declines }) => declines),
  atMost("false refusals", 0.04, ({ falseRefusals }) => falseRefusals),
  {
    name: "median length of figure and name answers",
    goal: "≤ 90 characters",
    value: ({ shortAnswerLength }) => shortAnswerLength,
    met: (value) => value <= 90,
    written: ({ shortAnswerLength }) => String(Math.round(shortAnswerLength ?? 0)),
  },
];

/** Goals beside what was measured. What counts is what was held out, where it was asked. */
export function goalsTable(results: readonly Result[]): Table {
  const columns = rolesIn(results).map(({ role, results: ofRole }) => ({
    name: role ?? "measured",
    score: scoreOf(ofRole),
  }));
  const judged = (columns.find(({ name }) => name === "held out") ?? columns.at(-1))?.score;
  const rows = GOALS.map((goal) => [
    goal.name,
    goal.goal,
    ...columns.map(({ score }) => (goal.value(score) === null ? "–" : goal.written(score))),
    outcome(goal, judged),
  ]);
  return {
    heading: "Goals",
    rows: [["measure", "goal", ...columns.map(({ name }) => name), "outcome"], ...rows],
  };
}

function outcome(goal: Goal, score: Score | undefined): string {
  const value = score === undefined ? null : goal.value(score);
  if (value === null) return "not measured";
  return goal.met(value) ? "met" : "missed";
}

function atLeast(name: string, least: number, of: (score: Score) => Share | undefined): Goal {
  return { ...ofShare(name, of), goal: `≥ ${shortPercent(least)}`, met: (value) => value >= least };
}

function atMost(name: string, most: number, of: (score: Score) => Share | undefined): Goal {
  return { ...ofShare(name, of), goal: `≤ ${shortPercent(most)}`, met: (value) => value <= most };
}

function ofShare(
  name: string,
  of: (score: Score) => Share | undefined,
): Pick<Goal, "name" | "value" | "written"> {
  return {
    name,
    value(score) {
      const share = of(score);
      return share === undefined || share.total === 0 ? null : rate(share);
    },
    written: (score) => withInterval(of(score) ?? { count: 0, total: 0 }),
  };
}

function none(name: string, of: (score: Score) => number): Goal {
  return { name, goal: "0", value: of, met: (value) => value === 0, written: (score) => String(of(score)) };
}

/** `80.7 % (71–88)`: the rate, and where it lies in truth, questions being few. */
function withInterval({ count, total }: Share): string {
  const [low, high] = interval(count, total).map((bound) => Math.round(100 * bound));
  return `${percent(rate({ count, total }))} (${low}–${high})`;
}

function shortPercent(value: number): string {
  return `${Math.round(100 * value)} %`;
}
