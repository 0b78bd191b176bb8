/** The first figure of a question in another written form; null where it holds none that can be rewritten. */
export function numbersOtherwise(question: string): string | null {
  const rewritten = REWRITES.reduce<string | null>((done, [pattern, rewrite]) => {
    if (done !== null) return done;
    const match = pattern.exec(question);
    if (match === null) return null;
    const [whole, ...groups] = match;
    const by = rewrite(...groups);
    return by === null
      ? null
      : question.slice(0, match.index) + by + question.slice(match.index + whole.length);
  }, null);
  return rewritten === question ? null : rewritten;
}

type Rewrite = readonly [pattern: RegExp, rewrite: (...groups: string[]) => string | null];

/** Tried in this order; a figure glued to letters or to further figures is part of a name. */
const REWRITES: readonly Rewrite[] = [
  [/(?<![\d.])(\d{4})(?=年)/, (year) => [...year].map((digit) => DIGITS[Number(digit)]).join("")],
  [/(?<![\d.])(\d+(?:\.\d+)?)%/, (share) => `百分之${spoken(share)}`],
  [/第(\d{1,4})(?![\d.])/, (place) => `第${spoken(place)}`],
  [/(?<![\d.a-z+])(\d{1,3}),(\d{3})(?![\d,.])/i, (high, low) => high + low],
  [/(?<![\d.a-z+])(\d{1,4}(?:\.\d+)?)(?=[万亿])/i, (number) => spoken(number)],
  [/(?<![\d.a-z+-])(\d{1,4})(?=[个家人名位座条种年天岁次])/i, (number) => spoken(number)],
  [/([一二三四五六七八九]?十[一二三四五六七八九]?)(?=[个家人名位座条种年天岁次])/, figures],
];

const DIGITS = "〇一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];

/** Below 10,000 as it is read aloud: 105.6 → 一百零五点六. */
function spoken(written: string): string {
  const [whole = "0", fraction] = written.split(".");
  let out = "";
  let zero = false;
  for (const [at, digit] of [...whole].entries()) {
    if (digit === "0") {
      zero = out !== "";
      continue;
    }
    out += `${zero ? "零" : ""}${DIGITS[Number(digit)]}${PLACES[whole.length - 1 - at] ?? ""}`;
    zero = false;
  }
  const short = out.replace(/^一十/, "十") || "零";
  return fraction === undefined
    ? short
    : `${short}点${[...fraction].map((digit) => (digit === "0" ? "零" : DIGITS[Number(digit)])).join("")}`;
}

/** 二十一 → 21. */
function figures(numeral: string): string {
  const [tens = "", ones = ""] = numeral.split("十");
  return String(10 * (tens === "" ? 1 : DIGITS.indexOf(tens)) + (ones === "" ? 0 : DIGITS.indexOf(ones)));
}
