/** What stood where a mark stands now. */
export const marks = ["phone", "email", "id", "account", "link", "address", "name"] as const;
export type Mark = (typeof marks)[number];

/** How a mark is written in a kept question. */
export function markOf(mark: Mark): string {
  return `[${mark}]`;
}

/** Where a pattern names a group `personal`, that part alone is taken out. */
export interface Redaction {
  mark: Mark;
  /** Global, with indices. Of the folded text, unless it is `cased`. */
  pattern: RegExp;
  /** Of the text as written: capitals tell names of people. */
  cased?: true;
}

const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳诸葛司马上官";
const KOREAN =
  "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용";
const END = "(?=[^\\p{L}]|$)";

const PHONE_WORDS = "电话|手机号?码?|联系方式|热线|传真|座机|tel|phone|mobile|call|fax|携帯|전화|연락처";
/** What may stand between the figures of a number. */
const GAPS = "[\\s().\\-–·]*";
/** A long figure with one of these behind it is an amount. */
const UNITS =
  "元|万|亿|平方|公顷|亩|吨|千|百|个|家|人|名|户|台|套|辆|件|%|美元|欧元|日元|m2|km|kw|mw|gw|yuan|rmb|usd|eur|million|billion|square|tons?|円|원";

/**
 * In the order of precedence: what an earlier one took, a later one does not look at. Sources: GB 11643 (numbers of identity
 * cards), GB 32100 (credit codes of companies), E.164 (international numbers).
 */
export const redactions: readonly Redaction[] = [
  { mark: "link", pattern: /(?:https?:\/\/|www\.)[^\s，。；）)"'<>]+/dgu },
  {
    mark: "email",
    pattern: /[\w.+%-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/dgu,
  },
  { mark: "id", pattern: /(?<![a-z\d])\d{17}[\dx](?![a-z\d])/dgu },
  { mark: "id", pattern: /(?<![a-z\d])[0-9a-hj-npqrtuwxy]{2}\d{6}[0-9a-hj-npqrtuwxy]{10}(?![a-z\d])/dgu },
  { mark: "id", pattern: /(?<![a-z\d])[a-z]{1,2}\d{7,9}(?![a-z\d])/dgu },
  {
    mark: "id",
    pattern:
      /(?:身份证|护照|通行证|驾照|passport|id card|id number|パスポート|여권)[^\d\n]{0,8}(?<personal>[a-z]{0,2}[\d-]{5,20})/dgu,
  },
  {
    mark: "account",
    pattern:
      /(?:微信|wechat|weixin|vx|qq|whatsapp|telegram|kakao(?:talk)?|카카오톡|line id|skype)(?:号|id)?\s{0,2}(?:[:是为]\s{0,2}|\s|(?=\d))(?<personal>(?=[\w.-]*[\d_])[\w.-]{4,40})/dgu,
  },
  { mark: "account", pattern: /(?<!\d)\d{4}(?:[\s-]\d{4}){3}(?:[\s-]?\d{1,3})?(?!\d)/dgu },
  { mark: "phone", pattern: /\+\d{1,3}(?:[\s().–-]{0,3}\d){6,14}(?!\d)/dgu },
  { mark: "phone", pattern: /(?<!\d)(?:(?:00)?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}(?!\d)/dgu },
  { mark: "phone", pattern: /(?<!\d)[48]00[\s-]?\d{3}[\s-]?\d{4}(?!\d)/dgu },
  {
    mark: "phone",
    pattern: /(?<!\d)\(?0\d{1,3}\)?[\s-]?\d{3,4}[\s-]?\d{4}(?:[\s-]{0,2}(?:转|ext\.?)?\s?\d{1,5})?(?!\d)/dgu,
  },
  { mark: "phone", pattern: /(?<!\d)\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/dgu },
  {
    mark: "phone",
    pattern: new RegExp(`(?:${PHONE_WORDS})[^\\d\\n]{0,6}(?<personal>\\d(?:${GAPS}\\d){5,14})`, "dgu"),
  },
  { mark: "phone", pattern: /[〇零一二三四五六七八九幺]{7,}/dgu },
  { mark: "id", pattern: new RegExp(`(?<![\\d.,])\\d{7,}(?![\\d.,]|\\s?(?:${UNITS}))`, "dgu") },
  {
    mark: "address",
    pattern:
      /[\p{Script=Han}\d]{2,16}(?:路|街|大道|巷|弄|小区|花园|新村|苑|公寓)[\p{Script=Han}\d-]{0,10}\d+(?:幢|栋|号楼|单元|室)[\d\p{Script=Han}-]{0,10}/dgu,
  },
  {
    mark: "name",
    cased: true,
    pattern:
      /(?:[Mm]y name is|[Nn]ame\s?:|[Cc]ontact (?:person\s?)?:|[Rr]egards,?)\s{0,3}(?<personal>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,3})/dgu,
  },
  {
    mark: "name",
    cased: true,
    pattern: /\b(?:I am|I['’]m|[Tt]his is)\s(?<personal>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2})/dgu,
  },
  {
    mark: "name",
    cased: true,
    pattern: /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s(?<personal>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})/dgu,
  },
  {
    mark: "name",
    pattern:
      /(?:我叫|我的名字[是叫]|本人叫?|姓名(?:[:是]\s{0,2}|\s)|联系人(?:[:是]\s{0,2}|\s)|称呼[:]\s{0,2}|署名[:]\s{0,2})(?<personal>\p{Script=Han}{2,4}|[a-z]+(?:\s[a-z]+){0,2})(?=[^\p{L}]|$)/dgu,
  },
  {
    mark: "name",
    pattern: new RegExp(`我(?:是|姓)(?<personal>[${SURNAMES}]\\p{Script=Han}{0,2})${END}`, "dgu"),
  },
  {
    mark: "name",
    pattern: new RegExp(
      `(?<personal>[${SURNAMES}]\\p{Script=Han}{0,2})(?=先生|女士|小姐|太太|师傅|同学)`,
      "dgu",
    ),
  },
  {
    mark: "name",
    pattern: new RegExp(
      `(?<!\\p{Script=Han})(?<personal>[${SURNAMES}])(?=(?:总|经理|老师|工)(?:[^\\p{Script=Han}]|[您你好的说让请在]|$))`,
      "dgu",
    ),
  },
  {
    mark: "name",
    pattern: new RegExp(
      `(?:书记|主任|董事长|总经理|负责人|市长|局长|处长|科长|经理)(?<personal>[${SURNAMES}]\\p{Script=Han}{1,2})(?=[^\\p{L}]|[的]|$)`,
      "dgu",
    ),
  },
  {
    mark: "name",
    pattern: /(?<personal>[\p{Script=Han}\p{Script=Katakana}ー・]{2,10})(?=と申し|といいます|と言います)/dgu,
  },
  {
    mark: "name",
    pattern:
      /(?<![\p{Script=Han}お])(?<personal>(?![皆客])[\p{Script=Han}]{1,4}|[\p{Script=Katakana}ー]{2,10})(?=さん|様(?![々式子]))/dgu,
  },
  {
    mark: "name",
    pattern: new RegExp(
      `(?:저는|제\\s?이름은|성함은|이름\\s?:)\\s?(?<personal>[${KOREAN}][가-힣]{1,3})(?=입니다|이라고|라고|예요|이에요)`,
      "dgu",
    ),
  },
  {
    mark: "name",
    pattern: new RegExp(`(?<![가-힣])(?<personal>[${KOREAN}][가-힣]{1,2})(?=\\s?씨(?![가-힣]))`, "dgu"),
  },
];
