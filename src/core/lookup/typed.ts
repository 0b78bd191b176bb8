import { foldText } from "../text/fold.ts";
import { withoutTones } from "../text/pinyin.ts";

/** A run of one script in what was typed; offsets are into the folded text. */
export interface Run {
  kind: "latin" | "han" | "number";
  /** Folded; Latin without tones. */
  text: string;
  start: number;
  end: number;
}

const RUN =
  /(?<number>\d[\d,.]*\d|\d)|(?<latin>\p{Script=Latin}[\p{Script=Latin}\p{M}]*)|(?<han>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〇]+)/gu;

/** No look-up has more; the rest of a pasted page is left alone. */
const MOST_RUNS = 24;
/** The longest run of letters that may be pinyin; of a longer one the beginning is read. */
const LONGEST_LATIN = 40;

/** What was typed, folded, as runs of one script each (`gxq投资额2025` → gxq, 投资额, 2025). */
export function runsOf(typed: string): { folded: string; runs: Run[] } {
  const folded = foldText(typed);
  const runs: Run[] = [];
  for (const { index: start, 0: written, groups = {} } of folded.matchAll(RUN)) {
    if (runs.length >= MOST_RUNS) break;
    const end = start + written.length;
    if (groups["number"] !== undefined)
      runs.push({ kind: "number", text: written.replaceAll(",", ""), start, end });
    else if (groups["latin"] !== undefined)
      runs.push({ kind: "latin", text: withoutTones(written).slice(0, LONGEST_LATIN), start, end });
    else runs.push({ kind: "han", text: written, start, end });
  }
  return { folded, runs };
}
