import { expect, test } from "vitest";
import { articleOf, corpusOf } from "../../../test/support/tiny-corpus.ts";
import type { Corpus } from "../ports.ts";
import { NO_KNOWLEDGE } from "./knowledge.ts";
import { getProject, listProjects, type ProjectFilter } from "./projects.ts";
import { company, park, project } from "./records.ts";
import { speechOf } from "./speech.ts";

const body =
  "江湾园区的码头项目计划2025年底完工，目前主体完工，因雨季延误，下一步安装设备。掩膜版项目由芯谷公司投资。大桥已经通车。";
const cited = (quote: string) => ({ article: "a", quote });
const record = (id: string, name: string, part: object) =>
  project.parse({ id, name, nameEn: id, kind: "industrial", named: cited(name), ...part });

const corpus: Corpus = {
  ...corpusOf([articleOf("a", body)]),
  knowledge: {
    ...NO_KNOWLEDGE,
    parks: [
      park.parse({
        id: "bay-park",
        name: "江湾园区",
        nameEn: "Bay Park",
        kind: "port-park",
        named: cited("江湾园区的"),
      }),
    ],
    companies: [
      company.parse({
        id: "chip-valley",
        name: "芯谷公司",
        nameEn: "Xingu",
        kind: "technology",
        named: cited("芯谷公司"),
      }),
    ],
    projects: [
      record("pier", "码头项目", {
        park: { value: "bay-park", ...cited("江湾园区的码头项目") },
        plan: [
          {
            value: "年底完工",
            en: "to be completed by the end of the year",
            date: "2025-12",
            ...cited("计划2025年底完工"),
          },
        ],
        actual: [
          { value: "主体完工", en: "main structure completed", when: "2025-07", ...cited("目前主体完工") },
        ],
        status: { value: "under-construction", when: "2025-07", ...cited("目前主体完工") },
        delayReason: { value: "雨季", en: "rainy season", ...cited("因雨季延误") },
        nextStep: { value: "安装设备", en: "install equipment", ...cited("下一步安装设备") },
      }),
      record("masks", "掩膜版项目", {
        companies: [{ value: "chip-valley", ...cited("掩膜版项目由芯谷公司投资") }],
      }),
      record("bridge", "大桥", {
        kind: "infrastructure",
        status: { value: "operating", ...cited("大桥已经通车") },
      }),
    ],
  },
};
const chinese = speechOf("zh-Hans", (text) => text);
const ids = (filter: ProjectFilter) => listProjects(corpus, filter, chinese).items.map(({ id }) => id);

test("the four entries of the ledger are always there, and say where the articles are silent", () => {
  const [pier, masks] = listProjects(corpus, {}, chinese).items;
  expect(pier?.state).toMatchObject({ value: "under-construction", label: "在建", date: "2025-07" });
  expect(Object.values(pier?.ledger ?? {}).map(({ label, text }) => `${label}：${text}`)).toEqual([
    "计划进度：年底完工",
    "实际进度：主体完工",
    "未按计划原因：雨季",
    "下一步举措：安装设备",
  ]);
  expect(pier?.ledger.plan.steps).toMatchObject([{ date: "2025-12" }]);
  expect(masks?.state).toEqual({ value: null, label: "资料未载明", date: null });
  expect(Object.values(masks?.ledger ?? {})).toMatchObject(
    Array.from({ length: 4 }, () => ({ text: "资料未载明", stated: false, steps: [] })),
  );
});

test("each statement points to its citation among the sources of the item", () => {
  const pier = getProject(corpus, "码头项目", chinese);
  for (const { steps } of Object.values(pier.ledger)) {
    for (const { source } of steps) {
      const found = pier.sources[source - 1];
      expect(body.slice(found?.start, found?.end)).toBe(found?.quote);
    }
  }
  expect(pier.sources[(pier.ledger.delayReason.steps[0]?.source ?? 0) - 1]?.quote).toBe("因雨季延误");
});

test("projects are filtered by state, park, firm, kind and words, all at once", () => {
  expect(ids({ status: "operating" })).toEqual(["bridge"]);
  expect(ids({ status: "unknown" })).toEqual(["masks"]);
  expect(ids({ park: "江湾园区" })).toEqual(["pier"]);
  expect(ids({ company: "Xingu" })).toEqual(["masks"]);
  expect(ids({ kind: "infrastructure" })).toEqual(["bridge"]);
  expect(ids({ q: "芯谷" })).toEqual(["masks"]);
  expect(ids({ q: "碼頭 設備" })).toEqual(["pier"]);
  expect(ids({ q: "plan" })).toEqual([]);
  expect(ids({ park: "bay-park", status: "operating" })).toEqual([]);
});

test("pages and counts tell how much there is", () => {
  const page = listProjects(corpus, { limit: 2 }, chinese);
  expect(page).toMatchObject({ total: 3, nextOffset: 2 });
  expect(page.counts).toEqual([
    { status: "under-construction", label: "在建", count: 1 },
    { status: "operating", label: "已投运", count: 1 },
    { status: "unknown", label: "资料未载明", count: 1 },
  ]);
  expect(listProjects(corpus, { limit: 2, offset: 2 }, chinese)).not.toHaveProperty("nextOffset");
});

test("English readers get English entries", () => {
  const pier = getProject(
    corpus,
    "pier",
    speechOf("en", (text) => text),
  );
  expect(pier.ledger.plan).toMatchObject({
    label: "Planned progress",
    text: "to be completed by the end of the year",
  });
  expect(pier.state.label).toBe("under construction");
});

test("an unknown project is a missing thing, an unknown filter a mistake of the caller", () => {
  expect(() => getProject(corpus, "码头工程", chinese)).toThrow(
    /No project is named "码头工程".*码头项目 \(pier\)/,
  );
  expect(() => ids({ park: "无此园区" })).toThrow(/No park/);
});
