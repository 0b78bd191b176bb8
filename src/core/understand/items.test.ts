import { describe, expect, it } from "vitest";
import { itemMeant, itemsOf, ordinalIn } from "./items.ts";

const listed = (...lines: string[]) => lines.join("\n");

describe("the things that an answer lists", () => {
  it.each([
    [
      "numbered lines",
      listed("有三项[1]:", "1. 修路[1]", "2. 架桥[1]", "3. 植树[1]"),
      ["修路", "架桥", "植树"],
    ],
    [
      "records in bold",
      listed("对得上的：", "", "- **东湖台**[1]：2日答复[2]", "- **西岭台**[3]"),
      ["东湖台", "西岭台"],
    ],
    [
      "records in English",
      listed("Services:", "", "- **East desk**[1]: within 2 days [2]", "- **West desk**[3]"),
      ["East desk", "West desk"],
    ],
    [
      "records, before the lines of a sentence quoted above them",
      listed(
        "共做三项[1]",
        "",
        "1. 修路[1]",
        "2. 架桥[1]",
        "",
        "项目：",
        "",
        "- **一号仓**[2]：在建[3]",
        "- **二号仓**[4]",
      ),
      ["一号仓", "二号仓"],
    ],
    [
      "columns of a table",
      listed("|  | 成长贷[1] | 创新券[2] |", "| --- | --- | --- |", "| 面向谁 | 甲、乙、丙[3] | — |"),
      ["成长贷", "创新券"],
    ],
    ["a row of names", "设有文化馆、图书馆和体育馆。[1]", ["设有文化馆", "图书馆", "体育馆"]],
    ["nothing", "面积12平方公里。[1]", []],
  ])("are %s", (_what, answer, items) => {
    expect(itemsOf(answer)).toEqual(items);
  });

  it("are pointed at by their place, in the newest answer that has so many", () => {
    const older = "- **甲**[1]\n- **乙**[2]\n- **丙**[3]";
    const newer = "|  | 丁[1] | 戊[2] |\n| --- | --- | --- |\n| 面积 | 1[1] | 2[2] |";
    const meant = (question: string) => {
      const ordinal = ordinalIn(question);
      return ordinal && itemMeant(ordinal, [newer, older]);
    };
    expect(meant("第二个怎么样")).toBe("戊");
    expect(meant("第三个怎么样")).toBe("丙");
    expect(meant("后者呢")).toBe("戊");
    expect(meant("第四个怎么样")).toBeNull();
  });
});
