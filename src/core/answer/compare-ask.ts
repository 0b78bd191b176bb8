import { groupSuggested } from "../understand/unit-group.ts";
import { type Order, withoutOrder } from "./compare-order.ts";

const WHICH =
  /各自?|分别|哪个|哪家|哪边|哪一个|哪块|哪项|哪条|谁|(?:有?(?:什么|啥|何)|的)?(?:区别|差别|差异|不同)|(?:做|作)?(?:一个)?(?:对比|对照|比较)(?:一下|下)?|比起来|比一比|怎么比/;
const ASKS = /多少|几|多[大高长远久快]|什么|啥|谁|哪|何|怎/;
const LARGE = /^[大小]$/;
const OF_METRIC =
  /^[的是有都为在]+|(?:[是有为达到了]|得)*(?:多少|几|啥|什么|怎么样|如何|多[大高长远久快]).*$|[得了的]+$/g;

/** What stands before the sides (response times: …, the areas of …) names what is compared, unless it says where or when. */
export function metricBefore(before: string): string {
  return /^(?:for|in|at|during|within) /.test(before) ? "" : before.replace(/^the | of\s*$/g, "").trim();
}

/** What a comparison asks of each side. */
export interface Ask {
  /** Behind a side, what is asked of it. */
  text: string;
  metric: string;
}

/** By how much one side is ahead is told by what each of them has (高出几个点, 差多少). */
const DIFFERENCE = /^(?:相?差|[高低多快慢大小长短])[出了]?(?:多[少大远]|几(?:个?(?:百分)?点|[个倍成])?)$/;

/** What the end of a Chinese comparison asks of one side alone: 哪个地盘大 → 地盘多大. */
export function chineseAsk(metric: string, end: string, order: Order | null, sides: readonly string[]): Ask {
  const plain = (order ? withoutOrder(end) : end)
    .replace(WHICH, "")
    .replace(/[得了\s]+$/, "")
    .replace(DIFFERENCE, "多少")
    .trim();
  const core = `${metric}${plain}`;
  const named = (metric === "" ? plain : metric).replace(OF_METRIC, "").trim();
  if (ASKS.test(core)) return { text: core, metric: named };
  const suggested =
    core === "" ? sides.every((side) => groupSuggested(side) !== null) : groupSuggested(core) !== null;
  const measured = order !== null || suggested;
  if (!measured) return { text: core, metric: named };
  if (/^[人家个户名]$/.test(core)) return { text: `多少${core}`, metric: core };
  return { text: `${core}${order && LARGE.test(order.word) ? "多大" : "多少"}`, metric: named };
}

const HOW_MUCH: Readonly<Record<string, string>> = { ja: "どのくらい", ko: "얼마" };
/** Where nothing else is compared, the size of a place is its area. */
const AREA: Readonly<Record<string, RegExp>> = {
  en: /\b(?:larger|largest|bigger|biggest|smaller|smallest)\b/,
  ja: /広|大き|小さ/,
  ko: /넓|크|큰|작/,
};
const WHAT_AREA: Readonly<Record<string, string>> = {
  en: "what is the area",
  ja: "の面積はどのくらい",
  ko: "면적은 얼마",
};
const COMPARATIVE: ReadonlyArray<[RegExp, string]> = [
  [/\b(?:larger|largest|bigger|biggest|greater|greatest|smaller|smallest)\b/, "how large"],
  [/\b(?:more|most|fewer|fewest|less|least)\b/, "how many"],
  [/\b(?:higher|highest|lower|lowest)\b/, "how high"],
  [/\b(?:faster|fastest|quicker|slower|slowest)\b/, "how fast"],
  [/\b(?:longer|longest|shorter|shortest)\b/, "how long"],
];

/** The same in another language: which is larger → how large. */
export function foreignAsk(
  metric: string,
  lead: string,
  end: string,
  order: Order | null,
  lang: string,
): Ask {
  const ofPlace = metric === "" && AREA[lang]?.test(lang === "en" ? lead + end : end);
  if (lang !== "en" && order && ofPlace) return { text: WHAT_AREA[lang] ?? "", metric };
  if (lang !== "en") return { text: `${metric}${end}${order ? HOW_MUCH[lang] : ""}`, metric };
  const which = /^(?:which|what)\b/.test(lead) ? lead : end;
  const [pattern, how] = COMPARATIVE.find(([one]) => one.test(which)) ?? [];
  if (pattern === undefined || how === undefined) return { text: metric, metric };
  const of = which
    .slice(which.search(pattern))
    .replace(pattern, "")
    .replace(/[,:?\s]+$/, "");
  if (ofPlace && of.trim() === "") return { text: WHAT_AREA[lang] ?? "", metric };
  return { text: spaced([how, of, metric], " "), metric: metric === "" ? of.trim() : metric };
}

/** Texts as one, empty ones left out. */
export function spaced(texts: readonly string[], space: string): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(space)
    .replace(/\s+/g, " ");
}
