import type { Locale } from "./answer.ts";

/** The words that stand around quoted text in an answer; they state nothing from the articles themselves. */
export interface Frame {
  /** Puts a quotation, with its markers, into a sentence of the language. */
  quoted(quote: string, markers: string): string;
  /** A sentence of nothing but a figure or a name, with the markers of its quotation, which follows. */
  direct(said: string, markers: string): string;
}

const plain: Frame = {
  quoted: (quote, markers) => `${quote}${markers}`,
  direct: (said, markers) => `${said}。${markers}`,
};

export const FRAMES: Record<Locale, Frame> = {
  "zh-Hans": plain,
  "zh-Hant": plain,
  en: {
    quoted: (quote, markers) => `The source states (in Chinese): “${quote}” ${markers}`,
    direct: (said, markers) => `${said}. ${markers} `,
  },
  ja: {
    quoted: (quote, markers) => `記事の原文（中国語）：「${quote}」${markers}`,
    direct: (said, markers) => `${said}です。${markers}`,
  },
  ko: {
    quoted: (quote, markers) => `기사 원문(중국어): “${quote}” ${markers}`,
    direct: (said, markers) => `${said}입니다. ${markers} `,
  },
};
