import { UNITS } from "../text/units.ts";

/** Measure words and units beside those of `text/units.ts`; read after digits and Chinese numerals alike. */
const MORE = [
  "大类 床位 车次 架次 班次 例次 项次 标箱 平米 海里 英里 英尺 英寸 英呎 英吋 英哩 厘米 毫米 纳米 微米 公分 公尺 公斤 千克 毫克 毫升 公升 公吨 加仑",
  "摄氏度 华氏度 秒钟 秒 越南盾 卢布 卢比 法郎 马克 韩元 韩圆 新台币 台币 马币 泰铢 里拉 比索 克朗 两白银 两银子 美金",
  "千伏安 千伏 千兆 兆 匹马力 马力 标准煤 ㎡ ㎞ m² km² 平方英里 平方英尺 平方尺 立方公尺 平方公尺 余个",
]
  .join(" ")
  .split(" ");

/** Measure words that are so after digits only: with a Chinese numeral they make other words (三国, 五代, 两院). */
const AFTER_DIGITS =
  "具 面 哩 呎 吋 车道 郡 发 公顿 首 集 票 席 国 省 市 县 区 镇 乡 村 校 院 馆 站 室 科 课 系 团 队 营 师 旅 卷 册 页 句 字 词 回 局 球 枚 箱 桶 瓶 根 棵 株 头 匹 口 员 尊 挺 座位 里 尺 寸 丈 斤 坪 公畝 伏 字节 像素 盏 口井 亿吨 班 奖 金 分钟 幕 曲 线 胜 负 代人".split(
    " ",
  );

const longestFirst = (words: readonly string[]): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join("|");

const LATIN =
  "(?:km2|m2|m3|km|cm|mm|nm|kg|kwh|mwh|gwh|kw|mw|gw|kv|gb|tb|mb|khz|mhz|ghz|hz|°c|ha|m|g|t)(?![a-z0-9])";
const ANY = longestFirst([...UNITS, ...MORE]);
const WITH_DIGITS = longestFirst([...UNITS, ...MORE, ...AFTER_DIGITS]);

const NUMERAL_UNIT = new RegExp(`^([多余来])?([十百千万亿兆]{0,3})([多余来])?(${ANY})?`);
const DIGIT_UNIT = new RegExp(
  `^\\s?([多余来])?\\s?([十百千万亿兆]{0,3})([多余来])?(${WITH_DIGITS}|${LATIN})?`,
);

export interface UnitFound {
  /** Scale and measure word as written, without the 多 or 余 between: 万元 of 5000多万元. */
  unit: string;
  /** 多, 余 or 来 between number and measure word. */
  more: string;
  /** So many characters were read. */
  length: number;
}

/** The unit that stands where a number ends; `text` begins there, folded. An empty unit where there is none. */
export function unitAfter(text: string, digits: boolean): UnitFound {
  const match = (digits ? DIGIT_UNIT : NUMERAL_UNIT).exec(text.slice(0, 14));
  const [whole = "", before = "", scale = "", between = "", measure = ""] = match ?? [];
  if (scale === "" && measure === "")
    return { unit: "", more: before, length: before === "" ? 0 : whole.length };
  return { unit: scale + measure, more: before || between, length: whole.length };
}
