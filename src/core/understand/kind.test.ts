import { describe, expect, it } from "vitest";
import { askedFor } from "./kind.ts";
import { groupOfUnit } from "./unit-group.ts";

describe("askedFor", () => {
  it.each([
    ["高新区有多少家企业", "figure", "count"],
    ["投资总额是多少", "figure", "money"],
    ["同比增长百分之几", "figure", "percent"],
    ["基地面积多大", "figure", "area"],
    ["how many projects were signed", "figure", null],
    ["院长是谁", "person", null],
    ["什么时候开始实体化运作", "time", null],
    ["when did it start", "time", null],
    ["开幕式在哪里举行", "place", null],
    ["哪家公司开发标准厂房", "organisation", null],
    ["五大工程是哪些", "list", null],
    ["两个园区对比一下", "comparison", null],
    ["可以匿名投诉吗", "yesno", null],
    ["人才公寓怎么样", "open", null],
  ])("reads %s", (question, kind, unitGroup) => {
    const asked = askedFor(question);
    expect(asked.kind).toBe(kind);
    if (unitGroup) expect(asked.unitGroup).toBe(unitGroup);
  });

  it("counts how many figures are wanted", () => {
    expect(askedFor("派了多少干部 派到几家企业").wanted).toBe(2);
  });
});

describe("groupOfUnit", () => {
  it.each([
    ["亿元", "money"],
    ["%", "percent"],
    ["个百分点", "percent"],
    ["平方公里", "area"],
    ["个工作日", "duration"],
    ["家", "count"],
  ])("puts %s with %s", (unit, group) => {
    expect(groupOfUnit(unit)).toBe(group);
  });
});
