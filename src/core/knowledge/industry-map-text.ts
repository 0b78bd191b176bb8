import { markdownText } from "../answer/markdown-text.ts";
import { choiceText } from "./choice-words.ts";
import { asOfText, sourcesText } from "./comparison-text.ts";
import type { IndustryMap, LinkedThing, MappedIndustry } from "./industry-map.ts";
import { NOT_STATED, type Speech } from "./speech.ts";

/** An industry map as a nested list in Markdown: industry, links of its chain, firms and parks, each with its marker. */
export function industryMapText({ industries, citations, asOf }: IndustryMap, speech: Speech): string {
  const list = industries.map((one) => industryText(one, speech)).join("\n");
  const none = speech.say("资料中没有这样的产业。", "The articles name no such industry.");
  return [list || none, sourcesText(citations, speech), asOfText(asOf, speech)].filter(Boolean).join("\n\n");
}

function industryText(industry: MappedIndustry, speech: Speech): string {
  const { chain, parks, companies, platforms } = industry;
  const lines = [
    `- **${marked(industry, speech)}** · ${choiceText(industry.kind, speech)}`,
    ...(chain.length === 0
      ? [`  - ${speech.say("产业链", "Chain")}${colon(speech)}${speech.say(...NOT_STATED)}`]
      : chain.flatMap((link) => [
          `  - ${speech.say("环节", "Link")}${colon(speech)}${marked(link, speech)}`,
          thingsLine("    ", ["企业", "Companies"], link.companies, speech),
          ...(link.parks.length > 0 ? [thingsLine("    ", ["园区", "Parks"], link.parks, speech)] : []),
        ])),
    thingsLine("  ", ["园区", "Parks"], parks, speech),
    thingsLine("  ", ["企业", "Companies"], companies, speech),
    ...(platforms.length > 0 ? [thingsLine("  ", ["平台", "Platforms"], platforms, speech)] : []),
  ];
  return lines.join("\n");
}

function thingsLine(
  indent: string,
  [zh, en]: readonly [string, string],
  things: readonly LinkedThing[],
  speech: Speech,
): string {
  const named = things.map((thing) => marked(thing, speech)).join(speech.say("、", "; "));
  return `${indent}- ${speech.say(zh, en)}${colon(speech)}${named || speech.say(...NOT_STATED)}`;
}

const colon = (speech: Speech): string => speech.say("：", ": ");

const marked = (thing: { name: string; nameEn: string; source: number }, speech: Speech): string =>
  `${markdownText(speech.say(thing.name, thing.nameEn), false)}[${thing.source}]`;
