import type { Locale } from "./answer.ts";
import type { Order } from "./compare-order.ts";

/** One side as a verdict names it; `figure` may be "". */
export interface Told {
  label: string;
  figure: string;
  /** The markers of its citations. */
  marker: string;
}

type Verdict = (best: Told, others: readonly Told[], order: Order) => string;

const chinese: Verdict = (best, others, { greatest, word }) => {
  const degree = others.length > 1 ? "最" : "更";
  const told = /^(?:垫底|领先|落后)$/.test(word) ? (greatest ? "高" : "低") : word;
  const rest = others.map(({ label, figure, marker }) => `${label}${figure}${marker}`).join("，");
  return `${best.label}${degree}${told}：${best.figure}${best.marker}，${rest}。`;
};

/** One sentence of a language that says which side has the figure asked for, and the figures of all. */
export const VERDICTS: Readonly<Record<Locale, Verdict>> = {
  "zh-Hans": chinese,
  "zh-Hant": chinese,
  en: (best, others, { greatest }) => {
    const rest = others.map(
      ({ label, figure, marker }) => `${figure ? `${figure} for ` : ""}${label} ${marker}`,
    );
    const degree = others.length > 1 ? (greatest ? "largest" : "smallest") : greatest ? "larger" : "smaller";
    return `The ${degree} figure is that of ${best.label}${best.figure ? `: ${best.figure}` : ""} ${best.marker}, against ${rest.join(" and ")}.`;
  },
  ja: (best, others, { greatest }) => {
    const rest = others.map(({ label, figure, marker }) => `${label}は${figure}${marker}`).join("、");
    return `数値が${greatest ? "大きい" : "小さい"}のは${best.label}：${best.figure}${best.marker}、${rest}です。`;
  },
  ko: (best, others, { greatest }) => {
    const rest = others.map(({ label, figure, marker }) => `${label} ${figure} ${marker}`).join(", ");
    return `수치가 ${greatest ? "큰" : "작은"} 쪽은 ${best.label}입니다: ${best.figure} ${best.marker}, ${rest}.`;
  },
};
