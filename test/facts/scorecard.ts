import { readPassages, readSeeds } from "./corpora.ts";
import { GOLD, type GoldName, readGold } from "./gold.ts";
import { FIELDS, type Measured, measure, type Rates, ratesOf } from "./measure.ts";

/** What was measured, by gold file; `unseen` is empty where the reading sets are not beside the repository. */
export async function measureAll(): Promise<ReadonlyMap<GoldName, Measured | null>> {
  const { articles, lexicon } = await readSeeds();
  const passages = readPassages(new Set(readGold("unseen").map(({ article }) => article)));
  return new Map(
    GOLD.map((name): [GoldName, Measured | null] => {
      if (name !== "unseen") return [name, measure(readGold(name), articles, lexicon)];
      return [name, passages.length === 0 ? null : measure(readGold(name), passages, lexicon)];
    }),
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function row(label: string, rates: Rates): string {
  const cells = [
    label,
    String(rates.marked),
    percent(rates.recall),
    percent(rates.precision),
    percent(rates.whole),
    ...FIELDS.map((field) => percent(rates.fields[field])),
    String(rates.notVerbatim),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The measured table as Markdown; the last row only where the unseen passages could be read. */
export function scorecard(all: ReadonlyMap<GoldName, Measured | null>): string[] {
  const of = (...names: GoldName[]): Measured[] => names.flatMap((name) => all.get(name) ?? []);
  const unseen = of("unseen");
  return [
    `| figures of | marked | found | precision | subject, metric and period | ${FIELDS.join(" | ")} | not verbatim |`,
    `| --- |${" ---: |".repeat(5 + FIELDS.length)}`,
    row("open articles", ratesOf(of("open"))),
    row("held-out articles", ratesOf(of("held-out"))),
    row("all articles", ratesOf(of("open", "held-out"))),
    ...(unseen.length === 0 ? [] : [row("unseen passages", ratesOf(unseen))]),
  ];
}
