import { canonicalDecimal } from "./numbers.ts";

/** A unit that can be exchanged for others of its dimension. */
export interface Unit {
  dimension: "area" | "length" | "money";
  /** How many base units (m², m, 元) one is, as a fraction of whole numbers: 1 mu is 2000/3 m². */
  ratio: readonly [bigint, bigint];
  /** As Chinese writes it. */
  zh: string;
  en: string;
  ja: string;
  ko: string;
}

const unit = (
  dimension: Unit["dimension"],
  over: bigint,
  under: bigint,
  [zh, en, ja, ko]: readonly [string, string, string, string],
): Unit => ({ dimension, ratio: [over, under], zh, en, ja, ko });

/** Units by their own names; 1 公顷 = 15 亩 = 10,000 m² (State Council order of 1984 on statutory units). */
export const UNIT = {
  squareMetre: unit("area", 1n, 1n, ["平方米", "square metres", "平方メートル", "제곱미터"]),
  tenThousandSquareMetres: unit("area", 10_000n, 1n, [
    "万平方米",
    "万平方米 (10,000 square metres)",
    "万平方メートル",
    "만 제곱미터",
  ]),
  mu: unit("area", 2_000n, 3n, ["亩", "mu", "ムー（亩）", "무(亩)"]),
  tenThousandMu: unit("area", 20_000_000n, 3n, ["万亩", "万亩 (10,000 mu)", "万ムー（亩）", "만 무(亩)"]),
  hectare: unit("area", 10_000n, 1n, ["公顷", "hectares", "ヘクタール", "헥타르"]),
  tenThousandHectares: unit("area", 100_000_000n, 1n, [
    "万公顷",
    "万公顷 (10,000 hectares)",
    "万ヘクタール",
    "만 헥타르",
  ]),
  squareKilometre: unit("area", 1_000_000n, 1n, [
    "平方公里",
    "square kilometres",
    "平方キロメートル",
    "제곱킬로미터",
  ]),
  metre: unit("length", 1n, 1n, ["米", "metres", "メートル", "미터"]),
  kilometre: unit("length", 1_000n, 1n, ["公里", "kilometres", "キロメートル", "킬로미터"]),
  yuan: unit("money", 1n, 1n, ["元", "yuan", "元", "위안"]),
  tenThousandYuan: unit("money", 10_000n, 1n, ["万元", "万元 (10,000 yuan)", "万元", "만 위안"]),
  millionYuan: unit("money", 1_000_000n, 1n, [
    "个百万元（million yuan）",
    "million yuan",
    "百万元",
    "백만 위안",
  ]),
  hundredMillionYuan: unit("money", 100_000_000n, 1n, ["亿元", "亿元 (100 million yuan)", "億元", "억 위안"]),
  billionYuan: unit("money", 1_000_000_000n, 1n, [
    "个十亿元（billion yuan）",
    "billion yuan",
    "十億元",
    "십억 위안",
  ]),
} as const;

/** How a folded text writes each unit, the longest forms first where one begins another. */
const WRITTEN: ReadonlyArray<[Unit, RegExp]> = [
  [
    UNIT.squareKilometre,
    /^(?:平方公里|平方千米|km2|km²|square (?:kilometers?|kilometres?)|sq\.? ?km|square km|平方キロ(?:メートル)?|제곱킬로미터)/,
  ],
  [UNIT.tenThousandSquareMetres, /^万(?:平方米|平米|平方|㎡|m2)/],
  [
    UNIT.squareMetre,
    /^(?:平方米|平米|㎡|m2|m²|square (?:meters?|metres?)|sq\.? ?m\b|sqm|平方メートル|제곱미터)/,
  ],
  [UNIT.tenThousandHectares, /^万公顷/],
  [UNIT.hectare, /^(?:公顷|hectares?|ha\b|ヘクタール|헥타르)/],
  [UNIT.tenThousandMu, /^万亩/],
  [UNIT.mu, /^(?:亩|mu\b|ムー|무(?![가-힣]))/],
  [UNIT.kilometre, /^(?:公里|千米|km(?!2|²)|kilometers?|kilometres?|キロメートル|킬로미터)/],
  [UNIT.metre, /^(?:米(?!其)|meters?|metres?|m\b|メートル|미터)/],
  [UNIT.billionYuan, /^(?:十亿(?:元|人民币)?|billions?(?: of)?(?: (?:yuan|rmb|cny|renminbi))?|십억 ?위안)/],
  [UNIT.hundredMillionYuan, /^(?:亿(?:元|人民币)?|억 ?위안)/],
  [UNIT.millionYuan, /^(?:百万(?:元|人民币)?|millions?(?: of)?(?: (?:yuan|rmb|cny|renminbi))?|백만 ?위안)/],
  [UNIT.tenThousandYuan, /^(?:万元|万人民币|만 ?위안)/],
  [UNIT.yuan, /^(?:元|人民币|yuan|rmb|cny|위안)/],
];

/** The unit that a folded text begins with, and how many characters it takes there; null where it begins with none. */
export function unitAtStart(text: string): { unit: Unit; length: number } | null {
  for (const [found, pattern] of WRITTEN) {
    const match = pattern.exec(text);
    if (match) return { unit: found, length: match[0].length };
  }
  return null;
}

export interface Converted {
  /** Canonical decimal. */
  value: string;
  /** False where it was rounded (to two decimals, below one to four) because the exact value does not end. */
  exact: boolean;
}

/** A decimal of one unit in another of the same dimension, computed on whole numbers; null across dimensions. */
export function convert(value: string, from: Unit, to: Unit): Converted | null {
  if (from.dimension !== to.dimension) return null;
  const [whole = "0", fraction = ""] = canonicalDecimal(value).split(".");
  const over = BigInt(whole + fraction) * from.ratio[0] * to.ratio[1];
  const under = 10n ** BigInt(fraction.length) * from.ratio[1] * to.ratio[0];
  return divided(over, under);
}

function divided(over: bigint, under: bigint): Converted {
  const reduced = under / common(over, under);
  const digits = finiteDigits(reduced);
  const places = digits ?? (over < under ? 4 : 2);
  const scale = 10n ** BigInt(places);
  const scaled = digits === null ? (2n * over * scale + under) / (2n * under) : (over * scale) / under;
  const text = scaled.toString().padStart(places + 1, "0");
  const cut = text.length - places;
  return { value: canonicalDecimal(`${text.slice(0, cut)}.${text.slice(cut)}`), exact: digits !== null };
}

function common(a: bigint, b: bigint): bigint {
  return b === 0n ? a || 1n : common(b, a % b);
}

/** How many decimals a fraction over `under` in lowest terms has; null where they never end. */
function finiteDigits(under: bigint): number | null {
  let rest = under;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : null;
}
