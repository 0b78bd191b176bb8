import { percent } from "../../golden/gates.ts";
import type { Table } from "../../golden/table.ts";
import { milliseconds } from "../retrieval/tables.ts";
import { OUR_READER } from "./readers.ts";
import type { ReadingRow } from "./run.ts";
import { OFF_TOPIC } from "./sets.ts";

/** Goals, then a table for each kind of questions, then those that nothing answers. */
export function readingTables(rows: readonly ReadingRow[]): Table[] {
  const real = rows.filter(({ offTopic }) => !offTopic);
  const strange = rows.filter(({ offTopic }) => offTopic);
  return [
    goalsTable(rows),
    ...[...Map.groupBy(real, ({ kind }) => kind)].map(([kind, group]) => kindTable(kind, group)),
    ...(strange.length === 0 ? [] : [offTopicTable(strange, real)]),
  ];
}

function kindTable(kind: string, rows: readonly ReadingRow[]): Table {
  const [first] = rows;
  const size = `${counted(first?.questions)} questions, ${counted(first?.passages)} passages`;
  return {
    heading: `${kind}: ${size}`,
    rows: [
      [
        "answered by",
        "answer contains an accepted one",
        "of those answered",
        "declined",
        "right passage, of those answered",
        "median length",
        "p90 length",
        "CPU ms p50",
        "CPU ms mean",
      ],
      ...rows.map((row) => [
        row.name,
        percent(row.contains),
        percent(row.containsAnswered),
        percent(row.declined),
        percent(row.rightPassage),
        row.lengthP50.toFixed(0),
        row.lengthP90.toFixed(0),
        milliseconds(row.cpuP50),
        milliseconds(row.cpuMean),
      ]),
    ],
  };
}

function offTopicTable(strange: readonly ReadingRow[], real: readonly ReadingRow[]): Table {
  return {
    heading: "Off topic",
    rows: [
      ["questions", "number", "declined", "cmrc questions answered over cmrc", "CPU ms p50"],
      ...strange.map((row) => {
        const own = ownRow(real, "cmrc");
        return [
          row.kind,
          counted(row.questions),
          percent(row.declined),
          own === undefined ? "–" : percent(1 - own.declined),
          milliseconds(row.cpuP50),
        ];
      }),
    ],
  };
}

interface ReadingGoal {
  name: string;
  goal: string;
  kind: string;
  value(row: ReadingRow): number;
  met(value: number): boolean;
  written(value: number): string;
}

const GOALS: readonly ReadingGoal[] = [
  share("cmrc: answer contains an accepted one", 0.82, "cmrc", ({ contains }) => contains),
  {
    name: "cmrc: median length of an answer",
    goal: "≤ 120 characters",
    kind: "cmrc",
    value: ({ lengthP50 }) => lengthP50,
    met: (value) => value <= 120,
    written: (value) => value.toFixed(0),
  },
  share("off topic: declined", 0.97, OFF_TOPIC, ({ declined }) => declined),
  share("off topic: real ones answered meanwhile (cmrc)", 0.95, "cmrc", ({ declined }) => 1 - declined),
];

function goalsTable(rows: readonly ReadingRow[]): Table {
  return {
    heading: "Goals of reading",
    rows: [
      ["measure", "goal", "measured", ""],
      ...GOALS.map(({ name, goal, kind, value, met, written }) => {
        const row = ownRow(rows, kind);
        return row === undefined
          ? [name, goal, "–", "not measured"]
          : [name, goal, written(value(row)), met(value(row)) ? "met" : "missed"];
      }),
    ],
  };
}

function share(name: string, least: number, kind: string, value: (row: ReadingRow) => number): ReadingGoal {
  const goal = `≥ ${Math.round(100 * least)} %`;
  return { name, goal, kind, value, met: (measured) => measured >= least, written: percent };
}

function ownRow(rows: readonly ReadingRow[], kind: string): ReadingRow | undefined {
  return rows.find((row) => row.reader === OUR_READER && row.kind === kind);
}

function counted(value: number | undefined): string {
  return (value ?? 0).toLocaleString("en");
}
