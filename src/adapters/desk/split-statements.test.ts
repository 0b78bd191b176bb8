import { expect, test } from "vitest";
import { splitStatements } from "./split-statements.ts";

test("statements end at semicolons that are not in strings, names, comments or triggers", () => {
  const trigger =
    "CREATE TRIGGER t BEFORE UPDATE ON a\nBEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT RAISE(ABORT, 'no; never'); END";
  const sql = `-- first; of all
CREATE TABLE a (b TEXT DEFAULT ';''', "c;d" TEXT); /* ; */
${trigger};
-- the end
;
SELECT 'begin' -- ; not here
, 2`;
  expect(splitStatements(sql)).toEqual([
    `CREATE TABLE a (b TEXT DEFAULT ';''', "c;d" TEXT)`,
    trigger,
    "SELECT 'begin' -- ; not here\n, 2",
  ]);
});

test("a column named end ends nothing, and nothing comes of nothing", () => {
  expect(splitStatements("CREATE TABLE a (begin_at TEXT); SELECT 1;")).toHaveLength(2);
  expect(splitStatements("-- a note\n\n ; ;")).toEqual([]);
});
