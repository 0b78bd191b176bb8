import { describe, expect, test } from "vitest";
import { matchCorpus as corpus, wrongCitations } from "../../../test/support/match-corpus.ts";
import { answerNeed } from "./answer-need.ts";
import { speechOf } from "./speech.ts";

const answer = (text: string) =>
  answerNeed(
    text,
    corpus,
    speechOf("zh-Hans", (one) => one),
  );

describe("a need told in words", () => {
  test.each([
    ["我们有3项专利，在高新区，能拿什么补贴", "incentives", "成长贷"],
    ["刚成立两年的公司，还没评上高企，能申请什么", "incentives", "芯片企业奖励"],
    ["我们想租500平米办公室做芯片", "carriers", "星火楼"],
    ["谁能帮我们贷款", "services", "东湖服务台"],
  ])("%s is answered by %s", (text, kind, name) => {
    const answered = answer(text);
    expect(answered?.kind).toBe(kind);
    expect(answered?.text).toContain(name);
    expect(wrongCitations(answered?.citations ?? [], corpus)).toEqual([]);
  });

  test("has a citation for each marker of its words", () => {
    const { text = "", citations = [] } = answer("我们有3项专利，在高新区，能拿什么补贴") ?? {};
    const markers = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(markers.length).toBeGreaterThan(3);
    for (const marker of markers) expect(citations[marker - 1]?.index).toBe(marker);
  });
});

test.each([
  "东湖高新区有哪些补贴政策？",
  "创业大赛的团队拿了多少扶持资金",
  "星火楼有多大",
  "我们想知道厂房租金多少钱",
  "What R&D share must our firm reach?",
  "东湖服务台由谁负责",
])("%s asks of the articles, not for a match", (text) => {
  expect(answer(text)).toBeNull();
});
