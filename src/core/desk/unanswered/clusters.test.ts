import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_INDEX_FOLDER, loadFolder } from "../../../adapters/index-folder.ts";
import type { Corpus } from "../../ports.ts";
import { detectLang } from "../../text/script.ts";
import { clustersOf } from "./clusters.ts";
import type { Unanswered } from "./unanswered.ts";

let corpus: Corpus;
beforeAll(async () => {
  ({ corpus } = await loadFolder(DEFAULT_INDEX_FOLDER));
});

const asked = (question: string, at: number): Unanswered => ({
  id: `q${at}`,
  askedAt: at,
  language: detectLang(question),
  question,
  asksOnFrom: null,
  cause: "declined",
  reason: null,
  answerId: null,
  state: "open",
  articleId: null,
  handledAt: null,
});

const clustered = (...questions: string[]) =>
  clustersOf(questions.map(asked), corpus).map(({ questions: members }) =>
    members.map(({ question }) => question),
  );

describe("clusters of questions", () => {
  test("join the wordings of one question, whatever the language and the script", () => {
    const wordings = [
      "镇江的最低工资是多少？",
      "镇江最低工资标准",
      "鎮江的最低工資是多少",
      "最低工资多少钱一个月",
      "What is the minimum wage in Zhenjiang?",
    ];
    expect(clustered(...wordings)).toEqual([wordings.toReversed()]);
  });

  test("keep apart what is asked in the same words about other things, places and times", () => {
    const apart = [
      "镇江的最低工资是多少？",
      "镇江的平均房价是多少？",
      "镇江的工业电价是多少？",
      "苏州的工业电价是多少？",
      "新区2024年二季度工业应税销售多少",
      "新区2024年一季度工业应税销售多少",
      "镇江有没有国际学校？",
    ];
    expect(clustered(...apart)).toHaveLength(apart.length);
  });

  test("come by their number and are named by the wording that came most often", () => {
    const questions = ["镇江有没有国际学校？", "最低工资标准是多少呢", "镇江最低工资", "镇江最低工资"].map(
      asked,
    );
    expect(clustersOf(questions, corpus).map(({ question }) => question)).toEqual([
      "镇江最低工资",
      "镇江有没有国际学校？",
    ]);
  });

  test("of what says nothing hold equal wordings alone, and marks of what was taken out join nothing", () => {
    expect(clustered("？？？", "???", "[phone]", "[name]")).toEqual([
      ["???", "？？？"],
      ["[name]"],
      ["[phone]"],
    ]);
  });

  test("do not depend on the order in which questions are read", () => {
    const questions = ["最低工资", "镇江最低工资标准", "工业电价", "镇江工业电价多少钱", "国际学校"].map(
      asked,
    );
    expect(clustersOf(questions.toReversed(), corpus)).toEqual(clustersOf(questions, corpus));
  });
});
