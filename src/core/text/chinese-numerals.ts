const DIGIT: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"].map((character, value): [string, number] => [character, value]),
);
const ALSO: ReadonlyMap<string, number> = new Map([
  ["〇", 0],
  ["两", 2],
]);
const PLACE: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** The characters that Chinese numerals are made of, without 点. */
export const NUMERAL = "零〇一二两三四五六七八九十百千万亿";

/** A numeral that could be read. */
export interface ChineseNumeral {
  /** Canonical decimal, without a closing 万 or 亿: those belong to the unit (一千七百亿 → `1700`). */
  value: string;
  /** How many characters of the input the value took. */
  length: number;
  /** `compound` has a place word (十五, 三百); `digits` is a run of digits (二〇二五); `single` is one digit or 十 alone. */
  kind: "compound" | "digits" | "single";
}

function digit(character: string): number | undefined {
  return DIGIT.get(character) ?? ALSO.get(character);
}

/** Below 10,000: 一千七百, 二十一, 十五, 一百零三. Null where the order is not that of a number (十四五, 三四百, 百三). */
function section(text: string): number | null {
  let total = 0;
  let lowest = 10_000;
  let pending: number | null = null;
  let zero = false;
  for (const character of text) {
    const value = digit(character);
    const place = PLACE.get(character);
    if (value === 0) {
      if (pending !== null || total === 0) return null;
      zero = true;
    } else if (value !== undefined) {
      if (pending !== null) return null;
      pending = value;
    } else if (place !== undefined) {
      const times: number | null = pending ?? (place === 10 && (total === 0 || zero) ? 1 : null);
      if (times === null || place >= lowest) return null;
      total += times * place;
      lowest = place;
      pending = null;
      zero = false;
    } else return null;
  }
  // 一百五 is 150 in speech and 105 to a careless reader: not safe.
  if (pending !== null && total > 0 && lowest > 10 && !zero) return null;
  return total + (pending ?? 0);
}

/** Up to 亿亿: sections of four places, each followed by 万 or 亿. */
function whole(text: string): number | null {
  const hundredMillions = text.split("亿");
  if (hundredMillions.length > 2) return null;
  let total = 0;
  for (const [at, part] of hundredMillions.entries()) {
    const scale = at < hundredMillions.length - 1 ? 100_000_000 : 1;
    if (part === "") {
      if (scale > 1) return null;
      continue;
    }
    const [high = "", low, more] = part.split("万");
    if (more !== undefined || high === "" || high === "零") return null;
    const first = low === undefined ? section(high.replace(/^[零〇](?=.)/, "")) : section(high);
    const second = low === undefined || low === "" ? 0 : section(low.replace(/^[零〇](?=.)/, ""));
    if (first === null || second === null) return null;
    total += scale * (low === undefined ? first : first * 10_000 + second);
  }
  return total;
}

/**
 * Reads a run of numeral characters, with 点 for a decimal point; null where it is no safe number.
 * `十五点六` → 15.6; `一千七百亿` → 1700, the 亿 left to the unit; `二〇二五` → 2025 of kind `digits`.
 */
export function chineseNumeral(run: string): ChineseNumeral | null {
  const [integer = "", fraction, more] = run.split("点");
  if (more !== undefined || integer === "") return null;
  const closing = fraction === undefined ? (/[万亿]+$/.exec(integer)?.[0] ?? "") : "";
  // 一亿二千万: the 万 belongs to a part of the number, not to all of it.
  const ending = closing === "万" && integer.includes("亿") ? "" : closing;
  const body = integer.slice(0, integer.length - ending.length);
  if (body === "") return null;
  const length = body.length;
  const digits = [...body].map(digit);
  const kindOfBody = body.length > 1 || ending !== "" ? "compound" : "single";
  if (fraction !== undefined && fraction !== "") return decimal(body, fraction);
  if (body.length > 1 && digits.every((value) => value !== undefined)) {
    return { value: String(Number(digits.join(""))), length, kind: "digits" };
  }
  const value = body.startsWith("零") || body.startsWith("〇") ? null : whole(body);
  return value === null ? null : { value: String(value), length, kind: kindOfBody };
}

/** 一点五, 十五点六, 三点五亿: the fraction is read digit by digit; what follows it is left to the unit. */
function decimal(body: string, fraction: string): ChineseNumeral | null {
  const value = /^[零〇]$/.test(body) ? 0 : whole(body);
  const read = /^[零〇一二两三四五六七八九]+/.exec(fraction)?.[0] ?? "";
  if (value === null || read === "" || /^[十百千]/.test(fraction.slice(read.length))) return null;
  const decimals = [...read].map((character) => digit(character) ?? 0).join("");
  const kept = decimals.replace(/0+$/, "");
  return {
    value: kept === "" ? String(value) : `${value}.${kept}`,
    length: body.length + 1 + read.length,
    kind: "compound",
  };
}
