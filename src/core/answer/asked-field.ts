import type { Recorded } from "./recorded.ts";

/**
 * What people ask for when they ask for a field of a record, in folded Chinese and English; a question may ask for several.
 * Fields are those of `core/knowledge/records.ts`.
 */
const ASKS: ReadonlyArray<[fields: readonly string[], asks: RegExp]> = [
  [
    ["park", "district", "within"],
    /哪个?(?:园|区|市|县|镇|板块|地方)|哪[里儿]|在哪|属于?哪|位于|落(?:在|户)哪|where\b|which (?:park|zone|district|city)|located/,
  ],
  [
    ["developer", "operators", "offices"],
    /谁|哪家|哪个(?:单位|部门|公司|集团|机构)|归(?:谁|哪)|负责|牵头|主办|运营|开发商|who\b|which (?:company|group|body|department|office|agency)|run by|operated/,
  ],
  [
    ["amount"],
    /多少|几(?:钱|万|倍|成)|金额|额度|最[高多]|资助|奖补|提[高升]|how much|how high|amount|up to|maximum/,
  ],
  [
    ["beneficiaries", "users"],
    /谁(?:能|可以)|哪些(?:企业|人|单位|机构)|什么(?:企业|人|样的)|对象|适用|面向|who (?:can|may|is eligible)|eligib|which (?:companies|firms)/,
  ],
  [
    ["conditions"],
    /条件|要求|门槛|资格|怎么申|如何申|需要什么|看(?:哪|什么)|requirement|condition|qualif|criteria|how (?:do|can) .*(?:apply|get)/,
  ],
  [["validity", "deadline"], /有效|期限|到期|截止|多久|什么时候(?:兑现|到账)|\bvalid|deadline|until when/],
  [
    ["status", "actual", "plan", "nextStep", "delayReason"],
    /进展|进度|怎么?样了|咋样|建(?:好|成|完)|修(?:好|通)|完工|竣工|开工|投产|通车|交付|落地|启用|到哪一?步|什么时候|何时|哪[年天]|下一步|计划|打算|progress|status|finished|complete|opened|open yet|when\b|\bnext\b|\bplan(?!t)/,
  ],
  [["investment"], /投资|投了|总投|花了|多少[钱亿万]|\binvest(?!or)|\bcost/],
  [
    ["scale", "area", "units", "chain"],
    /多大|面积|规模|产能|年产|多少(?:套|亩|平|公顷|个)|几套|how (?:large|big|many)|area|capacity/,
  ],
  [
    ["companies", "company"],
    /哪些(?:企业|公司)|哪[几家]|企业名|公司名|龙头|入驻|签约|which (?:companies|firms)|tenants/,
  ],
  [["industries", "positioning"], /产业|行业|做什么|主攻|主打|方向|定位|聚焦|industr|sector|focus/],
  [["facilities"], /配套|设施|设备|家[电具]|拎包|网络|附近|周边|equipped|facilit|furnish|nearby|amenit/],
  [
    ["uses", "tenure"],
    /租|买|定(?:制|做)|用途|办公|厂房|仓库|住|孵化|\brent|\bleas(?:e|ing)|\bbuy|office|workshop|factory|warehouse|housing/,
  ],
  [
    ["offers", "needs", "does"],
    /做(?:什么|啥)|干(?:什么|啥)|功能|作用|用途|提供|服务|帮|内容|怎么(?:服务|帮)|how does|what does|offer|provide|service|help/,
  ],
  [
    ["response"],
    /多久|几(?:天|小时|日)|时长|时限|频率|多长时间|答复|回复|反馈|响应|how (?:long|fast|quick|often)|within/,
  ],
  [
    ["honours", "level"],
    /荣誉|称号|级别|国家级|省级|评上|入选|获评|认定|award|\btitle|level|national|provincial|recogni/,
  ],
];

/** The fields of records that a folded question asks for. */
export function fieldsAsked(folded: string): ReadonlySet<string> {
  return new Set(ASKS.flatMap(([fields, asks]) => (asks.test(folded) ? fields : [])));
}

const PARTS = /[\s,，。;；:：?？、]+|以及|还有|并且|(?<=[^\u4e00-\u9fff])and(?=[^\u4e00-\u9fff])/;

/** The fields that each part of a folded question asks for; parts that ask for none are left out. */
export function partsAsked(folded: string): ReadonlyArray<ReadonlySet<string>> {
  return folded
    .split(PARTS)
    .map(fieldsAsked)
    .filter(({ size }) => size > 0);
}

/** The fields that a sentence states of what a question names. */
export function fieldsStated(recorded: readonly Recorded[], naming: Naming): ReadonlySet<string> {
  return new Set(
    recorded.filter(({ record, names }) => isNamed(record.id, names, naming)).map(({ field }) => field),
  );
}

function isNamed(id: string, names: readonly string[], { ids, folded }: Naming): boolean {
  return ids.has(id) || names.some((name) => folded.includes(name));
}

/** A record as a question may name it: by one of its names, or by the entity that it is. */
export interface Naming {
  /** Ids of the entities that the question names. */
  ids: ReadonlySet<string>;
  folded: string;
  fields: ReadonlySet<string>;
  /** Those that each part of the question asks for. */
  parts: ReadonlyArray<ReadonlySet<string>>;
}

/** How well what records say of a sentence meets a question: whether it is of a record that is named, and of a field that is asked. */
export function recordedFit(recorded: readonly Recorded[], naming: Naming): { named: number; field: number } {
  const stated = fieldsStated(recorded, naming);
  const asked = [...stated].some((field) => naming.fields.has(field));
  return { named: stated.size > 0 ? 1 : 0, field: asked ? 1 : 0 };
}
