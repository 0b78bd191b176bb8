import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { RECORDS_PAGE, seedCoverage } from "./coverage.ts";
import { coverageTable, recordTable } from "./coverage-table.ts";
import { withTables } from "./records-page.ts";

/** Prints what of the reader's list the records hold only by a passage, what they do not hold, and the shares. `--write`: also into docs/records.md. */
const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });

const { comparisons, knowledge } = await seedCoverage();
for (const { listed, by, record } of comparisons)
  if (by === "passage")
    console.log(`by passage  ${listed.kind} ${listed.name} → ${record?.list}/${record?.id}`);
for (const { listed, by } of comparisons)
  if (by === null)
    console.log(`missing     ${listed.kind} ${listed.name} (${listed.article}: ${listed.quote})`);
const tables = { records: recordTable(knowledge), coverage: coverageTable(comparisons) };
console.log(`\n${tables.records}\n\n${tables.coverage}`);
if (values.write) writeFileSync(RECORDS_PAGE, withTables(readFileSync(RECORDS_PAGE, "utf8"), tables));
