import { bracketed } from "../cell-text.ts";
import type { Row } from "../comparison.ts";
import type { MappedIndustry } from "../industry-map.ts";
import type { Speech } from "../speech.ts";
import { bars, described as describedRows, lengthsOf } from "./comparison-chart.ts";
import { pageDrawing } from "./drawing.ts";
import { chainBlock, described as describedIndustry } from "./industry-chart.ts";

/** A measure drawn as bars, and what stands above it. */
export interface BarDrawing {
  heading: string;
  /** An `svg` element whose texts are escaped; the style sheet of the page gives it its look. */
  svg: string;
}

/** The rows whose figures can be measured against each other, each as bars; `names` are those of the columns, `id` begins theirs. */
export function barDrawings(
  rows: readonly Row[],
  names: readonly string[],
  id: string,
  speech: Speech,
): BarDrawing[] {
  return rows.flatMap((row, at) => {
    const lengths = lengthsOf(row);
    if (lengths === null) return [];
    const aside = [row.period, row.unit].filter(Boolean).join(speech.say("，", ", "));
    const heading = row.metric + bracketed(aside, speech);
    const said = { id: `${id}-${at + 1}`, title: heading, description: describedRows([row], names, speech) };
    return [{ heading, svg: pageDrawing(said, speech, (y) => bars(row, lengths, names, y, speech)) }];
  });
}

/** The chain of an industry as boxes and arrows; null where the articles tell of none. */
export function chainDrawing(industry: MappedIndustry, id: string, speech: Speech): string | null {
  if (industry.chain.length === 0) return null;
  const title = `${speech.say(industry.name, industry.nameEn)}${speech.say("产业链", ": chain")}`;
  const said = { id, title, description: describedIndustry(industry, speech) };
  return pageDrawing(said, speech, (y) => chainBlock(industry.chain, y, speech));
}
