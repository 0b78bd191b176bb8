import { describe, expect, test } from "vitest";
import {
  type Knowledge,
  knowledgeLists,
  NO_KNOWLEDGE,
  RECORD_KINDS,
} from "../../src/core/knowledge/knowledge.ts";
import { problem } from "../../src/http/errors.ts";
import { recordDetails, recordList } from "../../src/http/knowledge.ts";
import { corpus, service } from "./service.ts";

const article = "高新区-2024";
const named = (quote: string) => ({ article, quote });
const knowledge: Knowledge = knowledgeLists.parse({
  ...NO_KNOWLEDGE,
  parks: [
    {
      id: "hi-tech-zone",
      name: "镇江高新区",
      nameEn: "Zhenjiang Hi-tech Zone",
      aliases: ["高新区"],
      kind: "high-tech-zone",
      named: named("镇江高新区规划"),
      area: { value: "28.9", unit: "平方公里", article, quote: "规划面积28.9平方公里" },
      positioning: [],
      industries: [],
    },
    {
      id: "port-park",
      name: "镇江港",
      nameEn: "Zhenjiang Port",
      kind: "port-park",
      named: { article: "port-2024", quote: "镇江港是" },
      within: { value: "hi-tech-zone", article, quote: "镇江高新区规划" },
      positioning: [],
      industries: [],
    },
  ],
  carriers: [
    {
      id: "tower",
      name: "高新大厦",
      nameEn: "Hi-tech Tower",
      kind: "office-complex",
      named: named("高新区实现"),
      park: { value: "hi-tech-zone", article, quote: "高新区实现" },
      industries: [],
      facilities: [],
    },
  ],
});
const { app } = service({ corpus: async () => ({ ...corpus, knowledge }) });

const listAt = async (path: string) => recordList.parse(await (await app.request(path)).json());
const idsAt = async (path: string) => (await listAt(path)).items.map(({ id }) => id);
const problemAt = async (path: string) => {
  const response = await app.request(path);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return problem.parse(await response.json());
};

describe("GET /api/parks and its like", () => {
  test("list records with citations that their statements point to, and the date of the newest article", async () => {
    const list = await listAt("/api/parks");
    expect(list).toMatchObject({ total: 2, asOf: "2025-08-25" });
    const [first] = list.items;
    expect(first).toMatchObject({
      id: "hi-tech-zone",
      nameEn: "Zhenjiang Hi-tech Zone",
      area: { value: "28.9", unit: "平方公里", source: 2 },
    });
    expect(first?.sources[1]).toMatchObject({ index: 2, articleId: article, quote: "规划面积28.9平方公里" });
    expect(JSON.stringify(list)).not.toContain('"article"');
  });

  test("choose by words of a name in any script, by kind, and by park, whichever side links", async () => {
    expect(await idsAt(`/api/parks?q=${encodeURIComponent("高新區")}`)).toEqual(["hi-tech-zone"]);
    expect(await idsAt("/api/parks?q=port%20ZHENJIANG")).toEqual(["port-park"]);
    expect(await idsAt("/api/parks?q=nothing")).toEqual([]);
    expect(await idsAt("/api/parks?kind=port-park")).toEqual(["port-park"]);
    expect(await idsAt("/api/carriers?park=hi-tech-zone")).toEqual(["tower"]);
    expect(await idsAt(`/api/carriers?park=${encodeURIComponent("高新區")}`)).toEqual(["tower"]);
    expect(await idsAt("/api/carriers?park=port-park")).toEqual([]);
    expect(await idsAt("/api/parks?q=&park=")).toHaveLength(2);
  });

  test("come in pages", async () => {
    expect(await listAt("/api/parks?limit=1")).toMatchObject({ total: 2, nextOffset: 1 });
    const last = await listAt("/api/parks?limit=1&offset=1");
    expect(last.items.map(({ id }) => id)).toEqual(["port-park"]);
    expect(last).not.toHaveProperty("nextOffset");
  });

  test("are empty where the index has no records", async () => {
    const bare = service().app;
    for (const kind of RECORD_KINDS.options) {
      const list = recordList.parse(await (await bare.request(`/api/${kind}`)).json());
      expect(list).toEqual({ items: [], total: 0, asOf: "2025-08-25" });
    }
  });

  test("say what was wrong with a filter", async () => {
    expect(await problemAt("/api/parks?limit=0")).toMatchObject({ status: 400 });
    expect((await problemAt("/api/parks?kind=palace")).detail).toContain("Expected one of high-tech-zone, ");
    expect(await problemAt("/api/carriers?park=hitech-zone")).toMatchObject({
      status: 400,
      detail: 'There is no park "hitech-zone". Near: hi-tech-zone. GET /api/parks lists all 2.',
    });
  });
});

describe("GET /api/parks/:id and its like", () => {
  test("give one record with what it has to do with, both ways", async () => {
    const park = recordDetails.parse(await (await app.request("/api/parks/hi-tech-zone")).json());
    expect(park.related).toEqual({
      parks: [{ id: "port-park", name: "镇江港", nameEn: "Zhenjiang Port" }],
      carriers: [{ id: "tower", name: "高新大厦", nameEn: "Hi-tech Tower" }],
    });
    const site = recordDetails.parse(await (await app.request("/api/carriers/tower")).json());
    expect(site).toMatchObject({ park: { value: "hi-tech-zone", source: 1 } });
    expect(site.related).toEqual({
      parks: [{ id: "hi-tech-zone", name: "镇江高新区", nameEn: "Zhenjiang Hi-tech Zone" }],
    });
  });

  test("name near ids where there is none", async () => {
    expect(await problemAt("/api/parks/hitech-zone")).toMatchObject({
      type: "urn:zhenjiang-investment-assistant:problem:unknown-park",
      status: 404,
      detail: 'There is no park "hitech-zone". Near: hi-tech-zone. GET /api/parks lists all 2.',
    });
    expect((await problemAt(`/api/carriers/${encodeURIComponent("高新大廈")}`)).detail).toContain(
      "Near: tower.",
    );
    expect((await problemAt("/api/companies/constructor")).detail).toContain(
      "GET /api/companies lists all 0.",
    );
  });

  test("are not sent again to who has them", async () => {
    for (const path of ["/api/parks", "/api/parks/port-park"]) {
      const etag = (await app.request(path)).headers.get("etag") ?? "";
      const again = await app.request(path, { headers: { "if-none-match": etag } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
  });
});
