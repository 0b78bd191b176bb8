import type { FigureSpan } from "./figure-spans.ts";

const BEFORE =
  /(?:不低于|不少于|不超过|不高于|不多于|不足|不到|未满|低于|高于|多于|少于|超过|超出|突破|最高(?:可达|可给予|可)?|最多|最低|最少|至少|将近|接近|大约|大概|约莫|约为|约有|约达|约|近|超|逾|过|上)$/;
/** Words that end in a qualifier's character by chance. */
const NOT_BEFORE =
  /(?:签约|节约|预约|合约|条约|公约|制约|纽约|违约|集约|附近|最近|邻近|临近|靠近|赶超|反超|比超|[通经度不渡越见有获得]过)$/;
const AFTER = /^(?:以上|以下|以内|之内|之上|之下|左右|上下|有余|许(?=[,。]))/;
const WITHIN = /^内(?![\u4e00-\u9fff]*部|地|外|蒙|容|陆)/;

export interface Qualified {
  /** As written; null where the number stands bare. */
  qualifier: string | null;
  /** Where the figure begins and ends with what qualifies it. */
  start: number;
  end: number;
}

/** The word that bounds a figure, right before, inside or right after it. Folded text. */
export function qualified(text: string, figure: FigureSpan): Qualified {
  const head = text.slice(Math.max(0, figure.start - 8), figure.start);
  const found = NOT_BEFORE.test(head) ? null : BEFORE.exec(head);
  // 上 and 过 qualify a bare place word only: 上千起, 过半.
  const match =
    found !== null &&
    /^[上过]$/.test(found[0]) &&
    !/^[百千万亿半]$/.test(figure.value) &&
    !(found[0] === "过" && /^[亿万]/.test(figure.unit))
      ? null
      : found;
  const before = match?.[0].replace(/(?:可达|可给予|可|为|有|达)$/, "") ?? null;
  const start = figure.start - (match?.[0].length ?? 0);
  const tail = text.slice(figure.end, figure.end + 8);
  const within = /[天日时钟年月里米]$/.test(figure.unit) ? WITHIN.exec(tail) : null;
  const after = AFTER.exec(tail) ?? within;
  const end = figure.end + (after?.[0].length ?? 0);
  return { qualifier: before ?? after?.[0] ?? (figure.more || null), start, end };
}
