import { expect, it } from "vitest";
import { entityOf } from "../../../test/support/tiny-corpus.ts";
import { mentions } from "./mentions.ts";

const newArea = entityOf("new-area", "park", "镇江新区", ["新区"], ["high-tech-zone"]);
const highTech = entityOf("high-tech-zone", "park", "镇江高新区", ["高新区"], ["new-area"]);
const entities = new Map([newArea, highTech].map((entity) => [entity.id, entity]));

it("does not take a longer name for the shorter one inside it", () => {
  expect(mentions("镇江高新区签约44个", newArea, entities)).toBe(false);
  expect(mentions("镇江高新区签约44个", highTech, entities)).toBe(true);
});

it("finds a short form that stands beside the longer name", () => {
  expect(mentions("高新区与新区共建", newArea, entities)).toBe(true);
});
