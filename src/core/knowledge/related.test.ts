import { expect, test } from "vitest";
import { type Knowledge, knowledgeLists, NO_KNOWLEDGE } from "./knowledge.ts";
import { areLinked, relatedTo } from "./related.ts";

const at = { article: "a", quote: "园区" };
const base = (id: string) => ({ id, name: `名${id}`, nameEn: `Name ${id}`, named: at });
const knowledge: Knowledge = knowledgeLists.parse({
  ...NO_KNOWLEDGE,
  parks: [
    {
      ...base("p"),
      kind: "port-park",
      positioning: [],
      industries: [],
      district: { value: "jingkou", ...at },
    },
    { ...base("q"), kind: "port-park", positioning: [], industries: [], within: { value: "p", ...at } },
  ],
  industries: [
    {
      ...base("steel"),
      kind: "pillar",
      parks: [],
      companies: [],
      platforms: [],
      chain: [
        {
          name: "矿",
          nameEn: "ore",
          ...at,
          companies: [{ value: "mine", ...at }],
          parks: [{ value: "p", ...at }],
        },
        { name: "钢", nameEn: "steel", ...at, companies: [{ value: "mine", ...at }], parks: [] },
      ],
    },
  ],
  companies: [{ ...base("mine"), kind: "manufacturer", industries: [], does: [], honours: [] }],
});
const name = (id: string) => ({ id, name: `名${id}`, nameEn: `Name ${id}` });

test("a record has to do with what it links to and with what links to it, each once, links of a chain counted", () => {
  expect(relatedTo(knowledge, "parks", "p")).toEqual({ parks: [name("q")], industries: [name("steel")] });
  expect(relatedTo(knowledge, "parks", "q")).toEqual({ parks: [name("p")] });
  expect(relatedTo(knowledge, "industries", "steel")).toEqual({
    parks: [name("p")],
    companies: [name("mine")],
  });
  expect(relatedTo(knowledge, "companies", "mine")).toEqual({ industries: [name("steel")] });
  expect(relatedTo(knowledge, "companies", "nobody")).toEqual({});
});

test("links are two-way, and of kinds", () => {
  expect(areLinked(knowledge, ["parks", "p"], ["parks", "q"])).toBe(true);
  expect(areLinked(knowledge, ["parks", "q"], ["parks", "p"])).toBe(true);
  expect(areLinked(knowledge, ["parks", "q"], ["industries", "steel"])).toBe(false);
  expect(areLinked(knowledge, ["companies", "p"], ["parks", "q"])).toBe(false);
});
