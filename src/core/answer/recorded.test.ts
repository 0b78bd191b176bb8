import { describe, expect, it } from "vitest";
import { matchCorpus } from "../../../test/support/match-corpus.ts";
import { recordedIn } from "./recorded.ts";

const stated = (id: string, field: string, article = "new") =>
  recordedIn(matchCorpus, article).filter((one) => one.record.id === id && one.field === field);

describe("what records make of an article", () => {
  it("is the run that each statement quotes, with kind, field and folded names", () => {
    const [area] = stated("spark", "area");
    expect(area).toMatchObject({ kind: "carriers", field: "area", names: ["星火楼"] });
    expect(matchCorpus.articles.get("new")?.body.slice(area?.start, area?.end)).toBe("租赁面积2万平方米");
  });

  it("is found by the words people ask with, by the statement, and by its English", () => {
    const [amount] = stated("growth-loan", "amount");
    expect(amount?.words).toContain("成长贷");
    expect(amount?.words).toContain("多少钱");
    expect(amount?.words).toContain("最高500万元");
    expect(amount?.english.has("million")).toBe(true);
  });

  it("says what a link leads to by its name, and nothing for a choice", () => {
    expect(stated("growth-loan", "park")[0]?.words).toContain("东湖高新区");
    expect(stated("growth-loan", "status")[0]?.words).not.toContain("in-force");
  });

  it("is of its own article alone; of an article that no record quotes there is none", () => {
    expect(stated("talent-station", "needs", "old")).toHaveLength(1);
    expect(stated("talent-station", "needs")).toHaveLength(0);
    expect(recordedIn(matchCorpus, "nowhere")).toEqual([]);
  });
});
