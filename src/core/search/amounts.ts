import { type FoundNumber, scaledNumber } from "../text/numbers.ts";

/** A figure as it is compared: 1.2亿元 is both 1.2 of 亿元 and 120000000 of 元; 三成 is 3 of 成 and 30 of %. */
export interface Amount {
  /** Canonical decimal. */
  value: string;
  /** What is counted, `""` where that is not said. */
  unit: string;
  end: number;
}

/** The whole value first, where it is written with 万, 亿 or 成; offsets are those of the folded text. */
export function amountsOf(folded: string, found: FoundNumber): Amount[] {
  const { value, unit, end, unitEnd } = found;
  const scaled = scaledNumber(folded, found);
  const plain = { value, unit, end };
  if (scaled === null) return [plain];
  const rest = unit === "成" ? "%" : folded.slice(scaled.end, unitEnd);
  return [{ ...scaled, unit: rest }, plain];
}

/** A value of so many characters is the same figure, whatever it counts. */
const DISTINCT = 3;
const SCALE = /^[十百千]?[万亿]+/;

/**
 * True where a figure in a text is the one asked for: of equal value, and a small one has to count the same. 五个月 and 5个月,
 * 月 and 个月, 15 and 15家 are; 五大 and 5家, 五大 and a bare 5, 第一 and 1家, 1.2亿 and 1.2万 are not.
 */
export function isSame(value: string, asked: string, unit: string): boolean {
  const scales = [SCALE.exec(asked)?.[0], SCALE.exec(unit)?.[0]];
  if (scales[0] !== undefined && scales[1] !== undefined && scales[0] !== scales[1]) return false;
  if (value.length >= DISTINCT) return true;
  if (asked === "" || unit === "") return asked === unit || (asked === "" && value.length > 1);
  return asked.endsWith(unit) || unit.endsWith(asked);
}
