import { AjvJsonSchemaValidator } from "@modelcontextprotocol/server/validators/ajv";
import { expect, test } from "vitest";
import { z } from "zod";
import { citation } from "../../src/core/answer/answer.ts";
import { knowledgeLists, NO_KNOWLEDGE } from "../../src/core/knowledge/knowledge.ts";
import { tools } from "../../tools/registry.ts";
import { fakeCorpus, fakePorts } from "./fake-ports.ts";
import { eras, mcpApp } from "./rpc.ts";

const harbour = (quote: string) => ({ article: "harbour-park", quote });
const flats = (quote: string) => ({ article: "示例-人才公寓", quote });
const knowledge = knowledgeLists.parse({
  ...NO_KNOWLEDGE,
  parks: [
    {
      id: "harbour",
      name: "示例港园区",
      nameEn: "Example Harbour Park",
      kind: "port-park",
      named: harbour("示例港园区2024年"),
      industries: [{ value: "ind-port", ...harbour("示例港园区2024年引进项目") }],
      notes: Array.from({ length: 12 }, (_, at) => ({
        topic: `说明${at}`,
        topicEn: `Note ${at}`,
        value: "企业服务专窗",
        en: "service desk",
        ...harbour("园区设立企业服务专窗"),
      })),
    },
    {
      id: "flats-park",
      name: "示例市园区",
      nameEn: "Example City Park",
      kind: "service-cluster",
      named: flats("示例市新建"),
    },
  ],
  industries: [
    { id: "ind-port", name: "港口业", nameEn: "Ports", kind: "pillar", named: harbour("示例港园区2024年") },
  ],
  projects: [
    {
      id: "workshops",
      name: "标准厂房项目",
      nameEn: "Workshops",
      kind: "carrier",
      named: harbour("标准厂房"),
      park: { value: "harbour", ...harbour("园区建成标准厂房18万平方米") },
      actual: [{ value: "建成18万平方米", en: "180,000 m² completed", ...harbour("建成标准厂房18万平方米") }],
      status: { value: "completed", ...harbour("园区建成标准厂房") },
    },
  ],
});
const corpus = { ...fakeCorpus(), knowledge };
const { call } = mcpApp(
  {},
  fakePorts({}, async () => corpus),
);
const schemas = new AjvJsonSchemaValidator();

const examples: Array<[name: string, args: Record<string, unknown>, holds: object]> = [
  ["list_parks", { query: "示例港" }, { parks: [{ id: "harbour" }], total: 1 }],
  [
    "get_park",
    { id: "示例港园区" },
    {
      park: { id: "harbour", industries: [{ value: "ind-port", name: "港口业" }] },
      related: { projects: [{ id: "workshops" }] },
    },
  ],
  ["get_park", { park: "Example City Park" }, { park: { id: "flats-park" }, notes: [] }],
  [
    "compare_parks",
    { parks: ["harbour", "示例市园区"], locale: "en" },
    { columns: [{ id: "harbour" }, { id: "flats-park" }], more: 0 },
  ],
  ["compare_parks", { ids: ["harbour", "flats-park"], measures: ["税收"] }, { rows: [], missing: ["税收"] }],
  [
    "list_projects",
    { park: "示例港园区", status: "completed" },
    { projects: [{ id: "workshops", ledger: { plan: { text: "资料未载明" } } }] },
  ],
  ["list_projects", { q: "大桥" }, { projects: [], total: 0, counts: [] }],
  ["get_project", { name: "标准厂房项目", locale: "en" }, { project: { state: { label: "completed" } } }],
  [
    "industry_map",
    { industry: "港口" },
    { industries: [{ id: "ind-port", chain: [], parks: [{ id: "harbour" }] }] },
  ],
];

test.each(examples)(
  "%s(%j) fits its schema, and every source is a verbatim citation",
  async (name, args, holds) => {
    const schema = tools.find(({ listing }) => listing.name === name)?.listing.outputSchema ?? {};
    for (const era of eras) {
      const { structuredContent, content, isError } = await call(era, name, args);
      expect(isError).toBeUndefined();
      expect(structuredContent).toMatchObject({ ...holds, asOf: "2025-04" });
      expect(schemas.getValidator(schema)(structuredContent)).toMatchObject({ valid: true });
      expect(JSON.parse(content[0]?.text ?? "")).toEqual(structuredContent);
      const citations = z.array(citation).parse(structuredContent?.["citations"]);
      for (const { articleId, quote, start, end } of citations) {
        expect(corpus.articles.get(articleId)?.body.slice(start, end)).toBe(quote);
      }
      for (const [, source] of JSON.stringify({ ...structuredContent, citations: [] }).matchAll(
        /"source":(\d+)/g,
      )) {
        expect(citations[Number(source) - 1]?.index).toBe(Number(source));
      }
    }
  },
);

const refusals: Array<[name: string, args: Record<string, unknown>, said: RegExp]> = [
  ["get_park", { id: "示例港园" }, /near: 示例港园区 \(harbour\)/],
  ["compare_parks", { parks: ["harbour"] }, /parks: .*2/],
  ["compare_parks", { parks: ["harbour", "示例港园区"] }, /one park/],
  ["get_project", { id: "x".repeat(300) }, /1 to 100 characters/],
  ["list_projects", { status: "done" }, /completed/],
  ["industry_map", { industry: "核电" }, /港口业 \(ind-port\)/],
];
test.each(refusals)("%s(%j) is refused with what to change", async (name, args, said) => {
  const { isError, content } = await call("2026-07-28", name, args);
  expect(isError).toBe(true);
  expect(content[0]?.text).toMatch(said);
});

test("a park that is too long for the caller loses notes, and the citations that only they had", async () => {
  const whole = await call("2026-07-28", "get_park", { id: "harbour" });
  const cut = await call("2026-07-28", "get_park", { id: "harbour", max_chars: 2_000 });
  expect(JSON.stringify(whole.structuredContent).length).toBeGreaterThan(2_000);
  expect(JSON.stringify(cut.structuredContent).length).toBeLessThanOrEqual(2_000);
  expect(cut.structuredContent).toMatchObject({ truncated: true, park: { id: "harbour" } });
});
