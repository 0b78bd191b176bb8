import { describe, expect, it } from "vitest";
import { howMany, lookedUp } from "./compare-lookup.ts";

describe("measures looked up together", () => {
  it.each([
    [
      "服务厅:解答期数、平均时长",
      "服务厅",
      ["解答期数", "平均时长"],
      ["服务厅解答多少期", "服务厅平均时长是多少"],
    ],
    ["北岸园：面积，产值", "北岸园", ["面积", "产值"], ["北岸园面积是多少", "北岸园产值是多少"]],
    ["北岸园:完工率和投资额", "北岸园", ["完工率", "投资额"], ["北岸园完工率是多少", "北岸园投资额是多少"]],
  ])("%s is taken apart", (whole, shared, sides, asks) => {
    const found = lookedUp(whole);
    expect(found).toMatchObject({ shared, metric: "", order: null });
    expect(found?.sides.map(({ own }) => own)).toEqual(sides);
    expect(found?.sides.map((side) => side.asks)).toEqual(asks);
  });

  it.each([
    ["no colon stands there", "北岸园面积、产值"],
    ["one measure is alone", "北岸园:面积"],
    ["nothing stands before the colon", ":面积、产值"],
    ["a part is no measure", "北岸园:面积、谁负责"],
    ["there are too many", "北岸园:面积、产值、收入、投资、税收额"],
    ["a part is a sentence", "北岸园:面积、那边去年上半年一共做到了多大的产值"],
  ])("not where %s", (_why, whole) => {
    expect(lookedUp(whole)).toBeNull();
  });
});

describe("a measure as a question", () => {
  it.each([
    ["政策图解期数", "政策图解多少期"],
    ["签约项目数", "签约项目多少"],
    ["入驻户数", "入驻多少户"],
    ["参赛人数", "参赛多少人"],
    ["面积", "面积是多少"],
    ["发展指数", "发展指数是多少"],
    ["增长倍数", "增长倍数是多少"],
    ["项目总数", "项目总数是多少"],
  ])("%s: %s", (measure, question) => {
    expect(howMany(measure)).toBe(question);
  });
});
