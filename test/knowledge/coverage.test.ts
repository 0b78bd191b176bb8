import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { checkFiles } from "../../index/read-knowledge.ts";
import { type Comparison, compare, plainName, RECORDS_PAGE, seedCoverage } from "./coverage.ts";
import { coverageTable, LISTED_KINDS, LOOKED_UP, ofKinds, shareOf } from "./coverage-table.ts";
import type { Listed } from "./reader-list.ts";
import { withTables } from "./records-page.ts";

const body = "镇江推出“高新贷”产品。港口物流园招商。另有港口物流园二期工程动工。新材料中铝材料走俏。";
const texts = new Map([["a", `标题\n${body}`]]);
const record = (id: string, name: string, quote: string, more: string) =>
  `- {id: ${id}, name: '${name}', nameEn: Any, named: {article: a, quote: ${quote}}, ${more}}\n`;
const { knowledge, faults } = checkFiles(
  [
    {
      path: "parks.yaml",
      text: record("port", "港口物流园", "港口物流园招商", "kind: port-park, positioning: []"),
    },
    {
      path: "services.yaml",
      text: record("loan", "“高新贷”", "“高新贷”产品", "kind: finance, needs: [], aliases: [贷款]"),
    },
    {
      path: "industries.yaml",
      text: record(
        "ind-material",
        "新材料",
        "新材料",
        "kind: emerging, chain: [{name: 铝材料, nameEn: Y, article: a, quote: 铝材料走俏}]",
      ),
    },
  ],
  { bodies: new Map([["a", body]]), titles: new Map([["a", "标题"]]), entities: [] },
);

const thing = (kind: Listed["kind"], name: string, quote: string, also: string[] = []): Listed => ({
  kind,
  name,
  also,
  article: "a",
  quote,
});
const one = (listed: Listed) => compare([listed], knowledge, texts)[0];

describe("a thing of the list is held", () => {
  test("by records that are in order", () => {
    expect(faults).toEqual([]);
  });

  test("by a name or an alias, whatever its script, quotation marks and spaces", () => {
    expect(plainName("「高新 貸」")).toBe("高新贷");
    expect(one(thing("service", "高新貸", "推出“高新贷”产品"))).toMatchObject({ by: "name", expected: true });
    expect(one(thing("service", "信贷产品", "推出“高新贷”产品", ["“贷款”"]))).toMatchObject({
      by: "name",
      record: { list: "services", id: "loan" },
    });
  });

  test("by the name of a link of an industry's chain", () => {
    expect(one(thing("industry", "铝材料", "新材料中铝材料走俏"))).toMatchObject({
      by: "name",
      record: { list: "industries", id: "ind-material" },
    });
  });

  test("by another list than the expected one, which is told", () => {
    expect(one(thing("incentive", "高新贷", "推出“高新贷”产品"))).toMatchObject({
      by: "name",
      expected: false,
    });
  });

  test("by a part of its name where a record quotes the same words", () => {
    expect(one(thing("park", "港口物流园区", "港口物流园招商"))).toMatchObject({
      by: "passage",
      expected: true,
    });
    expect(one(thing("park", "港口物流园区二期", "港口物流园二期工程"))?.by).toBeNull();
  });

  test("not by a part of fewer than four characters, nor by words alone", () => {
    expect(one(thing("service", "高新贷产品", "推出“高新贷”产品"))).toMatchObject({ by: null, record: null });
    expect(one(thing("park", "招商活动", "港口物流园招商"))?.by).toBeNull();
  });
});

test("shares count what is held, how, and where", () => {
  const comparisons = [
    thing("service", "高新贷", "推出“高新贷”产品"),
    thing("incentive", "高新贷", "推出“高新贷”产品"),
    thing("park", "港口物流园区", "港口物流园招商"),
    thing("park", "招商活动", "港口物流园招商"),
  ].flatMap((listed) => one(listed) ?? []);
  expect(shareOf(comparisons)).toEqual({ listed: 4, held: 3, byName: 2, inExpectedList: 2 });
  expect(shareOf(ofKinds(comparisons, LOOKED_UP))).toMatchObject({ listed: 3, held: 2 });
  const table = coverageTable(comparisons);
  expect(table).toContain("| park | 2 | 1 | 50.0 % | 0 | 1 |");
  expect(table).toContain("| carrier | 0 | 0 | – | 0 | 0 |");
  expect(table).toContain("| **all** | 4 | 3 | 75.0 % | 2 | 2 |");
});

test("tables of a page are replaced where it has a place for them", () => {
  const page = "x\n<!-- t -->\nold\n<!-- /t -->\ny";
  expect(withTables(page, { t: "new" })).toBe("x\n<!-- t -->\nnew\n<!-- /t -->\ny");
  expect(() => withTables(page, { u: "new" })).toThrow("no place for u");
});

/** Things of each kind that the records held when this was written; it may rise. */
const LEVEL: Readonly<Record<Listed["kind"], number>> = {
  park: 30,
  carrier: 31,
  incentive: 53,
  project: 60,
  platform: 19,
  company: 30,
  industry: 62,
  service: 88,
};

describe("the records of the seeds", () => {
  let comparisons: Comparison[];
  beforeAll(async () => {
    comparisons = (await seedCoverage()).comparisons;
  });

  test("hold 95 % of the parks, carriers, incentives, projects, platforms and companies of the reader's list", () => {
    const { held, listed } = shareOf(ofKinds(comparisons, LOOKED_UP));
    expect(held / listed).toBeGreaterThanOrEqual(0.95);
  });

  test.each(LISTED_KINDS)("hold no fewer of the kind %s than before", (kind) => {
    const { held } = shareOf(ofKinds(comparisons, new Set([kind])));
    expect(held).toBeGreaterThanOrEqual(LEVEL[kind]);
  });

  test("leave out only what the page about records gives a reason for", () => {
    const page = readFileSync(RECORDS_PAGE, "utf8");
    const untold = comparisons.filter(({ by, listed }) => by === null && !page.includes(listed.name));
    expect(untold.map(({ listed }) => `${listed.kind} ${listed.name}`)).toEqual([]);
  });
});
