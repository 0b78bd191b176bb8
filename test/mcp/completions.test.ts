import { describe, expect, test } from "vitest";
import { z } from "zod";
import { toTraditional } from "../../src/adapters/opencc.ts";
import { park } from "../../src/core/knowledge/records.ts";
import { articleOf } from "../support/tiny-corpus.ts";
import { fakeKnowledge } from "./fake-knowledge.ts";
import { fakeCorpus, fakePorts } from "./fake-ports.ts";
import { eras, errorOf, mcpApp } from "./rpc.ts";

const named = (id: string, name: string, nameEn: string, aliases: string[] = []) =>
  park.parse({
    id,
    name,
    nameEn,
    aliases,
    kind: "industrial-park",
    named: { article: "harbour-park", quote: "示例港园区" },
  });
const knowledge = {
  ...fakeKnowledge,
  parks: [
    ...fakeKnowledge.parks,
    named("hi-tech", "镇江高新区", "Zhenjiang High-tech Zone", ["high-tech zone"]),
    named("new-area", "镇江新区", "Zhenjiang New Area"),
    named("chemistry", "重庆化工园", "Chongqing Chemical Park"),
  ],
};
const ports = { ...fakePorts({}, async () => ({ ...fakeCorpus(), knowledge })), toTraditional };
const { request, result } = mcpApp({}, ports);

const completion = z.object({
  completion: z.object({ values: z.array(z.string()).max(100), total: z.int(), hasMore: z.boolean() }),
});
const prompt = (name: string) => ({ type: "ref/prompt", name });
const template = (uri: string) => ({ type: "ref/resource", uri });

async function complete(ref: unknown, name: string, value: string, given?: Record<string, string>) {
  const params = { ref, argument: { name, value }, ...(given && { context: { arguments: given } }) };
  return completion.parse(await result("2026-07-28", "completion/complete", params)).completion;
}
const parks = async (value: string, given?: Record<string, string>) =>
  (await complete(prompt("investor_briefing"), "park", value, given)).values;

test("the capability is declared", async () => {
  expect(await result("2026-07-28", "server/discover")).toHaveProperty("capabilities.completions");
});

describe("a park", () => {
  test.each([
    ["镇江高", ["镇江高新区"]],
    ["鎮江高", ["鎮江高新區"]],
    ["高新", ["镇江高新区"]],
    ["zhenjiang n", ["Zhenjiang New Area"]],
    ["High-Tech", ["Zhenjiang High-tech Zone"]],
    ["zhenjianggao", ["镇江高新区"]],
    ["zhèn jiāng xīn", ["镇江新区"]],
    ["zjgx", ["镇江高新区"]],
    ["gxq", ["镇江高新区"]],
    ["chongqing", ["Chongqing Chemical Park"]],
    ["cqhg", ["重庆化工园"]],
    ["火星", []],
  ])("typed as %s", async (typed, expected) => {
    expect(await parks(typed)).toEqual(expected);
  });

  test("that is not typed yet may be any, those of the given industry first", async () => {
    expect(await parks("")).toEqual(knowledge.parks.map(({ name }) => name));
    const { prompts } = { prompts: prompt("investor_briefing") };
    const first = await complete(prompts, "park", "zh", { industry: "nothing known" });
    expect(first.values).toEqual(await parks("zh"));
    expect((await parks("", { industry: "示例航运" }))[0]).toBe("示例港园区");
  });
});

test("of a list of parks the last is completed, and none is offered twice", async () => {
  const list = async (value: string) => (await complete(prompt("compare_parks"), "parks", value)).values;
  expect(await list("镇江高新区、镇江")).toEqual(["镇江高新区、镇江新区"]);
  expect(await list("镇江高新区,zhenjiang")).toEqual(["镇江高新区, Zhenjiang New Area"]);
  expect(await list("hi-tech, 高新")).toEqual([]);
});

test("the focus of a comparison is what the articles tell of the given parks", async () => {
  const focus = async (given?: Record<string, string>) =>
    (await complete(prompt("compare_parks"), "focus", "", given)).values;
  expect(await focus({ parks: "示例港园区、示例科创园" })).toContain("载体");
  expect(await focus({ parks: "示例港园区、镇江新区" })).toContain("招商");
  expect(await focus({ parks: "示" })).toContain("面积");
  expect(await focus()).toContain("扶持政策");
});

test("languages are completed from their codes and names", async () => {
  const language = async (value: string) => (await complete(prompt("call_prep"), "language", value)).values;
  expect(await language("")).toEqual(["zh-Hans", "zh-Hant", "en", "ja", "ko"]);
  expect(await language("繁")).toEqual(["zh-Hant"]);
  expect(await language("Eng")).toEqual(["en"]);
});

test("industries and topics are names of records", async () => {
  expect((await complete(prompt("investor_briefing"), "industry", "sl")).values).toEqual(["示例航运"]);
  expect((await complete(prompt("call_prep"), "topic", "人才公寓")).values).toEqual(["示例人才公寓"]);
});

test("ids of templates are found by id, name and title", async () => {
  const park = template("zj://park/{id}");
  expect((await complete(park, "id", "new")).values).toEqual(["new-area"]);
  expect((await complete(park, "id", "高新")).values).toEqual(["hi-tech"]);
  expect((await complete(template("zj://article/{id}"), "id", "人才公寓")).values).toEqual(["示例-人才公寓"]);
});

test("more than a hundred are counted, and the first hundred given", async () => {
  const articles = Array.from({ length: 130 }, (_, at) => articleOf(`a${at}`, "正文。"));
  const many = mcpApp(
    {},
    fakePorts({}, async () => fakeCorpus(articles)),
  );
  const params = { ref: template("zj://article/{id}"), argument: { name: "id", value: "a" } };
  const got = completion.parse(await many.result("2026-07-28", "completion/complete", params)).completion;
  expect([got.values.length, got.total, got.hasMore]).toEqual([100, 130, true]);
});

describe.each(eras)("in %s", (era) => {
  test.each<[unknown, string, RegExp]>([
    [prompt("none"), "park", /no prompt "none"/],
    [prompt("call_prep"), "colour", /no argument "colour".*topic, park, language/],
    [prompt("call_prep"), "__proto__", /no argument/],
    [template("zj://none/{id}"), "id", /zj:\/\/article\/\{id\} or zj:\/\/park\/\{id\}/],
    [template("zj://park/{id}"), "name", /Expected the argument id/],
  ])("%j with the argument %s is -32602", async (ref, name, expected) => {
    const error = await errorOf(
      await request(era, "completion/complete", { ref, argument: { name, value: "" } }),
    );
    expect(error.code).toBe(-32602);
    expect(error.message).toMatch(expected);
  });
});
