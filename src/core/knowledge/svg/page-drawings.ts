import type { MappedIndustry } from "../industry-map.ts";
import type { Speech } from "../speech.ts";
import { pageDrawing } from "./drawing.ts";
import { chainBlock, described } from "./industry-chart.ts";

/** The chain of an industry as boxes and arrows; null where the articles tell of none. */
export function chainDrawing(industry: MappedIndustry, id: string, speech: Speech): string | null {
  if (industry.chain.length === 0) return null;
  const title = `${speech.say(industry.name, industry.nameEn)}${speech.say("产业链", ": chain")}`;
  const said = { id, title, description: described(industry, speech) };
  return pageDrawing(said, speech, (y) => chainBlock(industry.chain, y, speech));
}
