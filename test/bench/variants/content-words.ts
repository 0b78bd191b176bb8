/** A word of a question that a search depends on. */
export interface ContentWord {
  text: string;
  start: number;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const HAN = /^\p{Script=Han}{2,}$/u;
/** Words that ask or join and name nothing, beside those that begin with an asking character. */
const EMPTY = new Set(
  "可以 因为 所以 通过 进行 为了 由于 关于 以及 并且 或者 但是 如果 是否 主要 分别 哪些 什么 多少 怎么 怎样 如何 为何 何时 何地 何人 是谁 哪里 哪个 哪年 位于 属于 叫做 称为 甚麼 什麼 多大 多久 多长".split(
    " ",
  ),
);

/** Words of two ideographs or more, without those that ask or join. */
export function contentWords(question: string): ContentWord[] {
  return [...segmenter.segment(question)]
    .filter(({ segment }) => HAN.test(segment) && !EMPTY.has(segment) && !/^[哪什何怎几]/.test(segment))
    .map(({ segment, index }) => ({ text: segment, start: index }));
}
