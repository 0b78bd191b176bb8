import { describe, expect, it } from "vitest";
import { enumerationsIn } from "./enumeration.ts";

function items(text: string, ...expected: number[]): string[][] {
  return enumerationsIn(text, expected).map((one) => [...one.items]);
}

describe("enumerations in a sentence", () => {
  it("begin after the verb and end before the number that counts them", () => {
    expect(items("北港围绕道路整治、河道清淤、照明改造和公园更新四大工程，全年投入2亿元。")).toEqual([
      ["道路整治", "河道清淤", "照明改造", "公园更新"],
    ]);
  });

  it("keep a joined pair together where the count says that it is one thing", () => {
    expect(items("平台提供选址、注册、融资与上市三项服务。")).toEqual([["选址", "注册", "融资与上市"]]);
    expect(items("信息需包括进度比对、原因说明、举措与时间安排等内容。", 3)).toEqual([
      ["进度比对", "原因说明", "举措与时间安排"],
    ]);
  });

  it("are taken whole from quotation marks and counted brackets", () => {
    expect(items("聚焦“强链、补链、延链”三个方向。")).toEqual([["强链", "补链", "延链"]]);
    expect(items("系统有三大模块（选址、融资、用工）在线运行。")).toEqual([["选址", "融资", "用工"]]);
  });

  it("are not cut inside quotation marks or brackets", () => {
    expect(items("入选的分别是甲县（东、西两镇）、“乙、丙”联合体、丁区。")).toEqual([
      ["甲县（东、西两镇）", "“乙、丙”联合体", "丁区"],
    ]);
  });

  it.each([
    ["whose last part goes on", "打破政府、企业、金融机构的边界，形成合力。"],
    ["of verbs with objects of their own", "设立风险资金、搭建成果仓库、构建人才网络。"],
    ["of two", "重点发展芯片、软件。"],
  ])("%s are none", (_, text) => {
    expect(items(text)).toEqual([]);
  });
});
