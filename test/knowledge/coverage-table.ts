import { type Knowledge, RECORD_KINDS } from "../../src/core/knowledge/knowledge.ts";
import type { Comparison } from "./coverage.ts";
import type { Listed } from "./reader-list.ts";

/** Kinds of thing that a reader lists, in the order of the table. */
export const LISTED_KINDS = [
  "park",
  "carrier",
  "incentive",
  "project",
  "platform",
  "company",
  "industry",
  "service",
] as const satisfies readonly Listed["kind"][];

/** The kinds that an investor looks up by name; the gate is on these together. */
export const LOOKED_UP: ReadonlySet<Listed["kind"]> = new Set<Listed["kind"]>([
  "park",
  "carrier",
  "incentive",
  "project",
  "platform",
  "company",
]);

/** How many of some things are held, and how. */
export interface Share {
  listed: number;
  held: number;
  byName: number;
  inExpectedList: number;
}

/** Counts of comparisons. */
export function shareOf(comparisons: readonly Comparison[]): Share {
  return {
    listed: comparisons.length,
    held: comparisons.filter(({ by }) => by !== null).length,
    byName: comparisons.filter(({ by }) => by === "name").length,
    inExpectedList: comparisons.filter(({ expected }) => expected).length,
  };
}

/** The shares by kind, in Markdown. */
export function coverageTable(comparisons: readonly Comparison[]): string {
  const row = (name: string, of: readonly Comparison[]) => {
    const { listed, held, byName, inExpectedList } = shareOf(of);
    const share = listed === 0 ? "–" : `${((100 * held) / listed).toFixed(1)} %`;
    return `| ${name} | ${listed} | ${held} | ${share} | ${byName} | ${inExpectedList} |`;
  };
  return [
    "| kind | listed | held | share | by name | in the list expected |",
    "| --- | --- | --- | --- | --- | --- |",
    ...LISTED_KINDS.map((kind) => row(kind, ofKinds(comparisons, new Set([kind])))),
    row("**the first six**", ofKinds(comparisons, LOOKED_UP)),
    row("**all**", comparisons),
  ].join("\n");
}

/** Comparisons of some kinds of thing. */
export function ofKinds(
  comparisons: readonly Comparison[],
  kinds: ReadonlySet<Listed["kind"]>,
): Comparison[] {
  return comparisons.filter(({ listed }) => kinds.has(listed.kind));
}

/** How many records of each kind there are, in Markdown. */
export function recordTable(knowledge: Knowledge): string {
  return [
    "| records | how many |",
    "| --- | --- |",
    ...RECORD_KINDS.options.map((kind) => `| ${kind} | ${knowledge[kind].length} |`),
  ].join("\n");
}
