import { parseArgs } from "node:util";
import type { Measured } from "./measure.ts";
import { measureAll, scorecard } from "./scorecard.ts";

/** Prints how well figures are extracted: rates of every gold file, and the failures of the open one. `--quiet`: rates only. */
const { values } = parseArgs({ options: { quiet: { type: "boolean", default: false } } });

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
if (!values.quiet && open) for (const line of failures(open)) console.log(line);
for (const line of scorecard(all)) console.log(line);
if (all.get("unseen") === null) console.log("unseen: the reading sets are not beside the repository");
