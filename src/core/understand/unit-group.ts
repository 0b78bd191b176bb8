/** Kinds of unit that can stand for one another in an answer. */
export type UnitGroup = "money" | "percent" | "area" | "duration" | "rank" | "count";

/** Words of a question that tell the kind of unit wanted; the first that matches counts. */
const SUGGESTS: ReadonlyArray<[UnitGroup, RegExp]> = [
  [
    "percent",
    /百分之|占比|利率|税率|比例|增速|增长|同比|增幅|涨|提升|下降|降低|完成率|开工率|比重|份额|[份分]量|几成|percent|share|proportion|rate|growth|grow|grew|increase|rise|rose|割合|率|비율|증가/,
  ],
  [
    "money",
    /钱|收费|费用|租金|月租|房租|价格|房价|地价|票价|单价|工资|薪酬|投资|金额|总额|[约资售]额|资金|亿|万元|多少元|销售额?|收入|产值|授信|补贴|资助|奖补|债|融资|rent\b|price|salary|wage|fee\b|investment|revenue|amount|fund|invested|sales|output|投資|금액|투자/,
  ],
  ["area", /面积|多大|平方|亩|公顷|土地|area|hectare|square|how (?:large|big)|面積|면적/],
  ["duration", /多久|多长时间|几天|几日|工作日|小时|时限|时长|how long|days|hours|期間|日数|기간/],
  ["rank", /第几|排名|位次|名次|rank|順位|순위/],
];

/** The kind of unit that a folded question suggests without naming one, or null. */
export function groupSuggested(folded: string): UnitGroup | null {
  return SUGGESTS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** The group of a unit as written after a number; bare and counting units are `count`. */
export function groupOfUnit(unit: string): UnitGroup {
  if (/元|亿|万$|美元/.test(unit) && !/亿件/.test(unit)) return "money";
  if (/%|百分点|倍|成$/.test(unit)) return "percent";
  if (/亩|公顷|平方|公里|米/.test(unit)) return "area";
  if (/小时|天|日|分钟|工作日|年$|月$|周/.test(unit)) return "duration";
  if (/位$/.test(unit)) return "rank";
  return "count";
}

/** Names of measures: a figure with the right unit says them without the word. */
const MEASURES: ReadonlyArray<[UnitGroup, RegExp]> = [
  [
    "area",
    /^(?:总|建筑|占地|辖区|规划)?面积$|^地盘$|^大小$|^(?:area|size|floor area|total area)$|^面積$|^면적$/,
  ],
  ["area", /^长度$|^全长$|^总长$|^全程$|^路程$|^里程$|^行程$|^距离$|^(?:length|distance)$/],
  ["money", /^金额$|^总额$|^资金$|^钱$|^(?:amount|sum|money)$|^金額$|^금액$/],
  [
    "percent",
    /^比例$|^占比$|^比重$|^份额$|^[份分]量$|^增速$|^增幅$|^涨幅$|^增长率$|^(?:percentage|share|proportion|rate|percent)$|^割合$|^비율$/,
  ],
  ["duration", /^时间$|^时长$|^时限$|^期限$|^周期$|^(?:time|duration)$|^期間$|^기간$/],
  ["count", /^数量$|^数目$|^总数$|^个数$|^家数$|^人数$|^(?:number|count|total)$|^件数$|^수$/],
  ["rank", /^排名$|^名次$|^位次$|^(?:rank|ranking)$|^順位$|^순위$/],
];

/** The kind of unit whose figures a folded word names as a measure (面积 → area), or null. */
export function measureOf(word: string): UnitGroup | null {
  return MEASURES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
