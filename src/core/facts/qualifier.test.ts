import { describe, expect, test } from "vitest";
import { figureSpans } from "./figure-spans.ts";
import { statedFigures } from "./not-figures.ts";
import { qualified } from "./qualifier.ts";
import { statusOf } from "./status.ts";

/** Qualifier and status of the last figure of a sentence of one clause. */
function read(text: string): string {
  const figure = statedFigures(text, figureSpans(text)).at(-1);
  if (figure === undefined) return "no figure";
  const { qualifier, start, end } = qualified(text, figure);
  const { status, word } = statusOf({
    before: text.slice(0, start),
    after: text.slice(end),
    clauseStart: 0,
    qualifier,
  });
  return `${status} ${qualifier ?? word ?? "—"}`;
}

describe("qualifier and status", () => {
  test.each([
    ["产值达2852.81亿元", "result —"],
    ["总投资超834.5亿元", "result 超"],
    ["新增绿地近18万平方米", "result 近"],
    ["签约约20个项目", "result 约"],
    ["签约20个项目", "result —"],
    ["利用率达85%以上", "result 以上"],
    ["覆盖200多家企业", "result 多"],
    ["上千名观众", "result 上"],
    ["完成全年目标任务的52.6%", "result —"],
    ["力争产值达300亿元", "target 力争"],
    ["计划总投资30亿元", "target 计划"],
    ["争取专项债券3.5亿元", "result —"],
    ["入选江苏省双创计划的团队8个", "result —"],
    ["年产4.5万吨异丙醇扩建项目正加速推进", "target —"],
    ["预计年产值50亿元", "forecast 预计"],
    ["项目建成后将形成年产10万条的产能", "forecast —"],
    ["对诉求实行5日内反馈", "limit 内"],
    ["最高资助额增至100万元", "limit 最高"],
    ["给予最高2倍的配套资金", "limit 最高"],
    ["不超过3个月", "limit 不超过"],
  ])("%s: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
