import { findNumbers } from "../text/numbers.ts";

/** What a question wants back. */
export type AskedKind =
  | "figure"
  | "person"
  | "time"
  | "place"
  | "organisation"
  | "list"
  | "comparison"
  | "yesno"
  | "open";

/** Kinds of unit that can stand for one another in an answer. */
export type UnitGroup = "money" | "percent" | "area" | "duration" | "rank" | "count";

export interface Asked {
  kind: AskedKind;
  /** The kind of unit a figure must have, where the question tells. */
  unitGroup: UnitGroup | null;
  /** The very measure word the question uses (家, 亩, 场 …), where it does. */
  unit: string | null;
  /** How many figures or names are asked for (at least 1). */
  wanted: number;
  /** The figures that the question itself gives (canonical decimals): known already, so no answer. */
  given: readonly string[];
}

const COUNTERS =
  "个|家|名|人|项|场|套|期|条|座|处|户|次|位|所|支|批|件|亿|万|类|种|款|只|间|栋|部|届|门|块|辆|艘|台|吨|平方米|平方公里|公里|公顷|亩|元|小时|天|日|分钟|年|月|倍|成|层";
const FIGURE = new RegExp(
  [
    `(?:多少|(?<!哪)几|何)\\s*(${COUNTERS})`,
    "多少|多大|多高|多长|多远|多久|(?<!哪)几(?!乎|加|率|样)|占比|百分之几|总数|总额|数量|比例|规模(?:是|有)|增速|涨幅|增幅",
    "how (?:many|much|large|big|long|far|fast|high)|what (?:percentage|share|proportion|number|amount|area|size|rate)|total (?:investment|number|area|amount)|growth rate|いくつ|いくら|何(?:社|人|件|個|%|パーセント|平方|回|年|日|カ所|か所)|どのくらい|どれくらい|얼마|몇|면적|비율",
  ].join("|"),
  "g",
);
const PATTERNS: ReadonlyArray<[AskedKind, RegExp]> = [
  [
    "comparison",
    /对比|相比|比较|哪个(?:更|快|高|大|多|进度)|谁(?:更|快|高|多)|区别|差别|差异|各是|分别是(?:多少|啥|什么)|怎么变|咋变|变化|compare|versus|\bvs\b|difference|比べ|비교/,
  ],
  [
    "time",
    /什么时候|啥时候|何时|哪(?:一)?年|哪(?:一)?天|几月|几号|哪(?:个)?月|多会儿|日期|什么时间|when\b|which year|what (?:date|year)|いつ|何年|언제/,
  ],
  ["person", /谁(?!家)|叫什么(?!项目|名堂)|哪位|姓名|名字|负责人(?:是|叫|名)|who\b|whose|誰|だれ|누구|누가/],
  [
    "organisation",
    /(?:哪|哪一|哪几)(?:家|个)(?:公司|企业|集团|机构|单位|部门|银行|大学)|谁家|什么(?:公司|企业|机构|单位|部门)|机构名称|which (?:company|companies|firm|organi[sz]ation|agency|department)|どの(?:会社|企業)|どこの(?:会社|企業)|어느 (?:회사|기업)/,
  ],
  [
    "place",
    /哪里|哪儿|在哪|何处|什么地方|啥地方|(?:哪|哪一)个?(?:园区|城市|区|地方|板块|镇|县)|地点|地址|where\b|which (?:park|zone|city|district|place)|どこ|どの(?:園区|団地|都市)|어디/,
  ],
  [
    "list",
    /哪些|哪几|有啥|有什么|都有|包括|包含|分别|名单|列表|列出|五大|四大|三大|几大|几个方面|方面|what (?:are|types|kinds|incentives|policies)|which .*s\b|list\b|name the|どのような|何があり|どんな|어떤|무엇이 있/,
  ],
  [
    "yesno",
    /吗|么$|是不是|有没有|能不能|可不可以|能否|是否|搞不搞|对吧|对不对|行不|不\?*$|^(?:is|are|does|do|did|can|has|have|was|were)\b|ですか|ますか|입니까|있나요/,
  ],
];

const GROUPS: ReadonlyArray<[UnitGroup, RegExp]> = [
  [
    "money",
    /钱|投资|金额|总额|资金|亿|万元|多少元|销售额?|收入|产值|授信|补贴|资助|奖补|债|融资|investment|revenue|amount|fund|invested|sales|output|投資|금액|투자/,
  ],
  [
    "percent",
    /百分之|占比|比例|增速|增长|同比|增幅|涨|提升|下降|降低|完成率|开工率|比重|份额|几成|percent|share|proportion|rate|growth|grow|grew|increase|rise|rose|割合|率|비율|증가/,
  ],
  ["area", /面积|多大|平方|亩|公顷|土地|area|hectare|square|how (?:large|big)|面積|면적/],
  ["duration", /多久|多长时间|几天|几日|工作日|小时|时限|时长|how long|days|hours|期間|日数|기간/],
  ["rank", /第几|排名|位次|名次|rank|順位|순위/],
];

/** Reads what a folded question asks for. */
export function askedFor(folded: string): Asked {
  const figures = [...folded.matchAll(FIGURE)];
  const found = PATTERNS.find(([kind, pattern]) =>
    kind === "yesno" && figures.length > 0 ? false : pattern.test(folded),
  );
  const kind = chosenKind(found?.[0], figures.length > 0);
  const unit = figures.map((match) => match[1]).find((counter) => counter !== undefined) ?? null;
  return {
    kind,
    unit,
    unitGroup: kind === "figure" ? unitGroupAsked(folded, unit) : null,
    wanted: Math.max(1, figures.length),
    given: findNumbers(folded).map(({ value }) => value),
  };
}

function chosenKind(named: AskedKind | undefined, asksFigure: boolean): AskedKind {
  if (named === "comparison" || named === "time") return named;
  if (asksFigure) return "figure";
  return named ?? "open";
}

function unitGroupAsked(folded: string, unit: string | null): UnitGroup | null {
  if (unit) return groupOfUnit(unit);
  for (const [group, pattern] of GROUPS) if (pattern.test(folded)) return group;
  return null;
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
