import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Measured } from "./measure.ts";
import { measureAll, scorecard } from "./scorecard.ts";

/**
 * Prints how well figures are extracted: rates of every gold file, and the failures of the open one. `--quiet`: rates only.
 * `--write`: puts the table into docs/facts.md; a row that cannot be measured here stays as it is.
 */
const { values } = parseArgs({
  options: { quiet: { type: "boolean", default: false }, write: { type: "boolean", default: false } },
});

const DOCUMENT = join(import.meta.dirname, "../../docs/facts.md");
const TABLE = /(?<=<!-- measured -->\n)[\s\S]*?(?=<!-- \/measured -->)/;

function writeTable(rows: readonly string[]): void {
  const text = readFileSync(DOCUMENT, "utf8");
  const before = TABLE.exec(text)?.[0].split("\n") ?? [];
  const unseen = before.filter(
    (line) => line.startsWith("| unseen") && !rows.some((row) => row.startsWith("| unseen")),
  );
  writeFileSync(
    DOCUMENT,
    text.replace(TABLE, () => ["", ...rows, ...unseen, "", ""].join("\n")),
  );
}

function failures({ compared, unmarked }: Measured): string[] {
  return [
    ...compared.flatMap(({ gold, fact, wrong }) => {
      const minor = gold.minor ? " (minor)" : "";
      const which = `${gold.article}: …${gold.quote}… ${gold.value} ${gold.unit}${minor}`;
      if (fact === null) return gold.minor ? [] : [`missed    ${which}`];
      return wrong.map((field) => {
        const got = field === "subject" ? fact.subject.name : JSON.stringify(fact[field]);
        return `${field.padEnd(10)}${which}\n          got ${got}, expected ${JSON.stringify(gold[field])}`;
      });
    }),
    ...unmarked.map(
      ({ articleId, value, unit, metric, quote }) =>
        `unmarked  ${articleId}: ${value} ${unit} | ${metric} | ${quote.slice(0, 60)}`,
    ),
  ];
}

const all = await measureAll();
const open = all.get("open");
// Failures of the other files stay unseen: whoever reads them tunes on them.
if (!values.quiet && !values.write && open) for (const line of failures(open)) console.log(line);
const table = scorecard(all);
for (const line of table) console.log(line);
if (values.write) writeTable(table);
if (all.get("unseen") === null) console.log("unseen: the reading sets are not beside the repository");
