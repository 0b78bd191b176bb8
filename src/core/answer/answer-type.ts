import { type FoundNumber, findNumbers } from "../text/numbers.ts";
import type { Asked } from "../understand/kind.ts";
import { groupOfUnit } from "../understand/unit-group.ts";

const DAY = /(?:\d{4}年)?\d{1,2}月\d{1,2}日/;
const YEAR = /\d{4}年(?:\d{1,2}月)?/;
const VAGUE_DATE =
  /首日|当[日天]|清晨|上午|下午|傍晚|深夜|\d{1,2}月(?:份|底|初)?|年初|年底|季度|近日|昨日|世纪|年代|时期|[春夏秋冬][季天]|节(?:期间|前后|时)|同年|翌年|次年|[唐宋元明清]朝?(?:初|末|中叶)|(?<![一-鿿])[元一二三四五六七八九十]{1,3}年(?![来内间多])|[\u4e00-\u9fff]{2}[元一二三四五六七八九十]{1,3}年(?![来内间多])/;
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤卞詹殷施葛";
const TITLES =
  "负责人|主任|书记|董事长|总经理|总监|院长|处长|局长|部长|市长|会长|校长|记者|教授|主席|经理|站长|所长|团队|专家|讲师";
const PERSON = new RegExp(
  `(?:${TITLES})[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?:团队|介绍|表示|说|等出席)`,
);
/** A name that ends like an organisation's, not the bare word (企业, 3家公司). */
const ORGANISATION =
  /[\u4e00-\u9fff()]{2,20}(?<![一二三四五六七八九十\d各]家|[该其各多])(?:有限公司|股份公司|集团|银行|大学|学院|研究院|研究所|协会|管委会|委员会|总局|人民政府|局|厅|中心|联盟|眼镜城)/;
const PLACE = /园区|产业园|高新区|新区|经开区|开发区|街道|路|广场|洲|镇|市|区|县|基地|中心/;
const MADE_AT = /[在于][^,，。]{2,20}(?:举行|举办|召开|启动|落地|投入)|位于|坐落|落户/;

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
      return dateTargets(folded, asked);
    case "person":
      // 谁 may be an office or a firm.
      return asked.office
        ? personTargets(folded, asked)
        : personTargets(folded, asked).concat(patternTargets(folded, ORGANISATION, 0.6));
    case "organisation":
      return patternTargets(folded, ORGANISATION, 1);
    case "place":
      return patternTargets(folded, MADE_AT, 1).concat(patternTargets(folded, PLACE, 0.9));
    case "list":
      return listTargets(folded, asked);
    default:
      return [];
  }
}

/** Whether an answer of this kind is no answer without a target. */
export function needsTarget(asked: Asked): boolean {
  return asked.kind === "figure" || asked.kind === "time" || (asked.kind === "person" && asked.office);
}

function figureTargets(folded: string, asked: Asked, numbers: readonly FoundNumber[]): Target[] {
  return numbers
    .filter((number) => !isDatePart(folded, number) && !asked.given.includes(number.value))
    .map(({ start, end, unit }) => ({ start, end, fit: unitFit(unit, asked) }))
    .concat(figureWords(folded, asked));
}

const JOINED = /”[“、和]|[和与及]/;
/** Begins only after a mark: tried at every character of a long stretch it would take quadratic time. */
const ENUMERATION = /(?<![^,，。;；:：、])[^,，。;；:：、]+(?:、[^,，。;；:：、]+)+/g;

/** Enumerations; where the question says how many things there are, best the one of so many. */
function listTargets(folded: string, { given }: Asked): Target[] {
  const unnumbered = folded.replace(/^[一二三四五六七八九十]{1,3}、/, (number) => " ".repeat(number.length));
  const runs = [...unnumbered.matchAll(ENUMERATION)].map((match) => {
    const items = match[0].split(/、|(?:以及|[和及与])(?=[^、]*$)/).length;
    const wanted = given.length === 0 || given.includes(`${items}`);
    return { start: match.index, end: match.index + match[0].length, fit: wanted ? 1 : 0.6 };
  });
  return runs.concat(patternTargets(folded, JOINED, given.length === 0 || given.includes("2") ? 0.8 : 0.5));
}

function personTargets(folded: string, { deputy }: Asked): Target[] {
  return patternTargets(folded, PERSON, 1).map((target) =>
    !deputy && folded.charAt(target.start - 1) === "副" ? { ...target, fit: 0.3 } : target,
  );
}

function dateTargets(folded: string, { dateUnit }: Asked): Target[] {
  const days = patternTargets(folded, DAY, 1);
  const years = patternTargets(folded, YEAR, dateUnit === "day" ? 0.5 : 1);
  const fitOfVague = dateUnit === "day" ? 0.2 : dateUnit === "year" ? 0.45 : 0.6;
  const vague = patternTargets(folded, VAGUE_DATE, fitOfVague);
  return [...days, ...years, ...vague];
}

const SO_MANY_GREAT = /[一二三四五六七八九十两]大/;
const HALF = /近半|过半|一半/;
/** Numbers that are words alone: 千余名, 唯一. */
const ROUND = /(?<![一二三四五六七八九十\d])[十百千万]余[名人家个项次]/;
const ONLY_ONE = /唯一|首个/;
/** How long and how often, told without a figure. */
const WHEN_TOLD = /每[天日周月季年]|当[天日]|限定工作日|实时|即时|周调度|月通报/;

/** Figures without digits: 五大 counts things, 过半 is a share. */
function figureWords(folded: string, { unit, unitGroup }: Asked): Target[] {
  const counts =
    (unitGroup === null || unitGroup === "count") && (unit === null || /[个类种块]/.test(unit))
      ? patternTargets(folded, SO_MANY_GREAT, 0.6)
      : [];
  const counted =
    unitGroup === null || unitGroup === "count"
      ? [...patternTargets(folded, ROUND, 0.9), ...patternTargets(folded, ONLY_ONE, 0.6)]
      : [];
  const shares = unitGroup === "percent" ? patternTargets(folded, HALF, 0.8) : [];
  const spans = unitGroup === "duration" ? patternTargets(folded, WHEN_TOLD, 0.8) : [];
  return [...counts, ...counted, ...shares, ...spans];
}

/** A year, a month or a day of the month; 5日内 and 3年 are durations. */
function isDatePart(folded: string, { start, value, unit }: FoundNumber): boolean {
  if (unit === "年") return value.length === 4;
  if (unit === "日" || unit === "号") return folded.charAt(start - 1) === "月";
  return unit === "月";
}

const PEOPLE = /^[人名位]/;

/** 个 counts anything; other measure words count their own kind of thing. */
function unitFit(unit: string, { unit: wanted, unitGroup, ofPlace }: Asked): number {
  if (ofPlace && unitGroup === "area") return /平方公里|平方千米|公顷/.test(unit) ? 1 : 0.3;
  if (
    wanted &&
    (unit.startsWith(wanted) || unit.endsWith(wanted) || (PEOPLE.test(wanted) && PEOPLE.test(unit)))
  )
    return 1;
  if (!unitGroup) return 0.9;
  // A unit that the question does not name but only suggests may be another.
  if (groupOfUnit(unit) !== unitGroup) return wanted ? 0.4 : 0.55;
  if (unitGroup !== "count" || !wanted || wanted === "个") return 0.95;
  if (unit === "大") return 0.3;
  return unit === "" || unit.startsWith("个") ? 0.8 : 0.55;
}

function patternTargets(folded: string, pattern: RegExp, fit: number): Target[] {
  return placesOf(pattern, folded).map(({ start, end }) => ({ start, end, fit }));
}

interface Place {
  start: number;
  end: number;
}

/** Sentences of the corpus are looked at again and again: so many finds of each pattern are kept, all given up when full. */
const KEPT = 4000;
const kept = new WeakMap<RegExp, { global: RegExp; places: Map<string, readonly Place[]> }>();

/** The places of a text where a pattern matches. */
function placesOf(pattern: RegExp, folded: string): readonly Place[] {
  const found = kept.get(pattern) ?? { global: new RegExp(pattern.source, "g"), places: new Map() };
  kept.set(pattern, found);
  const known = found.places.get(folded);
  if (known) return known;
  const places = Array.from(folded.matchAll(found.global), ({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
  if (found.places.size >= KEPT) found.places.clear();
  found.places.set(folded, places);
  return places;
}
