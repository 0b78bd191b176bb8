import { describe, expect, test } from "vitest";
import { pick, random } from "../../../test/support/random.ts";
import { articleOf, corpusOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { plainText } from "../../web/chat/plain-text.ts";
import { parseMarkdown } from "../shown/markdown.ts";
import { answerQuestion } from "./answer-question.ts";
import { markdownCell, markdownText } from "./markdown-text.ts";

const shown = (markdown: string): string => plainText(parseMarkdown(markdown), "drop");

describe("article text as Markdown", () => {
  test.each([
    ["镇江高新区“1+3+X”产业体系,增长11.2%", "镇江高新区“1+3+X”产业体系,增长11.2%"],
    ["面积2 * 3米,file_name,10~20人,A&B,[注]", "面积2 * 3米,file_name,10~20人,A&B,[注]"],
    ["a**b**_c_`d`", "a\\*\\*b\\*\\*\\_c\\_\\`d\\`"],
    ["见[1],[点](http://a.b)", "见[1\\],[点\\](http://a.b)"],
    ["<script>alert(1)</script> &lt; 3<4", "\\<script>alert(1)\\</script> \\&lt; 3<4"],
    ["# 标题", "\\# 标题"],
    ["> 引", "\\> 引"],
    ["- 项", "\\- 项"],
    ["---", "\\---"],
    ["1. 一", "1\\. 一"],
    ["1.5倍", "1.5倍"],
    ["-5℃", "-5℃"],
    ["1~2、3~4", "1\\~2、3\\~4"],
    ["C:\\*", "C:\\\\\\*"],
    ["尾\\", "尾\\\\"],
  ])("%j becomes %j", (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  test("keeps signs that only open a line where it opens none", () => {
    expect(markdownText("1. 一", false)).toBe("1. 一");
  });

  test("is one cell of a table, bars and all", () => {
    const [table] = parseMarkdown(`| 甲 | 乙 |\n| --- | --- |\n| ${markdownCell("1|2 *a*")} | 丙 |`);
    expect(table && plainText([table], "keep")).toBe("甲\t乙\n1|2 *a*\t丙");
  });

  test("is shown by the page as it stands, whatever it holds", () => {
    const next = random(16);
    const pieces = [
      ..."*_`<>[]()!\\&#-+.=|~$:;^\"'1aA镇。，",
      ..."** [1] [12] ]( ![ </b> <!-- &amp; --- ``` # > - 1. 2) 1+3+X http://a.b/c_d".split(" "),
      " ",
    ];
    for (let run = 0; run < 5000; run++) {
      const text = Array.from({ length: 1 + Math.floor(next() * 8) }, () => pick(next, ["", ...pieces]))
        .join("")
        .replace(/ +/g, " ")
        .trim();
      expect(shown(markdownText(text)), text).toBe(text);
    }
  });
});

describe("an answer from an article that holds Markdown", () => {
  const hostile = "南岸园区面积44公顷,见[9],[点这里](http://x.y)**<img src=x onerror=alert(1)>`代码`。";
  const corpus = corpusOf([articleOf("a", hostile)], lexiconOf({ words: ["南岸园区", "面积"] }));

  test.each(["zh-Hans", "zh-Hant", "en", "ja", "ko"] as const)(
    "shows it as it stands in %s, with no marker but its own, and quotes it raw",
    async (locale) => {
      const { answer, citations } = await answerQuestion(
        { corpus, toTraditional: (text) => text, id: "1" },
        { turns: [{ role: "user", content: "南岸园区面积多少公顷?" }], locale },
      );
      expect(citations.map(({ quote }) => quote)).toEqual([hostile]);
      expect(shown(answer)).toContain(hostile);
      expect(answer.match(/\[\d+\]/g)?.every((marker) => marker === "[1]")).toBe(true);
    },
  );
});
