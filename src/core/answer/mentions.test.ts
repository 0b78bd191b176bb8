import { expect, it } from "vitest";
import { entityOf } from "../../../test/support/tiny-corpus.ts";
import { mentioned, namesIn, withoutOverlap } from "./mentions.ts";

const newArea = entityOf("new-area", "park", "镇江新区", ["新区"], ["high-tech-zone"]);
const highTech = entityOf("high-tech-zone", "park", "镇江高新区", ["高新区"], ["new-area"]);
const nanjing = entityOf("nanjing", "other-place", "南京");
const university = entityOf("nju", "institution", "南京大学");
const entities = new Map([newArea, highTech, nanjing, university].map((entity) => [entity.id, entity]));

const ids = (text: string): string[] => [...mentioned(namesIn(text, entities))].map(({ id }) => id);

it("does not take a longer name for the shorter one inside it", () => {
  expect(ids("镇江高新区签约44个")).toEqual(["high-tech-zone"]);
});

it("finds a short form that stands beside the longer name", () => {
  expect(ids("高新区与新区共建").sort()).toEqual(["high-tech-zone", "new-area"]);
});

it("keeps the longest of names that begin together", () => {
  expect(withoutOverlap(namesIn("南京大学研究院", entities)).map(({ form }) => form)).toEqual(["南京大学"]);
});
