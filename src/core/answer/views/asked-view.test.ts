import { describe, expect, it } from "vitest";
import { matchCorpus } from "../../../../test/support/match-corpus.ts";
import { understand } from "../../understand/question.ts";
import type { Turn } from "../answer.ts";
import { askedView } from "./asked-view.ts";

function asked(message: string, earlier: readonly Turn[] = []) {
  const turns: Turn[] = [...earlier, { role: "user", content: message }];
  return askedView(message, understand(turns, matchCorpus.lexicon, matchCorpus.info.asOf), matchCorpus);
}

describe("what records are asked for", () => {
  it.each([
    ["我们是一家做芯片的小企业,想申请补贴", "incentives"],
    ["我們是一家做芯片的小企業,想申請補貼", "incentives"],
    ["We are a small firm and want a grant", "incentives"],
    ["我们想租2000平方米厂房", "carriers"],
    ["We need 2000 square metres of workshop to rent", "carriers"],
    ["我们缺贷款,谁能帮我们", "services"],
    ["刚成立的小企业能拿到什么支持", "incentives"],
    ["We need a loan, who can help us?", "services"],
    ["我们想申请高企,怎么一步步来", "ladder"],
    ["芯片产业链上有哪些企业", "industries"],
    ["东湖高新区有哪些在建项目", "projects"],
    ["Which projects are under construction in Donghu High-tech Zone?", "projects"],
  ])("%s: %s", (message, kind) => {
    expect(asked(message)?.kind).toBe(kind);
  });

  it("a measure that a firm gives of itself is not asked for", () => {
    expect(asked("我们是小企业,研发占比8%,想拿补贴")).toMatchObject({
      kind: "incentives",
      need: { profile: { size: "small", rdShare: 8 } },
    });
  });

  it.each([
    ["a figure", "我们想知道东湖高新区面积多少"],
    ["a figure beside one that is given", "我们研发占比8%,补贴有多少"],
    ["a maximum in English", "What is the maximum grant for a small firm of ours?"],
    ["a date", "我们想问成长贷什么时候开始申请"],
    ["a rent", "我们想租厂房,租金贵吗"],
    ["a rent in English", "We need a workshop, is the rent high?"],
    ["a price", "我们要买厂房,价格怎么样"],
    ["who somebody is", "谁是东湖高新区的主任"],
    ["what a firm of its own says nothing of", "东湖高新区发展什么产业"],
    ["incentives of a park alone, which all match", "东湖高新区有什么政策"],
    ["a plan of the city", "高企培育的下一步打算是什么"],
    ["a chain of an industry that no record has", "茶叶产业链有哪些企业"],
    ["projects of no park or industry that is known", "有哪些项目"],
    ["a project that somebody has", "老王在东湖高新区搞的啥项目"],
  ])("not %s: %s", (_what, message) => {
    expect(asked(message)).toBeNull();
  });

  it("a follow-up is answered by sentences, a new topic is a first question again", () => {
    const earlier: Turn[] = [
      { role: "user", content: "东湖高新区面积多大" },
      { role: "assistant", content: "东湖高新区面积2万平方米。[1]" },
    ];
    expect(asked("那有哪些在建项目", earlier)).toBeNull();
    expect(asked("换个问题,东湖高新区有哪些在建项目", earlier)?.kind).toBe("projects");
  });

  it.each([
    ["东湖高新区有哪些在建项目", { park: "donghu", status: "under-construction" }],
    ["东湖高新区有哪些重点项目", { park: "donghu" }],
    ["东湖高新区有哪些已签约的芯片项目", { park: "donghu", industry: "芯片", status: "signed" }],
    ["东湖高新区有哪些核电项目", { park: "donghu", q: "核电" }],
    ["医药项目清单", { industry: "医药" }],
  ])("%s tells which projects", (message, filter) => {
    expect(asked(message)).toEqual({ kind: "projects", filter });
  });

  it.each([
    "主要有哪些平台对接贷款",
    "东湖首要的贷款平台在哪里咨询",
    "我市哪个平台对接贷款",
    "理想的贷款平台在哪里咨询",
  ])("nobody's own need is met: %s", (message) => {
    expect(asked(message)).toBeNull();
  });
});
