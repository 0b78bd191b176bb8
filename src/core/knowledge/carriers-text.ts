import { markdownText } from "../answer/markdown-text.ts";
import type { CarrierMatch, CarrierMatches, Unknown } from "./carrier-match.ts";
import { blocks, line, marked, markedList, markedName } from "./marked.ts";
import { listed, NOT_STATED, type Speech } from "./speech.ts";

/** Sites for a need as Markdown with markers; sources are not listed here. */
export function carriersText(result: CarrierMatches, speech: Speech): string {
  const { carriers, parks, nearest, more, notRead } = result;
  const named = (sites: readonly CarrierMatch[]) =>
    sites.map((one, at) => siteText(one, at, speech)).join("\n");
  return blocks([
    carriers.length > 0 &&
      `${speech.say(`资料中可考虑的载体有${carriers.length}处：`, `${carriers.length} sites in the articles may do:`)}\n\n${named(carriers)}`,
    carriers.length === 0 &&
      speech.say("资料中没有符合全部要求的载体。", "No site in the articles meets all that is asked."),
    nearest.length > 0 && `${speech.say("最接近的：", "Nearest:")}\n\n${named(nearest)}`,
    parks.length > 0 &&
      `${speech.say(
        "发展该产业、但资料未写明具体楼宇或厂房的园区：",
        "Parks for the industry, of which the articles name no building:",
      )}\n\n${parks.map((park) => `- ${markdownText(speech.say(park.name, park.nameEn), false)}${speech.say("：", ": ")}${marked(park.why, speech)}`).join("\n")}`,
    notRead.length > 0 &&
      speech.say(
        `没有读懂、未用于查找的要求：${notRead.map(({ words }) => markdownText(words, false)).join("、")}`,
        `Not understood and left out: ${notRead.map(({ words }) => markdownText(words, false)).join("; ")}`,
      ),
    more > 0 && speech.say(`另有${more}处未列出。`, `${more} more are not listed.`),
  ]);
}

function siteText(site: CarrierMatch, at: number, speech: Speech): string {
  const { fits, doesNotFit, unknown, published } = site;
  return [
    `${at + 1}. ${markedName(site, speech)}${published === null ? "" : speech.say(`（资料日期${published}）`, ` (article of ${published})`)}`,
    fits.length > 0 && line("符合", "Fits", markedList(fits, speech), speech),
    doesNotFit.length > 0 && line("不符", "Does not fit", markedList(doesNotFit, speech), speech),
    unknown.length > 0 && line(NOT_STATED[0], "Not stated", unknownText(unknown, speech), speech),
  ]
    .filter((one) => one !== false)
    .join("\n");
}

function unknownText(unknown: readonly Unknown[], speech: Speech): string {
  return listed(
    unknown.map(({ value, en }) => markdownText(speech.say(value, en), false)),
    speech,
  );
}
