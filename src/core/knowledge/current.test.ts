import { describe, expect, test } from "vitest";
import { currentKnowledge, isStoredKnowledge, storedKnowledge } from "./current.ts";
import { type Knowledge, knowledgeLists, NO_KNOWLEDGE } from "./knowledge.ts";

const named = (article: string, quote: string) => ({ article, quote });
const records: Knowledge = knowledgeLists.parse({
  ...NO_KNOWLEDGE,
  parks: [
    {
      id: "port",
      name: "临港园",
      nameEn: "Port Park",
      kind: "port-park",
      named: named("a", "临港园"),
      area: { value: "44", unit: "亩", article: "b", quote: "44亩" },
      positioning: [
        { value: "港口", en: "port", article: "a", quote: "港口" },
        { value: "物流", en: "logistics", article: "b", quote: "物流" },
      ],
      industries: [{ value: "ships", article: "a", quote: "船舶" }],
      district: { value: "jingkou", article: "a", quote: "京口" },
    },
  ],
  industries: [
    {
      id: "ships",
      name: "船舶",
      nameEn: "Shipbuilding",
      kind: "pillar",
      named: named("b", "船舶业"),
      chain: [
        {
          name: "钢材",
          nameEn: "Steel",
          article: "a",
          quote: "钢材",
          companies: [{ value: "yard", article: "b", quote: "船厂" }],
          parks: [{ value: "port", article: "a", quote: "临港园" }],
        },
      ],
    },
  ],
  companies: [
    { id: "yard", name: "船厂", nameEn: "Yard", kind: "manufacturer", named: named("b", "船厂"), does: [] },
  ],
});

const articles = (texts: Record<string, string>) => ({
  get: (id: string) => (texts[id] === undefined ? undefined : { sha256: texts[id] }),
});
const stored = storedKnowledge(records, articles({ a: "1", b: "2", unquoted: "3" }));

describe("records of a corpus", () => {
  test("are kept with the texts of the articles that they quote", () => {
    expect(stored.articles).toEqual({ a: "1", b: "2" });
    expect(isStoredKnowledge(JSON.parse(JSON.stringify(stored)))).toBe(true);
    expect(isStoredKnowledge({ articles: {}, records: { parks: [] } })).toBe(false);
    expect(isStoredKnowledge({ articles: { a: 1 }, records })).toBe(false);
  });

  test("are the same where no article changed", () => {
    expect(currentKnowledge(stored, articles({ a: "1", b: "2", c: "4" }))).toBe(records);
  });

  test("lose the statements of an article that was replaced, the records that it named, and the links to those", () => {
    const now = currentKnowledge(stored, articles({ a: "1", b: "other" }));
    expect(now.companies).toEqual([]);
    expect(now.industries).toEqual([]);
    expect(now.parks).toHaveLength(1);
    expect(now.parks[0]).toMatchObject({
      id: "port",
      positioning: [{ value: "港口" }],
      industries: [],
      district: { value: "jingkou" },
    });
    expect(now.parks[0]).not.toHaveProperty("area");
  });

  test("lose statements inside what is kept", () => {
    const now = currentKnowledge(stored, articles({ b: "2" }));
    expect(now.parks).toEqual([]);
    expect(now.industries).toMatchObject([{ id: "ships", chain: [] }]);
    expect(now.companies).toHaveLength(1);
  });

  test("are none where every article is gone", () => {
    expect(currentKnowledge(stored, articles({}))).toEqual(NO_KNOWLEDGE);
  });
});
