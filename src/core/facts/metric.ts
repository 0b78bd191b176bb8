import { handingVerb, isVerbal, leftPhrase, rightPhrase } from "./metric-phrases.ts";

/** Where a figure stands in its clause, dates blanked; all plain text. */
export interface FigurePlace {
  /** From the subject, the clause's begin or the figure before to the figure with its qualifier. */
  left: string;
  /** From the figure to the next one, or the clause's end. */
  right: string;
  unit: string;
  /** Half, a third, 翻番: a share or growth although it has no unit. */
  isWord: boolean;
  isRank: boolean;
}

/** What was measured before in the sentence. */
export interface Before {
  /** The metric of the figure before, without what it says of growth or share. */
  measure: string | null;
  /** The metric of the figure before, whole. */
  metric: string | null;
  /** Whether that was a count. */
  isCount: boolean;
  /** The clause before, where it has no figure. */
  clause: string | null;
}

const RATIO = /^(?:%|‰|百分之|千分之|个百分点|百分点|倍|成|番)$|百分点$/;
const DEPENDENT =
  /^(?:同比|环比|较|比|年均|平均每年|累计|分别|则|也|均|且)*(?:增长|增加|增幅|增速|增|下降|上升|提高|提升|降幅|降低|减少|回落|完成|占|超|高于|低于|高出|达标|比重|比例|覆盖率|其中)/;
const FROM_TO =
  /^(?:逐步|逐年|迅速|大幅|快速|又)*(?:上升|增长|增加|提高|提升|下降|降低|减少|扩大|缩短|压缩|跃升|发展|攀升|升|降|增|减|扩|变)?(?:到|至|为|到了)$/;
const MOST = 24;

function shortened(metric: string): string {
  const clean = metric.replace(/[“”"「」『』\s▁]/g, "").replace(/^[的了着,、]+|(?:[的了着,、]|之一)+$/g, "");
  if (clean.length <= MOST) return clean;
  const tail = clean.slice(-MOST);
  const cut = tail.search(/[的、及和]/);
  return cut >= 0 && cut < MOST / 2 ? tail.slice(cut + 1) : tail;
}

function joinedMetric(...parts: ReadonlyArray<string | null>): string {
  let all = "";
  for (const part of parts) if (part !== null && part !== "" && !all.endsWith(part)) all += part;
  return shortened(all);
}

/** The words for what a figure measures, and the part of them that later figures of the sentence may lean on. */
export function metricOf(place: FigurePlace, before: Before): { metric: string; measure: string } {
  const left = leftPhrase(place.left);
  const right = rightPhrase(place.right);
  if (before.metric !== null && FROM_TO.test(place.left.trim()))
    return { metric: before.metric, measure: before.measure ?? before.metric };
  if (place.isRank) {
    const measured = left.replace(/第$/, "").replace(/(?:取得|获得|获|只能以|以|名列|荣获|夺得)+$/, "");
    const ranked = joinedMetric(measured, /排|位|居|列|名/.test(measured) ? null : "排名");
    return { metric: ranked, measure: before.measure ?? ranked };
  }
  if (RATIO.test(place.unit) || place.isWord) return ratio(left, right, place, before);
  const counts = isCount(place.unit);
  const made = counts ? counted(left, right, place) : quantity(left, right, place);
  const whole = TOTAL.test(made) && before.isCount ? joinedMetric(before.measure, made) : made;
  const metric = whole || fallback(before, left, right);
  return { metric, measure: metric };
}

const QUANTITY =
  /元$|亩|公顷|平方|米$|公里|吨|瓦|升$|克$|公斤|小时|分钟|秒|天|日|年|月|周|岁|度|里$|尺$|海里|英里|tpa|[a-z]$|币|镑|盾|卢|郎|索|拉|㎡|赫|字节/;

/** A sum of what was counted just before: 签约亿元以上项目44个,投资总额183亿元. */
const TOTAL =
  /^(?:计划|协议|合同|签约)?(?:总投资额?|投资总额|投资额|总额|总金额|金额|总面积|总建筑面积|占地面积|总产值)$/;

export function isCount(unit: string): boolean {
  return unit !== "" && !QUANTITY.test(unit) && !RATIO.test(unit);
}

function ratio(
  left: string,
  right: string,
  place: FigurePlace,
  before: Before,
): { metric: string; measure: string } {
  const base = before.measure ?? before.clause;
  if (left !== "" && DEPENDENT.test(left)) {
    const metric = joinedMetric(base, left);
    return { metric, measure: base ?? left };
  }
  if (place.right.startsWith("的") && right !== "") {
    const metric = /贡献|占|拥有|提供|给予|集聚|吸纳/.test(left)
      ? joinedMetric(left, right)
      : joinedMetric(right);
    // 以143.97%的增速领跑: a growth is no measure that others lean on.
    const growth = /^(?:增速|增幅|增长率|速度|降幅)/.exec(right)?.[0];
    if (growth !== undefined) return { metric: growth, measure: before.measure ?? growth };
    return { metric, measure: metric };
  }
  if (left === "" || isVerbal(left)) {
    const metric = right === "" ? joinedMetric(base, left) : joinedMetric(left, right);
    return { metric: metric || "比例", measure: before.measure ?? metric };
  }
  const metric = joinedMetric(left, /(?:贡献|了|占|达)$/.test(left) || left.length < 3 ? right : null);
  return { metric, measure: withoutChange(metric) };
}

/** 规上工业产值同比增长 → 规上工业产值: what the next figure may be another statement of. */
function withoutChange(metric: string): string {
  const bare = metric.replace(
    /(?:同比|环比|年均|累计|较[\u4e00-\u9fff]{1,6})*(?:增长|增加|下降|上升|提高|提升|降低|减少|增速|增幅|降幅|占比|比重)+$/,
    "",
  );
  return bare === "" ? metric : bare;
}

function counted(left: string, right: string, { right: after }: FigurePlace): string {
  if (right !== "" && !/^[,、;。)]/.test(after)) {
    const verb = isVerbal(left) && left.length <= 6 ? left : "";
    return joinedMetric(verb, right);
  }
  return left === "" || isVerbal(left) ? joinedMetric(left, right) : joinedMetric(left);
}

function quantity(left: string, right: string, { right: after, unit }: FigurePlace): string {
  const verb = handingVerb(left);
  if (verb !== null && right !== "" && !/^[,、;。)]/.test(after)) return joinedMetric(verb, right);
  if (left !== "" && !isVerbal(left)) return joinedMetric(left);
  const made = joinedMetric(left, right);
  // 在44平方公里的区域: the area of what stands behind the figure.
  return right !== "" && AREA.test(unit) && !/面积|地|田|林/.test(made) ? joinedMetric(made, "面积") : made;
}

const AREA = /亩|公顷|平方/;

function fallback(before: Before, left: string, right: string): string {
  return joinedMetric(left || right) || joinedMetric(before.measure ?? before.clause) || "数量";
}
