import type { Locale } from "./answer.ts";

/** The words that stand around quoted text in an answer; they state nothing from the articles themselves. */
export interface Frame {
  /** Puts a quotation, with its marker, into a sentence of the language. */
  quoted(quote: string, marker: string): string;
  /** The articles do not answer. */
  silent: string;
  /** The same, where questions that the articles do answer are offered beside it. */
  silentWithNearest: string;
  /** The user only greeted or thanked. */
  welcome: string;
}

const plain = (quote: string, marker: string): string => `${quote}${marker}`;

export const FRAMES: Record<Locale, Frame> = {
  "zh-Hans": {
    quoted: plain,
    silent: "现有文章没有提到这一点，无法回答。",
    silentWithNearest: "现有文章没有提到这一点，无法回答。下面这些问题，文章里有答案。",
    welcome:
      "您好！我根据已收录的新闻文章回答镇江投资方面的问题，每条都附原文出处；文章没有写的，会直接告诉您。",
  },
  "zh-Hant": {
    quoted: plain,
    silent: "現有文章沒有提到這一點，無法回答。",
    silentWithNearest: "現有文章沒有提到這一點，無法回答。下面這些問題，文章裡有答案。",
    welcome:
      "您好！我根據已收錄的新聞文章回答鎮江投資方面的問題，每條都附原文出處；文章沒有寫的，會直接告訴您。",
  },
  en: {
    quoted: (quote, marker) => `The source states (in Chinese): “${quote}” ${marker}`,
    silent: "The articles do not say, so there is no answer to give.",
    silentWithNearest:
      "The articles do not say, so there is no answer to give. Below are questions that they do answer.",
    welcome:
      "Hello! I answer questions about investing in Zhenjiang from a collection of news articles, with the source of every statement, and say so where they are silent.",
  },
  ja: {
    quoted: (quote, marker) => `記事の原文（中国語）：「${quote}」${marker}`,
    silent: "手元の記事には記載がないため、お答えできません。",
    silentWithNearest:
      "手元の記事には記載がないため、お答えできません。記事から答えられる質問を下に示します。",
    welcome:
      "こんにちは。収録した記事をもとに、鎮江への投資に関する質問に出典付きでお答えします。記事にないことは、ないとお伝えします。",
  },
  ko: {
    quoted: (quote, marker) => `기사 원문(중국어): “${quote}” ${marker}`,
    silent: "보유한 기사에는 나와 있지 않아 답변할 수 없습니다.",
    silentWithNearest:
      "보유한 기사에는 나와 있지 않아 답변할 수 없습니다. 기사로 답할 수 있는 질문을 아래에 보여 드립니다.",
    welcome:
      "안녕하세요. 수록된 기사에 근거해 전장 투자에 관한 질문에 출처와 함께 답변드립니다. 기사에 없는 내용은 없다고 말씀드립니다.",
  },
};
