import { findNumbers } from "../text/numbers.ts";
import { groupOfUnit, groupSuggested, type UnitGroup } from "./unit-group.ts";

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

export interface Asked {
  kind: AskedKind;
  /** The kind of unit a figure must have, where the question tells. */
  unitGroup: UnitGroup | null;
  /** The very measure word the question uses (家, 亩, 场 …), where it does. */
  unit: string | null;
  /** The things of a list are asked for by name, so a mere count of them is no answer. */
  names: boolean;
  /** The holder of an office is asked for, so no firm or body will do; `deputy` where the office is a deputy's. */
  office: boolean;
  deputy: boolean;
  /** What the asked measure word counts, as the question goes on after it (多少家企业… → 企业…), or "". */
  counted: string;
  /** The size of a place itself is asked for, not of something in it. */
  ofPlace: boolean;
  /** Where a date is asked for: as fine as this. */
  dateUnit: "day" | "year" | null;
  /** How many figures or names are asked for (at least 1). */
  wanted: number;
  /** The figures that the question itself gives (canonical decimals): known already, so no answer. */
  given: readonly string[];
}

const COUNTERS =
  "个|家|名|人|项|场|套|期|条|座|处|户|次|位|所|支|批|件|亿|万|类|种|款|只|间|栋|部|届|门|块|辆|艘|台|吨|平方米|平方公里|公里|公顷|亩|元|小时|天|日|分钟|年(?!轻)|月|倍|成|层";
const FIGURE = new RegExp(
  [
    `(?:多少|(?<![哪这那近前后好隔])几)(${COUNTERS})`,
    `[(（](${COUNTERS})[)）]`,
    "多少|(?<![众许较更最差拉])多[大高长远久深宽重快](?![学型量数级校众家师期线达度])|(?<![哪这那近前后好隔])几(?!乎|加|率|样)|占比|百分之几|总数|总额|数量|比例|(?:产值|销售额?|收入|面积|投资额|增长率|利率|税率|租金|价格|人口)[?？]?$|规模(?:是|有)|增速|涨幅|增幅",
    "how (?:many|much|large|big|long|far|fast|high)|what (?:percentage|share|proportion|number|amount|area|size|rate)|what (?:is|was|were|are) (?:the )?(?:[a-z-]+ ){0,4}(?:area|amount|number|share|percentage|proportion|rate|size|length|total|value|revenue|output|quota|cap|limit|ceiling)\\b|total (?:investment|number|area|amount)|growth rate|いくつ|いくら|何(?:社|人|件|個|%|パーセント|平方|回|年|日|カ所|か所)|どのくらい|どれくらい|얼마|몇|면적|비율",
  ].join("|"),
  "g",
);
const PATTERNS: ReadonlyArray<[AskedKind, RegExp]> = [
  [
    "comparison",
    /对比|相比|比较|哪个(?:更|快|高|大|多|进度)|谁(?:更|快|高|多)|区别|差别|差异|各是|分别是(?:多少|啥|什么)|怎么变|咋变|变成|compare|versus|\bvs\b|difference|比べ|비교/,
  ],
  [
    "time",
    /什么时候|啥时候|几时|何时|哪(?:一)?年|哪(?:一)?天|几月|几号|哪(?:个)?月|多会儿|日期|什么时间|when\b|which year|what (?:date|year)|いつ|何年|언제/,
  ],
  [
    "person",
    /(?<![有都])谁(?!家|[更快高多大])|(?<!家.{0,3})叫什么(?!项目|名堂)|哪位|姓名|名字|负责人(?:是|叫|名)|who\b|whose|誰|だれ|누구|누가/,
  ],
  [
    "organisation",
    /(?:哪|哪一|哪几)(?:家|个)(?:公司|企业|集团|机构|单位|部门|银行|大学)|谁家|家.{0,3}叫(?:什么|啥)|什么(?:公司|企业|机构|单位|部门)|机构名称|(?:企业|公司|机构|单位)(?:的)?(?:名称|名字|名单)|which (?:company|companies|firm|organi[sz]ation|agency|agencies|department|bod(?:y|ies)|institution|authorit|partner|bank)|どの(?:会社|企[業业])|どこの(?:会社|企[業业])|어느 (?:회사|기업)/,
  ],
  [
    "place",
    /哪里|哪儿|在哪|放哪|哪块|何处|什么地方|啥地方|(?:哪|哪一)个?(?:园区|城市|区|地方|板块|镇|县)|地点|地址|where\b|which (?:park|zone|city|district|place)|どこ|どの(?:[園园]区|[団团]地|都市)|어디/,
  ],
  [
    "list",
    /(?:举|列|列举|推荐|说)(?:出|上)?几|哪些|哪几|有啥|有什么|[有都]谁|那\d+[家个项所]|都有|包括|包含|分别|名单|列表|列出|五大|四大|三大|几大|几个方面|方面|what (?:are|types|kinds|incentives|policies)|which .*s\b|list\b|name the|どのような|何があり|どんな|어떤|무엇이 있/,
  ],
  [
    "yesno",
    /吗|么$|是不是|有没有|能不能|可不可以|能否|是否|搞不搞|对吧|对不对|行不|不\?*$|^(?:is|are|does|do|did|can|has|have|was|were)\b|ですか|ますか|입니까|있나요/,
  ],
];

/** Reads what a folded question asks for. */
export function askedFor(text: string): Asked {
  const folded = text.replace(SOME_OF_WHICH, "");
  const figures = figuresAsked(folded);
  const found = PATTERNS.find(([kind, pattern]) =>
    kind === "yesno" && figures.length > 0 ? false : pattern.test(folded),
  );
  const kind = chosenKind(found?.[0], figures.length > 0);
  const unit = unitAsked(figures);
  return {
    kind,
    unit,
    unitGroup: kind === "figure" ? unitGroupAsked(folded, unit, figures.length) : null,
    names: NAMES.test(folded),
    office: OFFICE.test(folded),
    counted: countedIn(folded, figures),
    deputy: /副|deputy|vice/.test(folded),
    ofPlace: false,
    dateUnit: kind === "time" ? dateUnitAsked(folded) : null,
    wanted: Math.max(1, figures.length),
    given: givenNumbers(folded),
  };
}

/** Some things of which one is asked for (几个园区里哪个): their number is not. */
const SOME_OF_WHICH = /几[个家块][\u4e00-\u9fff]{0,4}[里中]面?(?=.{0,6}[哪该])/g;

/** The places where a figure is asked for; the name of a measure and the word that asks for it (总额是多少) are one. */
function figuresAsked(folded: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of folded.matchAll(FIGURE)) {
    const last = found.at(-1);
    const between = last ? folded.slice(last.index + last[0].length, match.index) : null;
    if (between !== null && between.length <= ONE_FIGURE && !/[,、;和与及跟]/.test(between)) found.pop();
    found.push(match);
  }
  return found;
}

/** So many characters may stand between a measure and the word that asks for it (은, 是, 有). */
const ONE_FIGURE = 2;

/** The measure word of what is asked; null where there is none, or where several figures are asked in different ones. */
function unitAsked(figures: readonly RegExpExecArray[]): string | null {
  const units = new Set(figures.map(([, counter, bracketed]) => counter ?? bracketed ?? null));
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

function chosenKind(named: AskedKind | undefined, asksFigure: boolean): AskedKind {
  if (named === "comparison" || named === "time") return named;
  if (asksFigure) return "figure";
  return named ?? "open";
}

const ENGLISH_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

function givenNumbers(folded: string): string[] {
  const spelt = (folded.match(/[a-z]+/g) ?? []).flatMap((word) => {
    const value = ENGLISH_NUMBERS.indexOf(word);
    return value > 1 ? [`${value}`] : [];
  });
  const counts = findNumbers(folded).filter(({ unit }) => !/^[年月日号]$/.test(unit));
  return [...counts.map(({ value }) => value), ...spelt];
}

function dateUnitAsked(folded: string): Asked["dateUnit"] {
  if (/哪(?:一)?天|几号|几月几|日期|what date|which (?:date|day)|what day|何日|며칠/.test(folded))
    return "day";
  return /哪(?:一)?年|which year|what year|何年|몇 년/.test(folded) ? "year" : null;
}

const NAMES =
  /名单|名称|名字|全称|叫[啥什]|都?有谁|是谁|哪(?:[几一二两三四五六七八九十]|\d+)?(?:[家个所项条座类种款位块]|些)|which (?:\w+ ){0,2}(?:are|were)\b|names? of|list (?:the|all)|name (?:the|all)/;
const OFFICE =
  /主任|书记|院长|董事长|总经理|总监|处长|局长|部长|市长|区长|会长|校长|负责人|姓名|director|head of|chair|mayor|president|manager/;

function countedIn(folded: string, figures: readonly RegExpExecArray[]): string {
  const match = figures.find(([, unit]) => unit !== undefined);
  return match ? folded.slice(match.index + match[0].length, match.index + match[0].length + 8) : "";
}

const HOW_FAR =
  /(?:提高|提升|增加|上涨|涨|降低|降|压|上浮|下调|翻|[高多省少快长])(?:了|到|出|下来)?(?:多少|几)|从多少|raise|rise|rose|increase|cut|lower|reduce|double|times/;

function unitGroupAsked(folded: string, unit: string | null, figures: number): UnitGroup | null {
  if (unit) return groupOfUnit(unit);
  if (figures > 1) return null;
  const group = groupSuggested(folded);
  // How far something rises may be told as a sum, a share or a multiple.
  return group !== null && HOW_FAR.test(folded) ? null : group;
}
