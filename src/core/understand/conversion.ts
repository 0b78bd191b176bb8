import { findNumbers } from "../text/numbers.ts";
import { type Unit, unitAtStart } from "../text/quantities.ts";

/** A figure with a unit that can be exchanged, as a folded text writes it; offsets are UTF-16. */
export interface Quantity {
  value: string;
  unit: Unit;
  start: number;
  end: number;
}

/** A figure is wanted in another unit. */
export interface ConversionAsked {
  to: Unit;
  /** The figure that the question itself gives; null: the one of the answer before. */
  of: Quantity | null;
  /** The question says that it is about conversion (换算, convert, in hectares). */
  explicit: boolean;
  /** The question without what it says about the unit: what the figure is of. */
  rest: string;
}

const NUMBER_GAP = /^ ?[多余]? ?/;

/** The figures of a folded text whose units can be exchanged, left to right. */
export function quantitiesIn(folded: string): Quantity[] {
  return findNumbers(folded).flatMap(({ start, end, value }) => {
    const gap = NUMBER_GAP.exec(folded.slice(end, end + 3))?.[0].length ?? 0;
    const found = unitAtStart(folded.slice(end + gap, end + gap + 24));
    return found ? [{ value, unit: found.unit, start, end: end + gap + found.length }] : [];
  });
}

const EXPLICIT =
  /换算|折算|折合|约合|换成|转换|转成|换为|改用|换个单位|convert|conver(?:t|sion)|in terms of|expressed in|\bin (?:square|sq|km2|m2|hectares?|mu\b|met|kilomet|billions?|millions?)|换算して|환산|(?:平方キロ(?:メートル)?|ヘクタール|平方メートル|ムー)(?:で(?!す)|に|だと)|(?:헥타르|제곱미터|제곱킬로미터)로/;
const ASKS_AMOUNT = /多少|几|how many|how much|何|몇|どのくらい|얼마/;

/** Between a figure and the unit it is wanted in, nothing may stand but words that set them equal. */
const EQUALS =
  /^[的,，、\s]*(?:(?:大约|约|就|那|也就|又)?(?:是|等于|合|折合|折算|换算|换|转换|转|相当于|=|为|有|折)(?:成|为|到|过来|算)*(?:是)?)?(?:多少|几个?)?\s*$|^ ?(?:is|equals?|equal to|comes to)? ?(?:in|to|into|as)? ?(?:how many|how much)? ?$|^は?何?$|^[은는]? ?몇 ?$/;
/** How many hectares are 44 square kilometres? */
const EQUALS_BACK = /^ ?(?:(?:is|are|makes?|in|equals?|does|do|of|=|from) ?)+(?:the |a )?$|^は$/;

/** Whether a folded word only names a unit or the act of converting. */
export function isConversionWord(word: string): boolean {
  return (
    unitAtStart(word)?.length === word.length ||
    /换算|折算|折合|单位|^(?:convert|conversion|square|unit|terms?)$/.test(word)
  );
}

/** The conversion that a folded question asks for, or null. */
export function conversionAsked(folded: string): ConversionAsked | null {
  const explicit = EXPLICIT.test(folded);
  if (!explicit && !ASKS_AMOUNT.test(folded)) return null;
  const quantities = quantitiesIn(folded);
  const target = targetIn(folded, quantities);
  if (target === null) return null;
  const of =
    quantities.find(
      ({ unit, start, end }) =>
        unit.dimension === target.unit.dimension &&
        unit !== target.unit &&
        (explicit ||
          (end <= target.start
            ? EQUALS.test(folded.slice(end, target.start))
            : EQUALS_BACK.test(folded.slice(target.end, start)))),
    ) ?? null;
  const rest = `${folded.slice(0, target.start)}${folded.slice(target.end)}`.replace(CONVERTING, "");
  return { to: target.unit, of, explicit, rest };
}

const CONVERTING =
  /(?:换算|折算|转换|换|转|改)(?:成|为|到)|(?:换算|折算|约?折合|约合)(?:成|为)?|(?:converted|convert|expressed|express)(?: it| that| this)?(?: in(?:to)?| to)?|in terms of|\bin ?(?=\s*[?.,]?\s*$)|換算(?:して|すると)?|환산(?:하면|해)?/g;

/** The last unit that stands without a figure of its own. */
function targetIn(
  folded: string,
  quantities: readonly Quantity[],
): { unit: Unit; start: number; end: number } | null {
  let last: { unit: Unit; start: number; end: number } | null = null;
  for (let at = 0; at < folded.length; at++) {
    const inside = quantities.find(({ start, end }) => start <= at && at < end);
    if (inside) {
      at = inside.end - 1;
      continue;
    }
    // Inside a Latin word nothing begins (cm, mum).
    if (/[a-z]/.test(folded.charAt(at)) && /[a-z]/.test(folded.charAt(at - 1))) continue;
    const found = unitAtStart(folded.slice(at, at + 24));
    if (!found) continue;
    last = { unit: found.unit, start: at, end: at + found.length };
    at = last.end - 1;
  }
  return last;
}
