import { type FoundNumber, findNumbers } from "../text/numbers.ts";
import { type Asked, groupOfUnit } from "../understand/kind.ts";

const DATE = /\d{4}年|\d{1,2}月\d{1,2}日|\d{1,2}月(?:份|底|初)|近日|昨日|年初|年底|季度/;
const FULL_DATE = /\d{4}年(?:\d{1,2}月)?/;
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤卞詹殷施葛";
const TITLES =
  "负责人|主任|书记|董事长|总经理|总监|院长|处长|局长|部长|市长|会长|校长|记者|教授|主席|经理|站长|所长|团队|专家|讲师";
const PERSON = new RegExp(
  `(?:${TITLES})[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?:团队|介绍|表示|说|等出席)`,
);
const ORGANISATION =
  /公司|集团|中心|银行|大学|研究院|研究所|协会|管委会|政府|局|部门|企业|联盟|眼镜城|俱乐部/;
const PLACE = /园区|产业园|高新区|新区|经开区|开发区|街道|路|广场|洲|镇|市|区|县|基地|中心/;
const MADE_AT = /在[^,，。]{2,20}(?:举行|举办|召开|启动|落地|投入)|位于|坐落|落户/;

/** A stretch of a folded sentence that has the form of an answer. */
export interface Target {
  start: number;
  end: number;
  /** How well it has the asked form: 1 = exactly. */
  fit: number;
}

/** The places of a folded sentence that have the form the question wants; empty where nothing has. */
export function targets(
  folded: string,
  asked: Asked,
  numbers: readonly FoundNumber[] = findNumbers(folded),
): Target[] {
  switch (asked.kind) {
    case "figure":
      return figureTargets(folded, asked, numbers);
    case "time":
      return patternTargets(folded, FULL_DATE, 1).concat(patternTargets(folded, DATE, 0.8));
    case "person":
      return patternTargets(folded, PERSON, 1);
    case "organisation":
      return patternTargets(folded, ORGANISATION, 1);
    case "place":
      return patternTargets(folded, MADE_AT, 1).concat(patternTargets(folded, PLACE, 0.9));
    case "list":
      return patternTargets(folded, /[^,，。;；]+、[^,，。;；]+/, 1).concat(
        patternTargets(folded, /”[“、和]|[和与及]/, 0.9),
      );
    default:
      return [];
  }
}

/** Whether an answer of this kind is no answer without a target. */
export function needsTarget(asked: Asked): boolean {
  return asked.kind === "figure" || asked.kind === "time" || asked.kind === "person";
}

function figureTargets(folded: string, asked: Asked, numbers: readonly FoundNumber[]): Target[] {
  return numbers
    .filter((number) => !isDatePart(folded, number) && !asked.given.includes(number.value))
    .map(({ start, end, unit }) => ({ start, end, fit: unitFit(unit, asked) }))
    .concat(figureWords(folded, asked));
}

/** Figures without digits: 五大 counts things, 过半 is a share. */
function figureWords(folded: string, { unitGroup }: Asked): Target[] {
  const counts =
    unitGroup === null || unitGroup === "count"
      ? patternTargets(folded, /[一二三四五六七八九十两]大/, 0.6)
      : [];
  const shares = unitGroup === "percent" ? patternTargets(folded, /近半|过半|一半/, 0.8) : [];
  return [...counts, ...shares];
}

/** A year, a month or a day of the month; 5日内 and 3年 are durations. */
function isDatePart(folded: string, { start, value, unit }: FoundNumber): boolean {
  if (unit === "年") return value.length === 4;
  if (unit === "日" || unit === "号") return folded.charAt(start - 1) === "月";
  return unit === "月";
}

function unitFit(unit: string, asked: Asked): number {
  if (asked.unit && unit.startsWith(asked.unit)) return 1;
  if (!asked.unitGroup) return 0.9;
  const group = groupOfUnit(unit);
  if (group !== asked.unitGroup) return 0.4;
  return group === "count" && asked.unit && unit !== "" ? 0.85 : 0.95;
}

function patternTargets(folded: string, pattern: RegExp, fit: number): Target[] {
  return [...folded.matchAll(new RegExp(pattern.source, "g"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    fit,
  }));
}
