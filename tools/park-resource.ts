import { markdownText } from "../src/core/answer/markdown-text.ts";
import type { AnyRecord } from "../src/core/knowledge/knowledge.ts";
import type { Park } from "../src/core/knowledge/records.ts";
import type { StatedLink } from "../src/core/knowledge/stated.ts";
import type { Corpus } from "../src/core/ports.ts";
import type { ToolContext } from "./define.ts";
import { fieldLabel } from "./record-labels.ts";
import {
  bothLanguages,
  type RecordWriting,
  recordHead,
  recordLines,
  recordWriting,
  sourceLines,
} from "./record-text.ts";
import { idIn, type ResourceListing, type TextContents } from "./resource.ts";

const scheme = "zj://park/";

export function parkUri(id: string): string {
  return scheme + encodeURIComponent(id);
}

export const parkTemplate = {
  uriTemplate: `${scheme}{id}`,
  name: "park",
  title: "Park",
  description:
    "What the articles say of one park, each statement with its quote: sites, incentives, projects, services, companies. The id is the one that `list_parks` returns.",
  mimeType: "text/markdown",
};

export function parkListing({ id, name, nameEn }: Park): ResourceListing {
  return { uri: parkUri(id), name: id, title: name, description: nameEn, mimeType: "text/markdown" };
}

/** The lists whose records may lie in a park, in the order that they are shown. */
const INSIDE = ["carriers", "incentives", "projects", "services", "companies"] as const;

/** The gazetteer adds forms that people mistype. */
const MOST_ALIASES = 4;

type Placed = AnyRecord & { park?: StatedLink | undefined };

/** The park behind `zj://park/{id}` as Markdown, in Chinese and English: its record, what lies in it, and the sources. */
export function readPark(
  corpus: Corpus,
  uri: string,
  { articleUrl }: Pick<ToolContext, "articleUrl">,
): TextContents | undefined {
  const id = idIn(uri, scheme);
  const park = corpus.knowledge.parks.find((one) => one.id === id);
  if (park === undefined) return undefined;
  const writing = recordWriting(corpus, bothLanguages);
  const aliases = park.aliases
    .filter((alias) => /\p{Script=Han}/u.test(alias))
    .slice(0, MOST_ALIASES)
    .map((alias) => markdownText(alias, false))
    .join("、");
  const blocks = [
    `# ${recordHead(park, writing)}`,
    aliases === "" ? "" : `${bothLanguages.say("又称", "Also")}：${aliases}`,
    recordLines(park, writing).join("\n"),
    ...INSIDE.map((list) => insideText(list, park.id, writing)),
    partsText(park, writing),
  ];
  const sources = [
    `## ${bothLanguages.say("来源", "Sources")}`,
    "",
    ...sourceLines(writing.cites, { articleUrl }),
  ];
  const asOf = corpus.info.asOf;
  const last = asOf === null ? "" : bothLanguages.say(`资料截至${asOf}。`, `Articles up to ${asOf}.`);
  const text = [...blocks, sources.join("\n").trimEnd(), last].filter((block) => block !== "").join("\n\n");
  return { uri, mimeType: "text/markdown", text };
}

function insideText(list: (typeof INSIDE)[number], parkId: string, writing: RecordWriting): string {
  const records: readonly Placed[] = writing.corpus.knowledge[list];
  const inside = records.filter(({ park }) => park?.value === parkId);
  if (inside.length === 0) return "";
  const heading = `## ${writing.speech.say(...fieldLabel(list))}`;
  const shown = inside.map((record) => {
    const lines = recordLines({ ...record, park: undefined }, writing);
    return [`### ${recordHead(record, writing)}`, lines.join("\n")].filter(Boolean).join("\n\n");
  });
  return [heading, ...shown].join("\n\n");
}

/** The parks that are parts of this one. */
function partsText({ id }: Park, writing: RecordWriting): string {
  const parts = writing.corpus.knowledge.parks.filter(({ within }) => within?.value === id);
  if (parts.length === 0) return "";
  const heading = `## ${writing.speech.say("区内园区", "Parks within")}`;
  return [heading, parts.map((part) => `- ${recordHead(part, writing)}`).join("\n")].join("\n\n");
}
