import { describe, expect, test } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Fact } from "../facts/fact.ts";
import { factList } from "../facts/fact-list.ts";
import type { Corpus } from "../ports.ts";
import { compareParks } from "./compare-parks.ts";
import { comparisonText } from "./comparison-text.ts";
import { NO_KNOWLEDGE } from "./knowledge.ts";
import { carrier, park } from "./records.ts";
import { speechOf } from "./speech.ts";

const hill =
  "山前高新区是国家级高新区，面积44.03平方公里。山前高新区开工率61.2%。2024年，山前高新区产值30亿元。";
const river =
  "河畔新区为省级开发区。1至6月，河畔新区项目开工率70%。2023年河畔新区产值12亿元。力争产值40亿元。河畔科创中心位于河畔新区。";

function factOf(
  article: string,
  body: string,
  part: Partial<Fact> & Pick<Fact, "subject" | "metric" | "value" | "unit">,
  quote: string,
): Fact {
  const start = body.indexOf(quote);
  const valueStart = start + quote.indexOf(part.value);
  return {
    id: `${article}#${valueStart}`,
    number: Number(part.value),
    status: "result",
    period: null,
    asOf: "2025",
    scope: "zhenjiang",
    articleId: article,
    quote,
    start,
    end: start + quote.length,
    valueStart,
    valueEnd: valueStart + part.value.length + part.unit.length,
    ...part,
  };
}

const hillZone = { id: "hill-zone", name: "山前高新区" };
const riverArea = { id: "river-area", name: "河畔新区" };

function corpus(facts: readonly Fact[] = []): Corpus {
  return {
    ...corpusOf(
      [articleOf("hill", hill), articleOf("river", river)],
      lexiconOf({
        entities: [
          entityOf("hill-zone", "park", "山前高新区", ["高新区"], ["river-area"]),
          entityOf("river-area", "park", "河畔新区", ["新区"], ["hill-zone"]),
          entityOf("lake-park", "park", "湖心产业园"),
        ],
      }),
    ),
    facts: factList(facts),
    knowledge: {
      ...NO_KNOWLEDGE,
      parks: [
        park.parse({
          id: "hill-zone",
          name: "山前高新区",
          nameEn: "Hill High-tech Zone",
          kind: "high-tech-zone",
          named: { article: "hill", quote: "山前高新区是" },
          level: { value: "国家级", en: "national", article: "hill", quote: "国家级高新区" },
          area: { value: "44.03", unit: "平方公里", article: "hill", quote: "面积44.03平方公里" },
        }),
        park.parse({
          id: "river-area",
          name: "河畔新区",
          nameEn: "Riverside New Area",
          kind: "new-area",
          named: { article: "river", quote: "河畔新区为" },
          level: { value: "省级", en: "provincial", article: "river", quote: "省级开发区" },
        }),
      ],
      carriers: [
        carrier.parse({
          id: "river-hub",
          name: "河畔科创中心",
          nameEn: "Riverside Innovation Centre",
          kind: "incubator",
          named: { article: "river", quote: "河畔科创中心" },
          park: { value: "river-area", article: "river", quote: "河畔科创中心位于河畔新区" },
        }),
      ],
    },
  };
}

const started = [
  factOf(
    "hill",
    hill,
    { subject: hillZone, metric: "开工率", value: "61.2", unit: "%" },
    "山前高新区开工率61.2%。",
  ),
  factOf(
    "river",
    river,
    { subject: riverArea, metric: "项目开工率", value: "70", unit: "%", period: "2025-01/2025-06" },
    "1至6月，河畔新区项目开工率70%。",
  ),
];
const output = [
  factOf(
    "hill",
    hill,
    { subject: hillZone, metric: "产值", value: "30", unit: "亿元", period: "2024" },
    "2024年，山前高新区产值30亿元。",
  ),
  factOf(
    "river",
    river,
    { subject: riverArea, metric: "产值", value: "12", unit: "亿元", period: "2023" },
    "2023年河畔新区产值12亿元。",
  ),
  factOf(
    "river",
    river,
    { subject: riverArea, metric: "产值", value: "40", unit: "亿元", status: "target" },
    "力争产值40亿元。",
  ),
];

const same = (text: string) => text;
const compare = (
  request: Parameters<typeof compareParks>[1],
  facts: readonly Fact[] = [...started, ...output],
) => compareParks(corpus(facts), request, same);
const both = { parks: ["hill-zone", "river-area"] };

test("rows that both parks have come before those of one; what no article says is null", () => {
  const { rows, columns } = compare(both);
  expect(columns.map(({ id }) => id)).toEqual(["hill-zone", "river-area"]);
  const covered = rows.map(({ cells }) => cells.filter((cell) => cell !== null).length);
  expect(covered).toEqual([...covered].sort((a, b) => b - a));
  expect(rows.find(({ id }) => id === "level")?.cells).toMatchObject([
    { value: "国家级" },
    { value: "省级" },
  ]);
  expect(rows.find(({ id }) => id === "area")?.cells).toMatchObject([
    { value: "44.03", number: 44.03 },
    null,
  ]);
  expect(rows.find(({ id }) => id === "carriers")?.cells).toMatchObject([null, { value: "河畔科创中心" }]);
});

test("every cell points to a citation whose quotation is verbatim", () => {
  const { rows, citations } = compare(both);
  const bodies: Record<string, string> = { hill, river };
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (cell === null) continue;
    const cited = citations[cell.source - 1];
    expect(cited?.index).toBe(cell.source);
    expect(bodies[cited?.articleId ?? ""]?.slice(cited?.start, cited?.end)).toBe(cited?.quote);
  }
  expect(citations.map(({ index }) => index)).toEqual(citations.map((_, at) => at + 1));
});

describe("figures", () => {
  const rowOf = (metric: string, facts?: readonly Fact[]) =>
    compare({ ...both, metrics: [metric] }, facts).rows;

  test("one measure under two names stands in one row, each cell with its own name and period", () => {
    expect(rowOf("开工率")).toMatchObject([
      {
        metric: "开工率",
        unit: "%",
        cells: [{ value: "61.2" }, { value: "70", metric: "项目开工率", period: "2025-01/2025-06" }],
      },
    ]);
  });

  test("figures of different years stand side by side with their years", () => {
    expect(rowOf("产值")).toMatchObject([
      {
        unit: "亿元",
        period: null,
        cells: [
          { value: "30", period: "2024" },
          { value: "12", period: "2023" },
        ],
      },
      { cells: [null, { value: "40", status: "target" }] },
    ]);
  });

  test("a year that both parks have comes first, then the newest of each", () => {
    const older = factOf(
      "hill",
      hill,
      { subject: hillZone, metric: "产值", value: "30", unit: "亿元", period: "2023" },
      "2024年，山前高新区产值30亿元。",
    );
    const results = [...output, older].filter(({ status }) => status === "result");
    expect(rowOf("产值", results)).toMatchObject([
      { period: "2023", cells: [{ value: "30" }, { value: "12" }] },
      { period: "2024", cells: [{ value: "30" }, null] },
    ]);
  });

  test("half a year is never put beside a year", () => {
    const [year, half] = output.map((fact, at) => (at === 1 ? { ...fact, period: "2023-01/2023-06" } : fact));
    const rows = rowOf(
      "产值",
      [year, half].flatMap((fact) => fact ?? []),
    );
    expect(rows.map(({ cells }) => cells.filter((cell) => cell !== null).length)).toEqual([1, 1]);
  });

  test("different measures with one head are not put together", () => {
    const [first, second] = started;
    const rows = compare(both, [
      ...(first ? [{ ...first, metric: "规上工业产值增速" }] : []),
      ...(second ? [{ ...second, metric: "固定资产投资增速" }] : []),
    ]).rows;
    expect(rows.filter(({ id }) => id.includes("#")).map(({ cells }) => cells.includes(null))).toEqual([
      true,
      true,
    ]);
  });

  test("an area that the record has is not told again as a fact", () => {
    const area = factOf(
      "hill",
      hill,
      { subject: hillZone, metric: "面积", value: "44.03", unit: "平方公里" },
      "山前高新区是国家级高新区，面积44.03平方公里。",
    );
    expect(rowOf("面积", [area])).toHaveLength(1);
  });
});

describe("what is asked", () => {
  test("measures may be asked for in English and by id; what nobody states is listed as missing", () => {
    const { rows, missing } = compare({ ...both, metrics: ["area", "Level", "税收"] });
    expect(rows.map(({ id }) => id)).toEqual(["level", "area"]);
    expect(missing).toEqual(["税收"]);
  });

  test("names and short names find parks, and 新区 is not 高新区", () => {
    expect(compare({ parks: ["高新区", "新区"] }).columns.map(({ id }) => id)).toEqual([
      "hill-zone",
      "river-area",
    ]);
    expect(compare({ parks: ["高新區", "Riverside New Area"] }).columns).toHaveLength(2);
  });

  test("a park that only the gazetteer knows has figures and no words", () => {
    const { columns, rows } = compare({ parks: ["hill-zone", "湖心产业园"] });
    expect(columns[1]?.id).toBe("lake-park");
    expect(rows.every(({ cells }) => cells[1] === null)).toBe(true);
  });

  test("an unknown park is refused with the near ones", () => {
    expect(() => compare({ parks: ["山前高新园", "新区"] })).toThrow(/山前高新园.*山前高新区 \(hill-zone\)/);
  });

  test("one park, the same park twice and seven parks are refused", () => {
    expect(() => compare({ parks: ["新区"] })).toThrow(/2 to 6/);
    expect(() => compare({ parks: ["新区", "河畔新区"] })).toThrow(/one park/);
    expect(() => compare({ parks: Array.from({ length: 7 }, () => "新区") })).toThrow(/2 to 6/);
  });

  test("rows beyond the limit are counted", () => {
    const all = compare(both);
    const some = compare({ ...both, limit: 2 });
    expect(some.rows).toHaveLength(2);
    expect(some.more).toBe(all.rows.length - 2);
    expect(some.citations.length).toBeLessThan(all.citations.length);
  });
});

test("as Markdown each cell ends with its marker, and an empty one is a dash", () => {
  const text = comparisonText(compare(both), speechOf("zh-Hans", same));
  expect(text).toContain("| 级别 | 国家级[1] | 省级[2] |");
  expect(text).toMatch(/\| 面积 \| 44\.03平方公里\[\d+\] \| — \|/);
  expect(text).toMatch(/70%（项目开工率，2025-01\/2025-06）\[\d+\]/);
  expect(text).toContain("- [1] “国家级高新区”");
});

test("English labels and names are used where English is asked for", () => {
  const english = compare({ ...both, locale: "en" });
  expect(english.rows.map(({ metric }) => metric)).toEqual(
    expect.arrayContaining(["Level", "Area", "Sites"]),
  );
  expect(english.rows.find(({ id }) => id === "level")?.cells[0]?.value).toBe("national");
});
