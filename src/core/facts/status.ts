import type { FactStatus } from "./fact.ts";

const LIMIT = /^(?:最高|最多|最低|最少|至少|不超过|不高于|不低于|不少于|不多于|以内|之内|内)$/;
const LIMIT_WORDS =
  /(上限|下限|封顶|门槛|限额|限高|限重|最高(?=资助|补助|奖励|补贴|给予|奖补|不)|不得(?:超过|低于|少于)|原则上)[^,。;]{0,12}$/;
/** What is done to reach an aim; 计划 and 规划 are also names of papers and count before such words only. */
const AIMED =
  "总|投|建设|新|用|到|于|在|今|明|引|完成|实现|培育|招|年|开|打造|实施|组织|举办|安排|整治|改造|分|每|设|发|出|推|增|扩|购|生产|达|将";
const TARGETS = new RegExp(
  [
    "力争|下一步|下阶段|接下来",
    "争取(?=实现|达|突破|完成|新|在|到|年|用|早日|今|全|签|引|上半年|\\d)(?!到位)",
    `计划(?=${AIMED})`,
    "规划(?=建设|总|用地|投资|引进|到|新|打造|布局|设|形成)",
    "目标(?=是|为|:|定为|达)",
    "(?:确保|(?<![模虚])拟|致力于|旨在|(?<!照|按)要求)(?=[^,。;]{0,24}$)",
    "设计(?=产能|能力|年产)",
    "到20\\d\\d年(?=[^,。;]{0,20}(?:达|实现|突破|建成|超))",
  ].join("|"),
  "g",
);
const WILL =
  "新增|形成|实现|达|超|带动|提供|增|建成|可|有|再|继续|完成|吸纳|突破|为|建设|打造|新建|引进|培育|投|安排|推进|实施|开展|举办|提升|提高|降|减|节|覆盖|惠及|服务|容纳|入驻|于|在|进一步|持续|全面|陆续|重点|成为|拥有|设|推出|吸引|创造|产生";
const CAN =
  "使|让|新增|增|形成|实现|达|年|带动|提供|容纳|吸纳|创造|满足|解决|节|省|减|降|提升|提高|服务|覆盖|惠及|产|供|每年|完成|处理";
const FORECASTS = new RegExp(
  [
    "预计|有望|预测|预估|可望|届时",
    "(?<![超于合及])预期(?!目标|寿命)",
    "(?:建成|投产|达产|建设完成|完工|投用|落成|投入使用)(?:投产|达产|运营)?后",
    `将(?=${WILL})`,
    `(?<!不|许|认|尚)可(?=(?:${CAN})[^,。;]{0,20}$)`,
    "(?:能够|(?<![功性智产职潜节])能)(?=(?:使|让|节约|减少|降低|满足|容纳|提供|带动|增加|实现)[^,。;]{0,20}$)",
  ].join("|"),
  "g",
);
const DONE = /已经?(?!有?望)|目前|截至|现有/;

interface Cue {
  word: string;
  at: number;
}

/** The last of the cues before a figure in its sentence, with no word between that says it was done. */
function cueBefore(before: string, cues: RegExp): Cue | null {
  const last = [...before.matchAll(cues)].at(-1);
  if (last === undefined) return null;
  return DONE.test(before.slice(last.index + last[0].length)) ? null : { word: last[0], at: last.index };
}

const CAPACITY = /年(?:产|处理|加工)[^,。;]{0,4}$/;
const BEING_BUILT =
  /^[^,。;]{0,24}(?:扩建|新建|改造|建设|二期|一期|生产)?项目(?!(?:已|全面|正式|顺利|建成|竣工)*(?:投产|达产|投用))/;
/** Cues that stand as a figure's qualifier where nothing bounds it. */
const SAID = /^(?:力争|争取|计划|拟|确保|预计|预期|有望|可望|预测|预估)$/;

export interface StatusPlace {
  /** The sentence up to the figure with its qualifier, and what follows it; folded. */
  before: string;
  after: string;
  /** Where the figure's clause begins in `before`. */
  clauseStart: number;
  qualifier: string | null;
}

/** What a figure is: an aim, an expectation, a bound, else a result; with the word of its clause that says so, or null. */
export function statusOf({ before, after, clauseStart, qualifier }: StatusPlace): {
  status: FactStatus;
  word: string | null;
} {
  if (qualifier !== null && LIMIT.test(qualifier)) return { status: "limit", word: null };
  const limit = LIMIT_WORDS.exec(before)?.[1];
  if (limit !== undefined) return { status: "limit", word: limit };
  const target = cueBefore(before, TARGETS);
  const cue = target ?? cueBefore(before, FORECASTS);
  if (cue !== null)
    return {
      status: target === null ? "forecast" : "target",
      word: cue.at >= clauseStart && SAID.test(cue.word) ? cue.word : null,
    };
  return { status: CAPACITY.test(before) && BEING_BUILT.test(after) ? "target" : "result", word: null };
}
