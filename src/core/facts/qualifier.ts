import type { FactStatus } from "./fact.ts";
import type { FigureSpan } from "./figure-spans.ts";

const BEFORE =
  /(?:不低于|不少于|不超过|不高于|不多于|不足|不到|未满|低于|高于|多于|少于|超过|超出|突破|最高(?:可达|可给予|可)?|最多|最低|最少|至少|将近|接近|大约|大概|约莫|约为|约有|约达|约|近|超|逾|过(?=半)|上(?=[百千万亿]))$/;
/** Words that end in a qualifier's character by chance. */
const NOT_BEFORE =
  /(?:签约|节约|预约|合约|条约|公约|制约|纽约|违约|集约|附近|最近|邻近|临近|靠近|赶超|反超|比超)$/;
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
  const match = NOT_BEFORE.test(head) ? null : BEFORE.exec(head);
  const before = match?.[0].replace(/(?:可达|可给予|可|为|有|达)$/, "") ?? null;
  const start = figure.start - (match?.[0].length ?? 0);
  const tail = text.slice(figure.end, figure.end + 8);
  const within = /[天日时钟年月里米]$/.test(figure.unit) ? WITHIN.exec(tail) : null;
  const after = AFTER.exec(tail) ?? within;
  const end = figure.end + (after?.[0].length ?? 0);
  return { qualifier: before ?? after?.[0] ?? (figure.more || null), start, end };
}

const LIMIT = /^(?:最高|最多|最低|最少|至少|不超过|不高于|不低于|不少于|不多于|以内|之内|内)$/;
const LIMIT_WORDS =
  /(?:上限|下限|封顶|门槛|限额|限高|限重|最高(?:资助|补助|奖励|补贴|给予|不)|不得(?:超过|低于|少于))[^,。;]{0,12}$/;
const TARGETS =
  /力争|争取|(?<!市场|商业)计划(?!生育|经济|单列|内|[、,。”])|规划(?:建设|总|用地|面积|投资|引进|到)|目标(?:是|为|:|定为|达)|(?:确保|拟|致力于|旨在|要求)(?=[^,。;]{0,24}$)|设计(?:产能|能力|年产)|到20\d\d年(?=[^,。;]{0,20}(?:达|实现|突破|建成|超))/g;
const FORECASTS =
  /预计|(?<![超于合及])预期(?!目标|寿命)|有望|预测|预估|可望|(?:建成|投产|达产|建设完成|完工|投用|落成|投入使用)(?:投产|达产|运营)?后|届时|将(?=(?:新增|形成|实现|达|超|带动|提供|增|建成|可|有|再|继续|完成|吸纳|突破|为))|可(?=(?:新增|形成|实现|达|年产|带动|提供|容纳|吸纳|创造|满足|解决)[^,。;]{0,10}$)/g;
const DONE = /已经?(?!有?望)|累计|目前|截至|现有|同比|环比/;

/** The last place where one of the cues stands before a figure in its sentence, with no word between that says it was done. */
function cue(before: string, cues: RegExp): string | null {
  const last = [...before.matchAll(cues)].at(-1);
  if (last === undefined) return null;
  return DONE.test(before.slice(last.index + last[0].length)) ? null : last[0];
}

const CAPACITY = /年(?:产|处理|加工)[^,。;]{0,4}$/;
const BEING_BUILT =
  /^[^,。;]{0,24}(?:扩建|新建|改造|建设|二期|一期|生产)?项目(?!(?:已|全面|正式|顺利|建成|竣工)*(?:投产|达产|投用))/;

/**
 * What a figure is: an aim, an expectation, a bound, else a result; with the word that said so where no other qualifies it.
 * `before` is the sentence up to the figure with its qualifier, `after` what follows it; both folded.
 */
export function statusOf(
  before: string,
  after: string,
  qualifier: string | null,
): { status: FactStatus; word: string | null } {
  if ((qualifier !== null && LIMIT.test(qualifier)) || LIMIT_WORDS.test(before))
    return { status: "limit", word: null };
  const target = cue(before, TARGETS);
  if (target !== null)
    return { status: "target", word: /^(?:力争|争取|计划|拟|确保)$/.test(target) ? target : null };
  const forecast = cue(before, FORECASTS);
  if (forecast !== null)
    return {
      status: "forecast",
      word: /^(?:预计|预期|有望|可望|预测|预估)$/.test(forecast) ? forecast : null,
    };
  if (CAPACITY.test(before) && BEING_BUILT.test(after)) return { status: "target", word: null };
  return { status: "result", word: null };
}
