import { foldText } from "../text/fold.ts";

const FILLERS =
  /累计|新增(?=[\u4e00-\u9fff]{3})|新(?=签约|建|开工)|实现|完成(?!率|全年|年度|目标)|共计?|总计|合计|各类|全年|全部|已|先后|连续|区级|本级|的|了/g;
const SAME: ReadonlyArray<[RegExp, string]> = [
  [/(?:同比|年)?(?:增速|增幅|增长率|增长)(?:率)?/g, "增长"],
  [/(?:降幅|降低|下降|减少)/g, "下降"],
  [/(?:投资额|投资总额|总投资额|总投资)/g, "总投资"],
  [/(?:数量|总数|个数|家数|人数)$/g, ""],
  [/(?:金额|总额|额|数)$/g, ""],
];

/** The words of a metric that tell which measure it is: 新签约亿元以上产业项目数 and 签约亿元以上产业项目 are one. */
export function measureCore(metric: string): string {
  let core = foldText(metric)
    .replace(/[\s“”"'、()]/g, "")
    .replace(FILLERS, "");
  for (const [pattern, word] of SAME) core = core.replace(pattern, word);
  return core;
}

const GENERAL =
  /^(?:项目|企业|园区|人才|平台|活动|数|比例|增长|下降|总投资|投资|面积|总面积|占|排名|时间|重点|行动|工程|产业|大|增加|提升|位列|同比增长|签约|投入|覆盖|完成率?|完成全年目标(?:任务)?|一期|二期|建设)*$/;

/** True for a core that many different measures share: figures under it are not told to be of one. */
export function isGeneralMeasure(core: string): boolean {
  return core.length < 3 || GENERAL.test(core);
}
