import type { Mention } from "./name-list.ts";

/** Ends of names that no list has, and the kind of thing they name; the longest first. */
const ENDS: ReadonlyArray<[RegExp, Mention["kind"]]> = [
  [/(?:股份有限公司|有限责任公司|有限公司|集团公司|集团)/g, "company"],
  [/(?:银行|证券|保险公司)/g, "company"],
  [
    /(?:研究院|研究所|实验室|研究中心|创新中心|大学|学院|职业技术学校|中学|医院|博物馆|图书馆|协会|(?<!协)商会)/g,
    "institution",
  ],
  [
    /(?:产业园区?|工业园区?|科技园区?|物流园区?|软件园|创业园|农业园区?|高新区|经开区|开发区|综合保税区|集聚区|示范基地|产业基地|示范园区)/g,
    "park",
  ],
  [/(?:综合服务平台|服务平台|云平台|大数据平台|公共平台)/g, "platform"],
  [
    /(?:创新创业大赛|大赛|锦标赛|认证赛|大师赛|马拉松|博览会|运动会|大会|论坛|交易会|文化节|旅游节|音乐节|徒步毅行|电影节)/g,
    "event",
  ],
  [/(?:项目)/g, "project"],
];

/** What a name cannot hold: walking back from its end stops behind it. */
const STOP =
  /[^\u4e00-\u9fffA-Za-z0-9()·“”&+-]|[的在与和及是为由对以将被让使从向到了等如即把给跟于着称其至并而有名家个位]|走进|引进|包括|成立|推进|打造|支持|依托|联合|签约|落户|入驻|介绍|来自|目前|此外|通过|围绕|聚焦|推动|加快|实施|启动|举办|举行|参加|组织|开展|旗下|投资|收购|控股|当地|本地|全市|该市|我市|全省|全国|省级|市级|国家级|重点|重大|各类|众多|知名|多家|新型|首届|首家|本届|此次|开放|建设(?!银行|集团|工程)|发起|获批|荣获|入选|连续|坐落|位居|同步|深入|积极/g;

const PLACE =
  "江苏|镇江|丹阳|句容|扬中|南京|上海|北京|苏州|无锡|常州|南通|扬州|泰州|浙江|杭州|广东|深圳|广州|山东|安徽|中国|天津|重庆|武汉";
const PLACE_INSIDE = new RegExp(`^.{2,}?(?=(?:${PLACE})[\\u4e00-\\u9fff]{2,})`);
const LONGEST = 30;

function startOf(plain: string, end: number, from: number): number {
  const window = plain.slice(Math.max(from, end - LONGEST), end);
  let cut = 0;
  for (const match of window.matchAll(STOP)) cut = match.index + match[0].length;
  return end - window.length + cut;
}

const LEAST: Readonly<Partial<Record<Mention["kind"], number>>> = {
  company: 3,
  institution: 2,
  park: 2,
  platform: 3,
  event: 3,
  project: 5,
};

/** A project has a name where it is quoted, has Latin letters, says what it makes, or is long. */
function isNamedProject(name: string): boolean {
  return (
    /^“.+”|[A-Za-z]{2}|年产|[一二三]期|扩建|总部/.test(name) ||
    (name.length > 10 && !/以上|亿|万元|\d|产业项目$|类项目$/.test(name))
  );
}

/** Names by their form in plain text, outside of the mentions given, whose place they take where they hold one. */
export function shapedMentions(plain: string, listed: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (const [ends, kind] of ENDS) {
    for (const match of plain.matchAll(ends)) {
      const end = match.index + match[0].length;
      if (found.some((other) => other.start < end && match.index < other.end)) continue;
      let start = startOf(plain, match.index, 0);
      while (/[”)]/.test(plain.charAt(start))) start++;
      const text = plain.slice(start, match.index);
      if (kind === "company") {
        // 镇江经开区江苏某某有限公司: the zone stands before the firm, it is no part of its name.
        const before = PLACE_INSIDE.exec(text)?.[0];
        if (before !== undefined && /[区园市县]$/.test(before)) start += before.length;
      }
      const brackets = plain.slice(start, end);
      if ((brackets.match(/\(/g)?.length ?? 0) !== (brackets.match(/\)/g)?.length ?? 0)) continue;
      if ((brackets.match(/“/g)?.length ?? 0) !== (brackets.match(/”/g)?.length ?? 0)) continue;
      const name = plain.slice(start, end);
      if (end - start - match[0].length < (LEAST[kind] ?? 2)) continue;
      if (/^[\d一二三四五六七八九十]/.test(name) && kind !== "company") continue;
      if (kind === "project" && (!isNamedProject(name) || /^\d/.test(plain.slice(end, end + 1)))) continue;
      if (/^(?:这|该|各|每|某|本|此)/.test(name)) continue;
      found.push({ start, end, id: name, name, kind });
    }
  }
  // A longer form that only ends in a listed name has a stray word before it (自镇江高新区).
  const whole = found.filter(
    (one) =>
      !listed.some((other) => one.end === other.end || (other.start <= one.start && one.end <= other.end)),
  );
  return [
    ...listed.filter((one) => !whole.some((other) => other.start <= one.start && one.end <= other.end)),
    ...whole,
  ].sort((a, b) => a.start - b.start);
}
