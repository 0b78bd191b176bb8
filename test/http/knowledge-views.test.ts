import { describe, expect, test } from "vitest";
import { comparison } from "../../src/core/knowledge/comparison.ts";
import { industryMapResult } from "../../src/core/knowledge/industry-map.ts";
import { knowledgeLists, NO_KNOWLEDGE } from "../../src/core/knowledge/knowledge.ts";
import { ledgerItem, projectPage } from "../../src/core/knowledge/projects.ts";
import { problemOf } from "./problem-of.ts";
import { corpus, service } from "./service.ts";

const quoted = (article: string) => (quote: string) => ({ article, quote });
const [zone, port] = [quoted("高新区-2024"), quoted("port-2024")];
const knowledge = knowledgeLists.parse({
  ...NO_KNOWLEDGE,
  parks: [
    {
      id: "zhenjiang-hi-tech-zone",
      name: "镇江高新区",
      nameEn: "Zhenjiang Hi-tech Zone",
      kind: "high-tech-zone",
      named: zone("镇江高新区规划"),
      area: { value: "28.9", unit: "平方公里", ...zone("规划面积28.9平方公里") },
    },
    {
      id: "port-park",
      name: "镇江港园区",
      nameEn: "Port Park",
      kind: "port-park",
      named: port("镇江港是"),
      level: { value: "国家主枢纽港", en: "national hub port", ...port("国家主枢纽港") },
    },
  ],
  industries: [
    {
      id: "ind-shipping",
      name: "航运业",
      nameEn: "Shipping",
      kind: "pillar",
      named: port("镇江港是"),
      parks: [{ value: "port-park", ...port("镇江港是国家主枢纽港") }],
    },
  ],
  projects: [
    {
      id: "quay",
      name: "码头项目",
      nameEn: "Quay",
      kind: "infrastructure",
      named: port("货物吞吐量"),
      park: { value: "port-park", ...port("镇江港是") },
      actual: [
        { value: "吞吐量达到2.4亿吨", en: "throughput of 240 million tonnes", ...port("达到2.4亿吨") },
      ],
      status: { value: "operating", ...port("达到2.4亿吨") },
    },
  ],
});
const { app } = service({ corpus: async () => ({ ...corpus, knowledge }) });
const get = async (path: string, headers: Record<string, string> = {}) =>
  app.request(encodeURI(path), { headers });

describe("GET /api/parks/compare", () => {
  const path = "/api/parks/compare?ids=高新区,port-park";

  test("gives a table whose empty cells are null", async () => {
    const table = comparison.parse(await (await get(path)).json());
    expect(table.columns.map(({ id }) => id)).toEqual(["zhenjiang-hi-tech-zone", "port-park"]);
    expect(table.rows.map(({ id, cells }) => [id, cells.map((cell) => cell?.value ?? null)])).toEqual([
      ["area", ["28.9", null]],
      ["level", [null, "国家主枢纽港"]],
      ["projects", [null, "码头项目"]],
      [expect.stringContaining("#"), ["183.04", null]],
    ]);
  });

  test("keeps to the measures asked for, in the language asked for", async () => {
    const table = comparison.parse(await (await get(`${path}&metrics=area,税收&lang=en&limit=1`)).json());
    expect(table).toMatchObject({ rows: [{ metric: "Area" }], missing: ["税收"], more: 0 });
    expect(await (await get(`${path}&format=md&lang=zh-Hant`)).text()).toContain("鎮江高新區");
  });

  test.each([
    [{ accept: "image/svg+xml" }, "image/svg+xml; charset=utf-8"],
    [{ accept: "text/markdown;q=0.9, image/svg+xml;q=0.2" }, "text/markdown; charset=utf-8"],
    [{ accept: "text/html,*/*" }, "application/json"],
    [{}, "application/json"],
  ])("comes in the form that %j asks for", async (headers, type) => {
    const response = await get(path, headers);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("vary")).toContain("Accept");
  });

  test("as a drawing may style itself and do nothing else", async () => {
    const response = await get(`${path}&format=svg`, { accept: "application/json" });
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    );
    expect(await response.text()).toMatch(/^<svg /);
    const json = await get(path);
    expect(json.headers.get("content-security-policy")).not.toContain("unsafe-inline");
  });

  test("is not sent again to who has it, in the same form", async () => {
    const etag = (await get(path)).headers.get("etag") ?? "";
    expect((await get(path, { "if-none-match": etag })).status).toBe(304);
    expect((await get(`${path}&format=md`, { "if-none-match": etag })).status).toBe(200);
  });

  test.each([
    ["/api/parks/compare", 400, "number-of-parks", /2 to 6 parks.*received 0/],
    ["/api/parks/compare?ids=高新区,高新区", 400, "park-twice", /one park/],
    ["/api/parks/compare?ids=高新区,镇江港园", 400, "unknown-park", /near: 镇江港园区 \(port-park\)/],
    ["/api/parks/compare?ids=a,b,c,d,e,f,g", 400, "invalid-input", /at most 6 parks/],
    [`${path}&lang=fr`, 400, "invalid-input", /zh-Hans, zh-Hant, en/],
    [`${path}&format=png`, 400, "invalid-input", /json, svg, md/],
    [`${path}&limit=0`, 400, "invalid-input", /1 to 200/],
  ])("refuses %s and says how to mend it", async (wrong, status, code, detail) => {
    const problem = await problemOf(await get(wrong));
    expect(problem).toMatchObject({ status, code });
    expect(problem.detail).toMatch(detail);
  });
});

describe("GET /api/industries/map", () => {
  test("gives industries with their parks, as data, drawing and text", async () => {
    const map = industryMapResult.parse(
      await (await get("/api/industries/map?industry=航运&park=port-park")).json(),
    );
    expect(map.industries).toMatchObject([{ id: "ind-shipping", parks: [{ id: "port-park" }], chain: [] }]);
    expect(await (await get("/api/industries/map?format=svg")).text()).toContain("产业链：资料未载明");
    expect(await (await get("/api/industries/map?format=md&lang=en")).text()).toContain("Chain: not stated");
  });

  test("refuses an industry that no record has", async () => {
    expect(await problemOf(await get("/api/industries/map?industry=核电"))).toMatchObject({
      status: 400,
      code: "unknown-industry",
    });
  });
});

describe("GET /api/projects", () => {
  test("lists the ledger by state and park", async () => {
    const page = projectPage.parse(
      await (await get("/api/projects?status=operating&park=镇江港园区")).json(),
    );
    expect(page).toMatchObject({ total: 1, counts: [{ status: "operating", count: 1 }] });
    expect(page.items[0]?.ledger).toMatchObject({
      plan: { text: "资料未载明", stated: false },
      actual: { text: "吞吐量达到2.4亿吨", stated: true },
    });
    expect(projectPage.parse(await (await get("/api/projects?status=planned&park=")).json()).items).toEqual(
      [],
    );
  });

  test("tells one project and what it has to do with", async () => {
    const body: unknown = await (await get("/api/projects/quay?lang=en")).json();
    expect(ledgerItem.parse(body).ledger.actual.text).toBe("throughput of 240 million tonnes");
    expect(body).toMatchObject({ related: { parks: [{ id: "port-park" }] } });
  });

  test.each([
    ["/api/projects/none", 404, "unknown-project"],
    ["/api/projects?status=done", 400, "invalid-input"],
    ["/api/projects?park=nowhere", 400, "unknown-park"],
  ])("refuses %s", async (path, status, code) => {
    expect(await problemOf(await get(path))).toMatchObject({ status, code });
  });
});
