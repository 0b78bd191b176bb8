import { describe, expect, it } from "vitest";
import { matchCorpus } from "../../../test/support/match-corpus.ts";
import { fieldsAsked, fieldsStated, type Naming, partsAsked, recordedFit } from "./asked-field.ts";
import { type Recorded, recordedIn } from "./recorded.ts";

describe("the fields that a question asks for", () => {
  it.each([
    ["服务台归谁管", "operators"],
    ["成长贷最高多少", "amount"],
    ["成长贷申报有什么条件", "conditions"],
    ["哪些企业能申请", "beneficiaries"],
    ["星火楼在哪个园", "park"],
    ["星火楼面积多大", "area"],
    ["多久能答复", "response"],
    ["那条路修好了吗", "status"],
    ["who runs the desk", "operators"],
    ["is the workshop for rent", "tenure"],
    ["what are the plans", "plan"],
    ["how much may a firm get", "amount"],
  ])("%s: %s", (folded, field) => {
    expect([...fieldsAsked(folded)]).toContain(field);
  });

  it.each([
    ["how do two different parks compare", "tenure"],
    ["the current board of the parent firm", "tenure"],
    ["is there a chemical plant", "plan"],
    ["who is entitled to it", "honours"],
    ["a foreign investor", "investment"],
  ])("%s does not ask for %s", (folded, field) => {
    expect([...fieldsAsked(folded)]).not.toContain(field);
  });

  it("each part of a question asks for its own; parts that ask nothing are left out", () => {
    const parts = partsAsked("星火楼在哪个园,谢谢,面积多大");
    expect(parts).toHaveLength(2);
    expect(parts[0]?.has("park")).toBe(true);
    expect(parts[0]?.has("area")).toBe(false);
    expect(parts[1]?.has("area")).toBe(true);
  });
});

const naming = (part: Partial<Naming>): Naming => ({
  ids: new Set(),
  folded: "",
  fields: new Set(),
  parts: [],
  ...part,
});

function runs(quote: string): Recorded[] {
  const body = matchCorpus.articles.get("new")?.body ?? "";
  const start = body.indexOf(quote);
  const end = start + quote.length;
  return recordedIn(matchCorpus, "new").filter((one) => one.start < end && start < one.end);
}

describe("what records say of a sentence", () => {
  const sentence = runs("星火楼可供办公,租赁面积2万平方米,面向芯片产业。");

  it("is of a record named by its name or as an entity, and of the fields it states", () => {
    const stated = fieldsStated(sentence, naming({ folded: "星火楼多大" }));
    expect([...stated].sort()).toEqual(["area", "industries", "named", "tenure", "uses"]);
    expect(fieldsStated(sentence, naming({ ids: new Set(["spark"]) }))).toEqual(stated);
    expect(fieldsStated(sentence, naming({ folded: "西岭仓库多大" })).size).toBe(0);
  });

  it("fits where the record is named, better where the field is asked", () => {
    const asking = (field: string) => naming({ folded: "星火楼", fields: new Set([field]) });
    expect(recordedFit(sentence, asking("area"))).toEqual({ named: 1, field: 1 });
    expect(recordedFit(sentence, asking("amount"))).toEqual({ named: 1, field: 0 });
    expect(recordedFit([], asking("area"))).toEqual({ named: 0, field: 0 });
  });
});
