import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { COMPILED } from "../test/support/compiled.ts";

const CLI = join(import.meta.dirname, "knowledge-cli.ts");
const BODY = "临港园规划面积44.03平方公里,主攻“物流”。临港园首批入驻500余家企业。园区由镇江城投公司建设。";
const COMPANIES = `# companies, in the order of their names

- id: city-builder # builds and runs
  name: 镇江城投公司
  nameEn: Zhenjiang City Builder
  kind: developer
  named: {article: harbour, quote: 镇江城投公司}
  does: []
`;

let seeds = "";
let words = "";
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), "knowledge-cli-"));
  words = join(seeds, "words");
  for (const folder of ["articles", "knowledge", "words"]) mkdirSync(join(seeds, folder));
  writeFileSync(join(seeds, "articles/harbour.md"), `---\ntitle: 港\n---\n\n${BODY}\n`);
  writeFileSync(
    join(words, "gazetteer.yaml"),
    "- {id: port-park, kind: park, name: 临港园, nameEn: Port Park, aliases: []}\n- {id: jingkou, kind: district, name: 京口区, nameEn: Jingkou District, aliases: []}\n",
  );
  writeFileSync(file("companies"), COMPANIES);
});
afterEach(() => rmSync(seeds, { recursive: true, force: true }));

const file = (kind: string): string => join(seeds, `knowledge/${kind}.yaml`);
const options = (): string[] => ["--from", seeds, "--lexicon", words];

function run(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, ...COMPILED },
  });
  return { status, stdout, stderr };
}
const piped = (kind: string, answers: readonly string[]) =>
  run(["add", kind, ...options()], answers.map((answer) => `${answer}\n`).join(""));

describe("npm run knowledge -- check", () => {
  test("counts records where all is in order, and names each fault with file and line where not", () => {
    expect(run(["check", ...options()])).toEqual({
      status: 0,
      stdout:
        "0 parks, 0 carriers, 0 incentives, 0 projects, 0 industries, 0 services, 1 companies: all in order\n",
      stderr: "",
    });
    writeFileSync(
      file("companies"),
      COMPANIES.replace("quote: 镇江城投公司", "quote: 镇江城建公司").replace("kind:", "sort:"),
    );
    const { status, stdout, stderr } = run(["check", ...options()]);
    expect([status, stdout]).toEqual([1, ""]);
    const lines = stderr.trimEnd().split("\n");
    expect(lines[0]).toMatch(
      /companies\.yaml:3: city-builder: kind: is missing; Invalid option: expected one of/,
    );
    expect(lines[1]).toMatch(/companies\.yaml:6: city-builder: sort: there is no such field/);
    expect(lines[2]).toMatch(
      /companies\.yaml:7: city-builder: named, quote: the quotation is not in article harbour/,
    );
    expect(lines.at(-1)).toBe("3 faults");
  });

  test("and the others say how they are used", () => {
    const { status, stdout } = run(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("npm run knowledge -- add <kind>");
    for (const args of [["add", "palaces"], ["chek"], ["find"], ["check", "--wrong"]]) {
      const told = run(args);
      expect(told.status).toBe(1);
      expect(told.stderr).toMatch(/npm run knowledge -- --help\)\.?\n$/);
    }
    const bare = run(["add", "parks", "--from", join(seeds, "articles"), "--lexicon", words]);
    expect(bare.stderr).toContain("There is no folder to add to");
  });
});

describe("npm run knowledge -- find", () => {
  test("gives the sentences that hold all words, in any script, with the ids of their articles", () => {
    expect(run(["find", "臨港園", "企业", ...options()])).toMatchObject({
      status: 0,
      stdout: "harbour: 临港园首批入驻500余家企业。\n",
    });
    expect(run(["find", "高铁", ...options()])).toMatchObject({ status: 1, stdout: "" });
  });
});

describe("npm run knowledge -- add", () => {
  const PARK = [
    ...["临港园", "", "", "palace", "port-park", "新港园；旧港园"],
    ...["没有", "临港园 规划", "1", "临港園规划", "临港园规划"],
    ...["", "京口", "主攻", "1", "主攻“物流”", "jing-kou", "京口区", ""],
    ...["", "", ""],
    ...["面积", "1", "面积44.03平方公里", "44", "公里", "", "", "44.03", "平方公里", "", "2025-1", "2025"],
    ...["", "", ""],
  ];

  test("asks until each answer and quotation is sound, and appends the entry below what is there", () => {
    writeFileSync(file("parks"), "# kept as it is\n");
    const { status, stdout, stderr } = piped("parks", [...PARK, "yes"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain('"palace" is none of them.');
    expect(stdout).toContain('No sentence holds "没有".');
    expect(stdout).toContain("繁體 and 简体, or capitals, are mixed up.");
    expect(stdout).toContain("Near: jingkou.");
    expect(stdout).toContain('"44" does not stand in the quotation as a number of its own');
    expect(stdout).toContain("1 parks, 0 carriers");
    const text = readFileSync(file("parks"), "utf8");
    expect(text.split("\n").slice(0, 3)).toEqual(["# kept as it is", "- id: port-park", "  name: 临港园"]);
    expect(parse(text)).toEqual([
      {
        id: "port-park",
        name: "临港园",
        nameEn: "Port Park",
        aliases: ["新港园", "旧港园"],
        named: { article: "harbour", quote: "临港园规划" },
        kind: "port-park",
        district: { value: "jingkou", article: "harbour", quote: "主攻“物流”" },
        area: {
          value: "44.03",
          unit: "平方公里",
          article: "harbour",
          quote: "面积44.03平方公里",
          when: "2025",
        },
      },
    ]);
    expect(readdirSync(join(seeds, "knowledge")).sort()).toEqual(["companies.yaml", "parks.yaml"]);
  });

  test("begins a file that is not there with the line that names its schema", () => {
    expect(piped("parks", [...PARK, "y"]).status).toBe(0);
    expect(readFileSync(file("parks"), "utf8").split("\n")[0]).toBe(
      "# yaml-language-server: $schema=schema/parks.schema.json",
    );
  });

  test("asks once more for what only the whole shows to be at fault", () => {
    const taken = ["镇江城投公司", "city-builder", "City Builder", "developer", ""];
    const named = ["规划", "1", "临港园规划"];
    const rest = ["", "", "", "", "", "", ""];
    const again = ["镇江城投", "zjct", "城投公司建设", "1", "由镇江城投公司建设"];
    const { status, stdout } = piped("companies", [...taken, ...named, ...rest, ...again, "yes"]);
    expect(stdout).toContain("the id city-builder is taken by companies.yaml:3");
    expect(stdout).toContain("holds neither the name nor an alias");
    expect(status).toBe(0);
    const text = readFileSync(file("companies"), "utf8");
    expect(text.startsWith(COMPANIES)).toBe(true);
    expect(parse(text)).toMatchObject([{ id: "city-builder" }, { id: "zjct", name: "镇江城投" }]);
  });

  test("changes nothing where the person says no, or where the answers end early", () => {
    const before = readdirSync(join(seeds, "knowledge"));
    const no = piped("parks", [...PARK, "no"]);
    expect([no.status, no.stdout.endsWith("Nothing was added.\n")]).toEqual([0, true]);
    for (const count of [1, PARK.length]) {
      const { status, stderr } = piped("parks", PARK.slice(0, count));
      expect([status, stderr]).toEqual([1, "Left before the end; no file was changed.\n"]);
    }
    expect(readdirSync(join(seeds, "knowledge"))).toEqual(before);
    expect(readFileSync(file("companies"), "utf8")).toBe(COMPANIES);
  });

  test("changes nothing where it is interrupted", async () => {
    cpSync(join(seeds, "knowledge"), join(seeds, "before"), { recursive: true });
    const child = spawn(process.execPath, [CLI, "add", "companies", ...options()]);
    child.stdin.write("新公司\n");
    await once(child.stdout, "data");
    child.kill("SIGINT");
    await once(child, "exit");
    expect(readdirSync(join(seeds, "knowledge"))).toEqual(readdirSync(join(seeds, "before")));
    expect(readFileSync(file("companies"), "utf8")).toBe(COMPANIES);
  });
});
