import { type FoundNumber, findNumbers } from "../text/numbers.ts";
import { squeeze } from "../text/squeeze.ts";

/** Languages in which a figure is said before its Chinese original. */
export type FigureLocale = "ja" | "ko";

type Words = Readonly<Record<FigureLocale, string>>;

const words = (ja: string, ko: string): Words => ({ ja, ko });

/** Units, and measure words that have one translation whatever they count. */
const UNITS: ReadonlyMap<string, Words> = new Map([
  ["元", words("元", " 위안")],
  ["美元", words("米ドル", " 달러")],
  ["欧元", words("ユーロ", " 유로")],
  ["港元", words("香港ドル", " 홍콩달러")],
  ["日元", words("円", " 엔")],
  ["平方公里", words("平方キロメートル", "제곱킬로미터")],
  ["平方千米", words("平方キロメートル", "제곱킬로미터")],
  ["平方米", words("平方メートル", "제곱미터")],
  ["立方米", words("立方メートル", "세제곱미터")],
  ["公顷", words("ヘクタール", "헥타르")],
  ["亩", words("ムー", "무")],
  ["公里", words("キロメートル", "km")],
  ["千米", words("キロメートル", "km")],
  ["米", words("メートル", "m")],
  ["吨", words("トン", "톤")],
  ["千瓦时", words("キロワット時", "kWh")],
  ["千瓦", words("キロワット", "kW")],
  ["兆瓦", words("メガワット", "MW")],
  ["吉瓦", words("ギガワット", "GW")],
  ["%", words("%", "%")],
  ["个百分点", words("ポイント", "%포인트")],
  ["百分点", words("ポイント", "%포인트")],
  ["倍", words("倍", "배")],
  ["名", words("人", "명")],
  ["人", words("人", "명")],
  ["户", words("世帯", "가구")],
  ["项", words("件", "건")],
  ["场", words("回", "회")],
  ["次", words("回", "회")],
  ["年", words("年", "년")],
  ["个月", words("か月", "개월")],
  ["天", words("日", "일")],
  ["日", words("日", "일")],
  ["个工作日", words("営業日", "영업일")],
  ["工作日", words("営業日", "영업일")],
  ["个小时", words("時間", "시간")],
  ["小时", words("時間", "시간")],
  ["分钟", words("分", "분")],
  ["岁", words("歳", "세")],
]);
const PLACES: ReadonlyMap<string, Words> = new Map([
  ["", words("", "")],
  ["万", words("万", "만 ")],
  ["亿", words("億", "억 ")],
  ["万亿", words("兆", "조 ")],
]);

/** What Chinese puts before a figure, and how it stands around the translated one; the longest first. */
const BEFORE: readonly [RegExp, (figure: string, locale: FigureLocale) => string][] = [
  [/不超过$/, (figure, locale) => (locale === "ja" ? `${figure}以下` : `${figure} 이하`)],
  [/(?:不低于|不少于|至少)$/, (figure, locale) => (locale === "ja" ? `${figure}以上` : `${figure} 이상`)],
  [/不足$/, (figure, locale) => (locale === "ja" ? `${figure}未満` : `${figure} 미만`)],
  [/(?:超过?|逾|突破)$/, (figure, locale) => (locale === "ja" ? `${figure}超` : `${figure} 초과`)],
  [/(?<!签)约$/, (figure, locale) => (locale === "ja" ? `約${figure}` : `약 ${figure}`)],
  [/近$/, (figure, locale) => (locale === "ja" ? `${figure}近く` : `거의 ${figure}`)],
  [/最高$/, (figure, locale) => (locale === "ja" ? `最大${figure}` : `최대 ${figure}`)],
];
const AFTER: readonly [RegExp, Words][] = [
  [/^以上/, words("以上", " 이상")],
  [/^以下/, words("以下", " 이하")],
  [/^(?:以内|之内|内)/, words("以内", " 이내")],
  [/^左右/, words("前後", " 안팎")],
];
const FIRMS = /^(?:[^,，。;；、\d]{0,8})?(?:企业|公司|厂商)/;

/** A figure of a folded text without white space, in another language with all that qualifies it; null where a word is not known. */
export function figureWords(text: string, number: FoundNumber, locale: FigureLocale): string | null {
  const written = text.slice(number.start, number.end);
  const between = text.slice(number.end, number.unitEnd - number.unit.length);
  if (!/^[\d.,]+$/.test(written) || (between !== "" && !/^[多余]$/.test(between))) return null;
  const unit = unitWords(number.unit, text.slice(number.unitEnd), locale);
  if (unit === null) return null;
  const more = between === "" ? "" : locale === "ja" ? "余り" : "여 ";
  const figure =
    locale === "ja"
      ? `${written}${unit}${more}`
      : `${written}${more === "" ? unit : more + unit.trimStart()}`;
  const after = AFTER.find(([pattern]) => pattern.test(text.slice(number.unitEnd)));
  const whole = figure + (after?.[1][locale] ?? "");
  const head = text.slice(Math.max(0, number.start - 4), number.start);
  const before = BEFORE.find(([pattern]) => pattern.test(head));
  // Two qualifiers at once are left to the original.
  if (before !== undefined && (after !== undefined || more !== "")) return null;
  return before === undefined ? whole : before[1](whole, locale);
}

function unitWords(unit: string, behind: string, locale: FigureLocale): string | null {
  const [, place = "", measure = ""] = /^(万亿|[万亿]?)(.*)$/.exec(unit) ?? [];
  const places = PLACES.get(place)?.[locale];
  const known = measure === "家" ? firms(behind, locale) : UNITS.get(measure)?.[locale];
  if (places === undefined || known === undefined) return null;
  return places === "" ? known : places + known.trimStart();
}

function firms(behind: string, locale: FigureLocale): string {
  if (locale === "ko") return "곳";
  return FIRMS.test(behind) ? "社" : "か所";
}

const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月(?:(\d{1,2})日)?)?/;

/** A Chinese date (2017年6月6日) in another language; null where the text is none. */
export function dateWords(text: string, locale: FigureLocale): string | null {
  const [whole, year, month, day] = DATE.exec(text) ?? [];
  if (whole !== text || text === "") return null;
  if (locale === "ja") return text;
  return [year && `${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(" ");
}

/** Every figure and date of a quotation in another language, as an answer may begin with it. */
export function figuresSaid(quote: string, locale: FigureLocale): Set<string> {
  const text = squeeze(quote);
  const figures = findNumbers(text).map((number) => figureWords(text, number, locale));
  const dates = (text.match(/(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年/g) ?? []).map((date) =>
    dateWords(date, locale),
  );
  return new Set([...figures, ...dates].filter((said) => said !== null));
}
