import { parseArgs } from "node:util";
import { readPassages, readSeeds } from "./corpora.ts";
import { GOLD, type GoldName, readGold } from "./gold.ts";
import { FIELDS, type Measured, measure, type Rates, ratesOf } from "./measure.ts";

/** Prints how well figures are extracted: rates of every gold file, and the failures of the open one. `--quiet`: rates only. */
const { values } = parseArgs({ options: { quiet: { type: "boolean", default: false } } });

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

function failures({ compared, unmarked }: Measured): string[] {
  return [
    ...compared.flatMap(({ gold, fact, wrong }) => {
      const minor = gold.minor ? " (minor)" : "";
      const which = `${gold.article}: …${gold.quote}… ${gold.value} ${gold.unit}${minor}`;
      if (fact === null) return gold.minor ? [] : [`missed   ${which}`];
      return wrong.map((field) => {
        const got = field === "subject" ? fact.subject.name : JSON.stringify(fact[field]);
        return `${field.padEnd(9)}${which}\n         got ${got}, expected ${JSON.stringify(gold[field])}`;
      });
    }),
    ...unmarked.map(
      ({ articleId, value, unit, metric, quote }) =>
        `unmarked ${articleId}: ${value} ${unit} | ${metric} | ${quote.slice(0, 60)}`,
    ),
  ];
}

const { articles, lexicon } = await readSeeds();
const passages = readPassages(new Set(readGold("unseen").map(({ article }) => article)));
const all = new Map<GoldName, Measured>(
  GOLD.map((name) => [name, measure(readGold(name), name === "unseen" ? passages : articles, lexicon)]),
);
const of = (...names: GoldName[]): Measured[] => names.flatMap((name) => all.get(name) ?? []);
if (!values.quiet) for (const line of of("open").flatMap(failures)) console.log(line);
console.log(
  `\n| figures | marked | found | precision | subject, metric, period | ${FIELDS.join(" | ")} | not verbatim |`,
);
console.log(`|${" --- |".repeat(6 + FIELDS.length)}`);
console.log(row("open", ratesOf(of("open"))));
console.log(row("held-out", ratesOf(of("held-out"))));
console.log(row("seeds (both)", ratesOf(of("open", "held-out"))));
if (passages.length > 0) console.log(row("unseen", ratesOf(of("unseen"))));
else console.log("unseen: the reading sets are not beside the repository");
