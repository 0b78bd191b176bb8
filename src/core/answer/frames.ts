import type { Locale } from "./answer.ts";

/** The words that stand around quoted text in an answer; they state nothing from the articles themselves. */
export interface Frame {
  /** Puts a quotation, with its marker, into a sentence of the language. */
  quoted(quote: string, marker: string): string;
  /** The articles do not answer. */
  silent: string;
  /** The same, where questions that the articles do answer are offered beside it. */
  silentWithNearest: string;
}

const plain = (quote: string, marker: string): string => `${quote}${marker}`;

export const FRAMES: Record<Locale, Frame> = {
  "zh-Hans": {
    quoted: plain,
    silent: "现有文章没有提到这一点，无法回答。",
    silentWithNearest: "现有文章没有提到这一点，无法回答。下面是文章里能查到的相近内容。",
  },
  "zh-Hant": {
    quoted: plain,
    silent: "現有文章沒有提到這一點，無法回答。",
    silentWithNearest: "現有文章沒有提到這一點，無法回答。下面是文章裡能查到的相近內容。",
  },
  en: {
    quoted: (quote, marker) => `The source states (in Chinese): “${quote}” ${marker}`,
    silent: "The articles do not say, so there is no answer to give.",
    silentWithNearest:
      "The articles do not say, so there is no answer to give. Below are related questions that they do answer.",
  },
  ja: {
    quoted: (quote, marker) => `記事の原文（中国語）：「${quote}」${marker}`,
    silent: "手元の記事には記載がないため、お答えできません。",
    silentWithNearest:
      "手元の記事には記載がないため、お答えできません。記事から答えられる近い質問を下に示します。",
  },
  ko: {
    quoted: (quote, marker) => `기사 원문(중국어): “${quote}” ${marker}`,
    silent: "보유한 기사에는 나와 있지 않아 답변할 수 없습니다.",
    silentWithNearest:
      "보유한 기사에는 나와 있지 않아 답변할 수 없습니다. 기사로 답할 수 있는 비슷한 질문을 아래에 보여 드립니다.",
  },
};
