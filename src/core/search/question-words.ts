import { foldText } from "../text/fold.ts";
import { phrases } from "./phrases.ts";

/**
 * Chinese words that ask and name nothing (folded): cut from queries before they become terms. Longest first, so that
 * 什么时候 goes as a whole. Words that merely say little are data: `functionWords` of the lexicon.
 */
const QUESTION_WORDS = [
  "什么样 什么时候 什么时间 什么地方 什么 哪一年 哪一个 哪些 哪里 哪儿 哪个 哪年 哪位 哪种 哪家 哪几 哪",
  "多少 多久 多长 多大 几个 几次 几年 几家 怎么样 怎么 怎样 如何 为何 为什么 何时 何地 何人 何种 何处 是谁 谁",
  "请问 请介绍 是不是 有没有 是否 分别 主要 以及 叫做 名叫 称为 属于 位于 可以 因为 通过 进行 吗 呢 吧",
]
  .join(" ")
  .split(" ");

const known = phrases(QUESTION_WORDS.map((word): [string, true] => [word, true]));

/** Folded text with its question words blanked; every other character keeps its place. */
export function blankQuestionWords(folded: string): string {
  let out = "";
  let done = 0;
  for (const { start, end } of known.find(folded)) {
    out += folded.slice(done, start) + " ".repeat(end - start);
    done = end;
  }
  return done === 0 ? folded : out + folded.slice(done);
}

/** Folded questions that a date answers, and those that another figure answers. */
const DATE = /哪一?[年天日月]|何[时年日]|什么时[候间]|几[月年]|哪个?世纪|什么年代/;
const FIGURE = /多少|多[大高长远久深宽重]|几[个人岁次种座位名米公家项]/;

/** The form of the answer that a question asks for by its question words, or null. */
export function askedForm(question: string): "date" | "figure" | null {
  const folded = foldText(question);
  if (DATE.test(folded)) return "date";
  return FIGURE.test(folded) ? "figure" : null;
}
