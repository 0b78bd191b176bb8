/** Words between a measure and its figure that say nothing of the measure. */
const LINK =
  /(?:分别|已经?|现有?|仅|只|共计?|总计|合计|均|都|大约|约|达到?了?|高达|多达|可达|长达|为期|历时|为|是|有|设有|实现(?!率)|完成(?!率)|突破|超过?|保持在|维持在|保持|维持|稳定在|升至|升到|增至|增加到|增加至|降至|降到|降为|减至|减少到|减少至|缩短至|缩短到|压缩至|压缩到|压减至|提高到|提高至|提升至|提升到|上升到|上升至|下降到|下降至|扩大到|扩大至|增长到|增长至|发展到|扩至|到|至|从|由|在|于|以|每|近|逾|的|了|着|计|过|得|拥有|含|即|可|能|要|将|会|不|最|给予|：|:|\(|"|“)+$/;
/** Words that open a clause and say nothing of the measure. */
const OPENING =
  /^(?:其中|目前|同时|此外|另外|而|并|且|也|还|又|已|共|现|将|尤其是|特别是|以及|据悉|数据显示|资料显示|截至|的|区内|境内|市内|全(?:市|区|省|县|国|州|镇|乡|校|院)|我[市区省县]|该[市区县镇校院行]|本[市区县]|企业(?=近|每)|公司|我们|他们|[他她它]们?|近年来|已经|先后|力争|预计|计划|确保|有望|预期|争取|[,、:;“”"'「」\s▁)])+/;
/** Words that only do something with what is counted. */
const VERBS =
  /^(?:建设|建成|新建|改造|完成|实施|开展|推进|推动|打造|形成|提供|投入|引进|引育|培育|签约|新签约|落户|组织|举办|成立|设立|设置|推出|出台|发布|制定|培养|招引|招聘|招收|吸引|吸纳|集聚|聚集|拥有|覆盖|辐射|服务|解决|突破|获得|获批|荣获|获|入选|新增|增加|减少|带动|盘活|整理|处置|提升|安排|组建|派驻|选派|派驻到|来自|参与|参加|涵盖|惠及|累计|连续|牵头|精心|深入|重点|给予|奖励|补贴|补助|支持|资助|组成|建立|汇聚|入驻|投放|安置|容纳|设|下设|辖|下辖|包括|包含|含|生产|销售|出口|交付|建造|制造|开通|启动|竣工|开工|投产|与|和|对|向|给|由|于|被|把|需|需要|经过|历经|花费|耗资|耗时|排定|一批|聚焦|围绕|实行|执行|明确|最新|用|花|造成|导致|约有|共有|占有|占|距|离|有|另有|尚有|仍有|只有|是|为|等|各|各类|各种|年产|最高|平均|直接|近|,|、|等等)+$/;

/** True where a phrase names nothing that could be measured. */
export function isVerbal(phrase: string): boolean {
  return phrase === "" || VERBS.test(phrase);
}

/** The part behind the last word that hands over to what is measured: 使生产效率提升 → 生产效率提升. */
function behindHandOver(text: string): string {
  const cut = /^.*(?:使得|使|让|将|把|令|对于)(?=[\u4e00-\u9fff]{3,})/.exec(text)?.[0];
  return cut === undefined ? text : text.slice(cut.length);
}

const LIST_END = /^(.*)等(?:各类|一批|多个|重点)?(?=[\u4e00-\u9fff“]{2,})/;
const LIST_VERB =
  /^(?:累计|新|先后|连续|成功|共)*([\u4e00-\u9fff]{2}(?:、[\u4e00-\u9fff]{2})?)(?=包括|以|[\u4e00-\u9fff“])/;

/** 签约包括甲、乙等亿元以上项目 → 签约亿元以上项目. */
function withoutList(text: string): string {
  const match = LIST_END.exec(text);
  if (match === null) return text;
  const rest = text.slice(match[0].length);
  const verb = LIST_VERB.exec(match[1] ?? "")?.[1] ?? "";
  return (isVerbal(verb) ? verb : "") + rest;
}

/** No measure is named farther from its figure. */
const REACH = 160;

/** The measure that a figure's left side names; empty where it names none. */
export function leftPhrase(left: string): string {
  let text = left.slice(-REACH).replaceAll("▁", "");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(LINK, "").replace(OPENING, "").trim();
  }
  text = withoutList(behindHandOver(text));
  const parts = text.split("的");
  const last = parts.at(-1) ?? "";
  text = last.length >= 2 || parts.length === 1 ? last : parts.slice(-2).join("的");
  if (text.endsWith("等")) return "";
  const brackets = text.lastIndexOf(")");
  if (brackets > 0 && !text.includes("(")) text = text.slice(brackets + 1);
  return text
    .replace(OPENING, "")
    .replace(/^(?:各类|累计|一批)+/, "")
    .replace(/^(?:完成|实现)(?!率|全年|年度|目标|任务)(?=.{2,})/, "");
}

const RIGHT_OPENING = /^(?:以上|以下|左右|以内|之多|的|多|余|\s|▁|“|"|「)+/;
const RIGHT_END = /[,;:。!?()—…\d▁]/;
/** What a counted thing does begins with one of these; behind two characters at least they end its name. */
const PREDICATE =
  /进行|展开|全面(?!质|性)|加速|加快|正(?=加|有)|组成|参与|参加|开展|实现|完成|达到|已经?|正在|将(?!军|领|士)|在|被|均|都(?!市)|全部|顺利|共同|报名|从|来自|位于|超额|按时|提供|签署|入驻|落户|分批|为(?!主)|是|提档|到位|得到|获得|获|纳入|列入|通过|以及|分布|遍布|受|因|不|会|可|于|与|而|并|的|了|中(?:有|,|$)|时|后/;

/** The thing that a figure counts or measures on its right side; empty where none stands there. */
export function rightPhrase(right: string): string {
  const opened = right.slice(0, REACH).replace(RIGHT_OPENING, "");
  const end = opened.search(RIGHT_END);
  const whole = (end < 0 ? opened : opened.slice(0, end)).replace(/[“”"「」]/g, "");
  const stop = whole.slice(2).search(PREDICATE);
  const name = stop < 0 ? whole : whole.slice(0, stop + 2);
  if (
    stop >= 0 &&
    /^(?:已经?|实现|完成|正在|在|为|是|均|都|将|分别|位于|占|比|至|到|由|从|被|而|与|并|及|以|对|上|下)/.test(
      whole,
    )
  )
    return whole.slice(0, 14);
  if (/^(?:和|与|及|至|到|为|是|比|而|以|等|之|占|由)(?![\u4e00-\u9fff]{3})/.test(name)) return "";
  // A name so short says little: what is said of it tells it from others.
  const told = name.length <= 2 && !/^(?:在|从|于|以|由|来自|共同|分批)/.test(whole.slice(name.length));
  return told ? whole.slice(0, 14) : name.slice(0, 20);
}

const HANDS_OVER =
  /(?:提供|投入|给予|发放|安排|获得|争取|形成|筹措|募集|落实|兑现|拿出|设立|参与|完成|投放|支付|捐赠|捐出|追加|拨付|下达|引入|吸引|吸纳|享受|收到|签订|获|建立|注入)(?:了)?$/;

/** The verb that a left side ends with and whose object stands behind the figure: 为企业提供超1亿元的授信额度. */
export function handingVerb(left: string): string | null {
  return HANDS_OVER.exec(left)?.[0] ?? null;
}
