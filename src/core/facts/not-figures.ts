import type { FigureSpan } from "./figure-spans.ts";

/** Dates and clock times of folded text, and stretches of time that name a period (近三年, 5年来). */
const DATES = [
  /(?:公元前?|西元前?|民国|前)?\d{3,4}\s?年代?(?:度|初|底|末)?(?:\s?\d{1,2}\s?月(?:份|底|初|末)?(?:\s?\d{1,2}\s?[日号])?)?/g,
  /[〇零一二三四五六七八九]{4}年|民国(?:\d{1,3}|[一二三四五六七八九十]{1,3})年/g,
  /(?<!\d)\d{2}年(?=底|初|度|上半年|下半年|[一二三四]季度|\d{1,2}月)/g,
  /(?<![\d.])\d{1,2}\s?月(?:份|底|初|末|中旬|上旬|下旬)?(?:\s?\d{1,2}(?:\s?[日号]|(?=[-–—至])))?/g,
  /[一二三四五六七八九十]{1,2}月(?:份|底|初|末|[一二三四五六七八九十]{1,3}[日号])/g,
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})世纪(?:\d{2}年代|[一二三四五六七八九]十年代)?/g,
  /\d{2}年代|[一二三四五六七八九]十年代/g,
  /(?<![\d.])\d{4}\s?[-–—~至到]\s?\d{4}(?:年|学年|赛季)?/g,
  /(?<!\d)(?:19|20)\d\d(?:[-./]\d{1,2}){1,2}(?!\d)/g,
  /前(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?:月|季度)/g,
  /第?[一二三四1-4]季度|[上下]半年/g,
  /\d{1,2}[:：]\d{2}|\d{1,2}时(?:\d{1,2}分)?|(?:上午|下午|凌晨|晚上|中午|晚)[\d一二三四五六七八九十]{1,3}[点时]/g,
  /(?:近|过去|未来|今后|最近|这|前|后|头|上|下|每|第)(?:的)?(?:\d{1,3}|[一二两三四五六七八九十百]{1,3})多?个?(?:年|月|季度|世纪|天|周)(?!均)/g,
  /(?:\d{1,3}|[一二两三四五六七八九十百]{1,3})[多余]?个?(?:年|月|天|周|小时|分钟)(?:多|以)?(?:来|间|前|后|里|之后|之前|以后|以前|以来)/g,
  /(?:\d{1,3}|[一二两三四五六七八九十百]{1,3})年(?:之)?内/g,
  /(?<![\d年月.])\d{1,2}日(?!内|之内|以内|游)(?:上午|下午|晚)?/g,
] as const;

/** Numbers that are part of a name: book titles, short quotations, programmes, plans. */
const NAMES = [
  /《[^》]{1,60}》/g,
  /[“「『"][^“”「」『』"]{1,8}[”」』"]/g,
  /(?:\d{1,4}|[一二三四五六七八九十百]{1,3})强(?!度)/g,
  /(?:\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:行动|计划|规划|方案|攻坚|倍增)/g,
  /[一二三四五六七八九十]位一体|三部曲|百分[百点]|百分之百|十字|[一二三四五六七八九]产/g,
  /[一二三四五六七八九十]大(?=洲|洋|利|陆)|[一二三四五六]级(?!\d)|[一二三四五六七八九十]期(?![\d])|[两三四]步|三天两头/g,
  /(?:代码|编号|邮编|区号|电话|热线|车号|门牌)(?:为|:)?\s?[a-z]*[\d-]+/g,
  /[×x]\s?\d+(?:\.\d+)?米|(?<!\d)\d+(?:\.\d+){2,}|(?<!\d)\d{5,}(?:热线|网)|[北南]纬[\d.°度′分″秒]+|[东西]经[\d.°度′分″秒]+/g,
] as const;

/** A numeral year of an era: 至元十二年, 康熙三年; the words before 年 that make it a length of time are not of it. */
const ERA_YEAR =
  /(?<=[\u4e00-\u9fff])(?<![有了达经约近期满过用续共每为历时长需要超的于])[一二三四五六七八九十]{1,3}年(?![多余来])/g;

function covered(text: string): Array<[start: number, end: number]> {
  const spans: Array<[number, number]> = [];
  for (const pattern of [...DATES, ...NAMES, ERA_YEAR])
    for (const match of text.matchAll(pattern)) spans.push([match.index, match.index + match[0].length]);
  return spans;
}

/** Words before a place in a row that say that it is a rank. */
const RANKED = /(?:排名?|名列|获得?|取得|位列|位居|位次|列|居|占|名次|升至|跃居|排在)[^,。;]{0,8}第$/;

/** A number after 第 that ranks (第80位, 排名第26, 第一名) and does not only count on (第三批, 第二届). */
function ranks(text: string, { start, end, unit }: FigureSpan): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  // 第一位造访者 comes first, it holds no rank.
  if (unit === "位" || unit === "名")
    return RANKED.test(before) || /^(?:[,。;、)!?的]|$)/.test(text.slice(end));
  return (
    unit === "" &&
    RANKED.test(before) &&
    !/^[\u4e00-\u9fff]?[个批届次轮代季章条款]/.test(text.slice(end, end + 2))
  );
}

const THRESHOLD = /^(?:及)?(?:以上|级)(?:的)?[^,。;\d]{0,14}?(?:项目|企业|人才|专家|科研机构|单位|平台)/;

/** Digits beyond that are a code, not a quantity. */
const LONGEST = 40;

/** True where a figure is none: a date, a part of a name, a number without unit that nothing measures, 一 for "a". */
function isNone(text: string, figure: FigureSpan): boolean {
  const { value, unit, start, end, isOrdinal, digits, number } = figure;
  if (value.length > LONGEST) return true;
  if (isOrdinal) return !ranks(text, figure);
  if (unit === "号" || unit === "强" || unit === "步") return true;
  const after = text.slice(end, end + 30);
  if (!digits && (value === "一" || (unit === "人" && /^[二两]$/.test(value)))) return true;
  if (unit !== "" && THRESHOLD.test(after)) return true;
  if (/^[万亿兆千]$/.test(unit) && !digits && value.length === 1 && /^[\u4e00-\u9fff]/.test(after))
    return true;
  if (unit === "日") return !/^(?:内|之内|以内)/.test(after);
  if (unit === "月") return true;
  if (unit === "年" && digits && (number ?? 0) >= 200) return true;
  if (unit !== "" || /半|番|分之/.test(value)) return false;
  // Without a unit only what is said to be measured counts: 指数达108.5.
  const before = text.slice(Math.max(0, start - 6), start);
  return (
    !digits ||
    /^\d{4}$/.test(value) ||
    !/(?:达到?|增至|升至|降至|超过?|约|指数为|得分为?|系数为?|评分为?|比例为?)$/.test(before)
  );
}

/** The figures of a folded sentence that state something. */
export function statedFigures(text: string, figures: readonly FigureSpan[]): FigureSpan[] {
  if (figures.length === 0) return [];
  const taken = covered(text);
  return figures.filter(
    (figure) =>
      !taken.some(
        ([start, end]) => start < figure.end && figure.start < end && !isMeasured(text, figure, start, end),
      ) && !isNone(text, figure),
  );
}

/** A date that only touches the unit of a figure does not take it: 12月 in 12月均. */
function isMeasured(_text: string, figure: FigureSpan, start: number, _end: number): boolean {
  return figure.start < start && figure.start + figure.value.length <= start;
}
