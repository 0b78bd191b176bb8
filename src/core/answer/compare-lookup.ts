import type { Comparison } from "./compare-read.ts";

/** More things side by side than this are a list. */
export const MOST_SIDES = 4;
/** What stands before a colon, and what after it. */
export const COLON = /^(.*?)[:：]\s*(.+)$/;

/** So long may a measure be that is looked up with others. */
const MEASURE_LENGTH = 14;

/** Measures of one thing looked up together, as people on the phone write them (会客厅:政策图解期数、平均响应时长). */
export function lookedUp(whole: string): Comparison | null {
  const [, shared = "", listed = ""] = COLON.exec(whole) ?? [];
  const sides = listed.split(/[、,，]|(?<=[率额量数长积])和/).map((part) => part.trim());
  const plain = sides.every(
    (side) => side.length > 1 && side.length <= MEASURE_LENGTH && NAMES_MEASURE.test(side),
  );
  if (shared.length < 2 || sides.length < 2 || sides.length > MOST_SIDES || !plain) return null;
  return {
    sides: sides.map((own) => ({ own, asks: `${shared}${howMany(own)}` })),
    metric: "",
    shared,
    order: null,
  };
}

export const HOW_MUCH = /^(?:[是有为]|各)*多少$/;

/** What ends like a count and is none. */
const NO_COUNT = /[指系参倍分基总]数$/;

/** A count by its name as a question: 政策图解期数 → 政策图解多少期, 签约项目数 → 签约项目多少. */
export function howMany(measure: string): string {
  const counted = NO_COUNT.test(measure) ? null : /^(.*?)([期家个名人项套次场座户条届]?)数$/.exec(measure);
  return counted ? `${counted[1]}多少${counted[2]}` : `${measure}是多少`;
}

const NAMES_MEASURE = /(?:[率额量数长积值速幅比]|期数|面积|产值|收入|投资|规模|时间|金额|价格|占比)$/;
