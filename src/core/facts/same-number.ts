import type { Fact } from "./fact.ts";

type Stated = Pick<Fact, "number" | "value" | "unit" | "qualifier">;

const SCALE: Readonly<Record<string, number>> = {
  十: 1e1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  兆: 1e12,
  億: 1e8,
  萬: 1e4,
};

/** A figure's number without the scale of its unit: 1.2 亿元 → 120,000,000; undefined where it has none. */
export function fullNumber({ number, unit }: Pick<Fact, "number" | "unit">): number | undefined {
  if (number === undefined) return undefined;
  const scale = /^[十百千万亿兆億萬]*/.exec(unit)?.[0] ?? "";
  return [...scale].reduce((product, sign) => product * (SCALE[sign] ?? 1), number);
}

/** How far a figure may be off as it is written: half a unit of its last digit. */
function precision({ value, unit }: Stated): number {
  const fraction = /\.(\d+)/.exec(value)?.[1] ?? "";
  const zeros = fraction === "" ? (/0*$/.exec(value.replace(/[^\d]/g, ""))?.[0].length ?? 0) : 0;
  return (fullNumber({ number: 0.5 * 10 ** (zeros - fraction.length), unit }) ?? 0) * 1.000001;
}

const ABOVE = /^(?:超过?|超出|逾|突破|以上|多|余|餘|不低于|不少于|至少|上|高于|多于|之上|有余)$/;
const BELOW = /^(?:近|将近|接近|不到|不足|不超过|以下|未满|低于|少于|以内|內|内|最高|最多)$/;
const ABOUT = /^(?:约|大约|大概|左右|上下|約)$/;

function allows(stated: Stated, a: number, b: number): boolean {
  const { qualifier = "" } = stated;
  if (ABOVE.test(qualifier)) return b >= a && b <= 1.2 * a;
  if (BELOW.test(qualifier)) return b <= a && b >= 0.8 * a;
  if (ABOUT.test(qualifier)) return Math.abs(a - b) <= 0.1 * a;
  return false;
}

/** True where two statements of one measure can both be so: equal, rounded, or within what 超, 近 and 约 leave open. */
export function agrees(one: Stated, other: Stated): boolean {
  const [a, b] = [fullNumber(one), fullNumber(other)];
  if (a === undefined || b === undefined) return true;
  if (Math.abs(a - b) <= Math.max(precision(one), precision(other))) return true;
  return allows(one, a, b) || allows(other, b, a);
}
