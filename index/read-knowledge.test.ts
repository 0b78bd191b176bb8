import { describe, expect, test } from "vitest";
import { entityOf } from "../test/support/tiny-corpus.ts";
import { checkFiles } from "./read-knowledge.ts";

const bodies = new Map([
  ["harbour", "临港园规划面积44.03平方公里,主攻“物流”。\n临港园首批入驻500余家企业。"],
  ["yard", "新船廠落戶臨港園，投资3亿元。集团下属船厂开工。"],
]);
const titles = new Map([
  ["harbour", "临港园半年考"],
  ["yard", "江海船舶集团有限公司"],
]);
const entities = [
  { ...entityOf("port-park", "park", "临港产业园", ["临港园"]), nameEn: "Harbour Park" },
  entityOf("jingkou", "district", "京口区"),
  entityOf("steel", "industry", "钢铁"),
];
const HEAD = `# a comment
- id: port-park
  name: 临港园
  nameEn: Port Park
  kind: port-park
  named: { article: harbour, quote: 临港园规划 }
  positioning: []
`;

/** Faults of parks.yaml with `text` after a sound beginning of a record, which ends in line 7: `line: message`. */
function faultsOf(text: string, more: Record<string, string> = {}): string[] {
  const files = Object.entries({ "parks.yaml": HEAD + text, ...more }).map(([path, text]) => ({
    path,
    text,
  }));
  return checkFiles(files, { bodies, titles, entities }).faults.map(
    ({ path, line, message }) => `${path === "parks.yaml" ? "" : path}${line}: ${message}`,
  );
}
const only = (text: string, more: Record<string, string> = {}): string => {
  const faults = faultsOf(text, more);
  expect(faults).toHaveLength(1);
  return faults[0] ?? "";
};

const area = (fields: string): string => `  area: {article: harbour, ${fields}}\n`;
const level = (value: string, quote: string, en = "x"): string =>
  `  level: {value: ${value}, en: ${en}, article: harbour, quote: ${quote}}\n`;

describe("records", () => {
  test("without a fault are read, with the names of the gazetteer", () => {
    const { knowledge, faults } = checkFiles([{ path: "x/parks.yaml", text: HEAD }], {
      bodies,
      titles,
      entities,
    });
    expect(faults).toEqual([]);
    expect(knowledge.parks).toMatchObject([
      { id: "port-park", aliases: ["临港产业园", "Harbour Park"], industries: [] },
    ]);
    expect(faultsOf("", { "carriers.yaml": "# nothing yet\n", "services.yaml": "" })).toEqual([]);
  });

  test("do not take over a name of the gazetteer that another record goes by", () => {
    const other = HEAD.replace("port-park", "other").replace(
      "name: 临港园",
      "name: 临港产业园\n  aliases: [临港园]",
    );
    const text = HEAD + other.replace("临港园规划", "临港园首批");
    const { knowledge } = checkFiles([{ path: "parks.yaml", text }], { bodies, titles, entities });
    expect(knowledge.parks.map(({ aliases }) => aliases)).toEqual([["Harbour Park"], ["临港园"]]);
  });

  test("are refused as a whole where the file is not YAML or no list of them", () => {
    expect(only("  x: [", {})).toMatch(/^[78]: not YAML: /);
    expect(only("", { "carriers.yaml": "a: b" })).toContain("carriers.yaml1: expected a list");
    expect(only("", { "carriers.yaml": "- words" })).toContain("expected a record with fields");
    expect(only("", { "synonyms.yaml": "[]" })).toContain("expected parks.yaml, carriers.yaml");
    expect(only("  level: &a x\n  founded: *a\n")).toBe(
      "2: the record holds an alias (*); write the value itself",
    );
  });

  test("name the line and the field that is not of its form", () => {
    expect(only("  founded: 2017\n")).toBe(
      "8: port-park: founded: Invalid input: expected object, received number",
    );
    expect(only(area("unit: 平方公里, quote: 面积44.03平方公里,\n    value: 44.03"))).toBe(
      "9: port-park: area, value: Invalid input: expected string, received number; write it in quotation marks",
    );
    expect(only("  colour: red\n")).toContain("8: port-park: colour: there is no such field");
    expect(
      only("  notes:\n    - {topic: 荣誉, topicEn: Honours, value: 物流, article: harbour, quote: 物流}\n"),
    ).toBe("9: port-park: notes 1, en: is missing");
    expect(faultsOf("- name: 园区\n")[0]).toMatch(/^8: a record without id: /);
  });
});

describe("a quotation", () => {
  const quoted = (quote: string, article = "harbour"): string =>
    only(`  level: {value: 物流, en: x, article: ${article}, quote: '${quote}'}\n`);

  test("is of an article that is there", () => {
    expect(quoted("物流", "harbor")).toBe(
      '8: port-park: level, article: there is no article "harbor" (is it harbour?)',
    );
  });

  test("stands there word for word, else the first difference is named", () => {
    expect(quoted("44.03平方公里，主攻")).toContain(
      "full-width and half-width forms are mixed up. The article has “44.03平方公里,主攻”; at character 10 it has “,”, the quotation “，”",
    );
    expect(quoted("新船厂落户", "yard")).toContain("at character 3 it has “廠”, the quotation “厂”");
    expect(quoted('主攻"物流"')).toContain("punctuation differs. The article has “主攻“物流”");
    expect(quoted("。临港园首批")).toContain("spaces or line breaks differ");
    expect(quoted("临港园首批入驻600家")).toContain(
      "agrees with the article to “临港园首批入驻”, then the article has “500余家企业。” and the quotation “600家”",
    );
    expect(quoted("全园首批入驻500余家")).toContain("before “园首批入驻500余家” the article has");
    expect(quoted("投资3亿元")).toContain("it stands in article yard");
    expect(quoted("毫无关联的话")).toContain("nothing like it stands there");
  });

  test("stands there once", () => {
    expect(quoted("临港园")).toContain("stands 2 times in article harbour; quote more of the sentence");
  });

  test("of the place that names a record holds its name or an alias, in any script", () => {
    const renamed = HEAD.replace("name: 临港园", "name: 高新区").replace("port-park", "hi-tech");
    const faults = checkFiles([{ path: "parks.yaml", text: renamed }], { bodies, titles, entities }).faults;
    expect(faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      "6: hi-tech: named, quote: holds neither the name nor an alias; expected one of 高新区, or, where the title of the article holds the name, 集团, 公司, 平台 for it",
    ]);
    const yard =
      "- {id: yard, name: 新船厂, nameEn: Yard, kind: industry-base, named: {article: yard, quote: 新船廠}, positioning: []}\n";
    expect(faultsOf(yard)).toEqual([]);
  });

  test("of that place may go on from the title with a word of the name that stands there", () => {
    const group = (name: string, quote: string, article = "yard") =>
      faultsOf("", {
        "companies.yaml": `- {id: group, name: ${name}, nameEn: Group, kind: developer, does: [], honours: [], named: {article: ${article}, quote: ${quote}}}\n`,
      });
    expect(group("江海船舶集团有限公司", "集团下属船厂")).toEqual([]);
    expect(group("江海船舶集团有限公司", "落戶臨港園")[0]).toContain("holds neither the name nor an alias");
    expect(group("远洋集团", "集团下属船厂")[0]).toContain("holds neither the name nor an alias");
    expect(group("江海船舶", "集团下属船厂")[0]).toContain("holds neither the name nor an alias");
    expect(group("临港园", "主攻“物流”", "harbour")[0]).toContain("holds neither the name nor an alias");
  });
});

describe("a figure", () => {
  test("stands in its quotation as a number of its own, with its unit", () => {
    expect(faultsOf(area("value: '44.03', unit: 平方公里, quote: 面积44.03平方公里"))).toEqual([]);
    expect(faultsOf(area("value: '500', unit: 家, quote: 500余家"))).toEqual([]);
    expect(only(area("value: '4.03', unit: 平方公里, quote: 面积44.03平方公里"))).toContain(
      '8: port-park: area, value: "4.03" does not stand in the quotation as a number of its own',
    );
    expect(only(area("value: '44.03', unit: 亩, quote: 面积44.03平方公里"))).toContain(
      'area, unit: "亩" does not follow "44.03"',
    );
    expect(only(area("value: '44.03', unit: 平方公里, qualifier: 约, quote: 面积44.03平方公里"))).toContain(
      'qualifier: "约" does not stand in the quotation',
    );
  });

  test("in English is one of its quotation, whatever the scale", () => {
    const invested = (en: string) =>
      level("投资", "新船廠落戶臨港園，投资3亿元", en).replace("article: harbour", "article: yard");
    expect(faultsOf(invested("300 million yuan"))).toEqual([]);
    expect(only(invested("two yards for 300 million yuan"))).toBe(
      "8: port-park: level, en: the number two does not stand in the quotation; quote what holds it, or leave it out",
    );
  });

  test("in words is one of its quotation, however it is written there", () => {
    expect(faultsOf(level("入驻500家", "首批入驻500余家"))).toEqual([]);
    expect(faultsOf(level("入驻５００家", "首批入驻500余家"))).toEqual([]);
    expect(only(level("入驻600家", "首批入驻500余家"))).toContain(
      "8: port-park: level, value: the number 600",
    );
    expect(only(level("面积44公里", "面积44.03平方公里"))).toContain("the number 44 does not stand");
  });
});

describe("ids and names", () => {
  const link = (field: string, value: string): string =>
    `  ${field}: {value: ${value}, article: harbour, quote: 主攻}\n`;

  test("of links are those of records, of districts those of the gazetteer", () => {
    expect(faultsOf(link("district", "jingkou"))).toEqual([]);
    expect(faultsOf(link("within", "port-park"))).toEqual([]);
    expect(only(link("district", "jing-kou"))).toBe(
      '8: port-park: district, value: no district of the gazetteer has the id "jing-kou" (is it jingkou?)',
    );
    expect(only(link("within", "port-prak"))).toContain("(is it port-park?)");
    expect(only(`  industries:\n    - {value: steel, article: harbour, quote: 主攻}\n`)).toContain(
      '9: port-park: industries 1, value: no record in industries.yaml has the id "steel"',
    );
  });

  test("stand once, across all kinds, and names once in a kind", () => {
    const carrier = (id: string) =>
      `- {id: ${id}, name: 临港园, nameEn: Port, kind: venue, named: {article: harbour, quote: 临港园首批}, facilities: []}\n`;
    expect(faultsOf("", { "carriers.yaml": carrier("hall") })).toEqual([]);
    expect(only("", { "carriers.yaml": carrier("port-park") })).toContain(
      "carriers.yaml1: port-park: id: the id port-park is taken by parks.yaml:2",
    );
    const again = HEAD.replace("id: port-park", "id: second");
    expect(only(again)).toContain("10: second: name: the name 临港园 is taken by parks.yaml:3");
  });

  test("are not those of something else in the gazetteer", () => {
    const text = (id: string) => HEAD.replace("id: port-park", `id: ${id}`);
    const faultOf = (id: string) =>
      checkFiles([{ path: "parks.yaml", text: text(id) }], { bodies, titles, entities }).faults.map(
        ({ line, message }) => `${line}: ${message}`,
      );
    expect(faultOf("steel")).toEqual([
      "2: steel: id: the gazetteer has steel as a industry, 钢铁; choose another id",
    ]);
    expect(faultOf("jingkou")[0]).toContain(
      "2: jingkou: id: the gazetteer calls jingkou 京口区, the record 临港园",
    );
  });

  test("faults come in the order of files and lines", () => {
    const faults = faultsOf(level("'600'", "主攻") + link("district", "nowhere"), {
      "carriers.yaml": "- {id: x}\n",
    });
    expect(faults.map((fault) => fault.split(":")[0])).toEqual([
      "8",
      "9",
      ...Array.from({ length: faults.length - 2 }, () => "carriers.yaml1"),
    ]);
  });
});
