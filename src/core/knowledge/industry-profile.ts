import type { Citation } from "../answer/answer.ts";
import type { Corpus } from "../ports.ts";
import { type MappedIndustry, mapped } from "./industry-map.ts";
import { type LinkedList, linkedLists, linkedRecords } from "./linked-records.ts";
import { citing } from "./present.ts";
import type { Industry } from "./records.ts";
import { type Said, type Saying, saidTopics } from "./said.ts";
import type { Speech } from "./speech.ts";

/** All that the articles say of one industry, in the reader's words. */
export interface IndustryProfile {
  id: string;
  name: string;
  kind: Industry["kind"];
  named: number;
  /** With its chain, parks, firms and platforms; null where the place that names it is gone. */
  map: MappedIndustry | null;
  /** What else the record says, under what it is about. */
  topics: Array<{ topic: string; statements: Said[] }>;
  /** Sites, incentives, projects and services; parks and firms are on the map. */
  linked: LinkedList[];
  citations: readonly Citation[];
}

/** Most linked records of one kind in a profile. */
const MOST_LINKED = 12;

export function industryProfile(corpus: Corpus, industry: Industry, speech: Speech): IndustryProfile {
  const cites = citing(corpus);
  const to: Saying = { corpus, speech, cites };
  const linked = linkedRecords(corpus.knowledge, "industries", industry.id);
  // Numbered in the order in which a page shows them.
  return {
    id: industry.id,
    name: speech.say(industry.name, industry.nameEn),
    kind: industry.kind,
    named: cites.number(industry.named),
    map: mapped(industry, corpus, cites)[0] ?? null,
    topics: saidTopics(industry.notes, to),
    linked: linkedLists({ ...linked, parks: [], companies: [] }, MOST_LINKED, to),
    citations: cites.citations,
  };
}
