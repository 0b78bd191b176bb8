import type { Citation } from "../answer/answer.ts";
import type { Corpus } from "../ports.ts";
import { citing } from "./present.ts";
import { quantityText } from "./quantity-text.ts";
import type { Park } from "./records.ts";
import { areLinked, relatedTo } from "./related.ts";
import { type Said, type SaidLink, type Saying, said, saidLinks, saidTexts } from "./said.ts";
import type { Speech } from "./speech.ts";

/** Which parks are asked for; what is absent asks for all. */
export interface ParkFilter {
  kind?: string | undefined;
  /** Id of an industry that the park has to do with. */
  industry?: string | undefined;
}

/** The parks that a filter lets through, in the order of the records. */
export function browseParks(
  { knowledge }: Pick<Corpus, "knowledge">,
  { kind, industry }: ParkFilter,
): Park[] {
  return knowledge.parks.filter(
    (park) =>
      (kind === undefined || park.kind === kind) &&
      (industry === undefined || areLinked(knowledge, ["parks", park.id], ["industries", industry])),
  );
}

/** A park as a list shows it. */
export interface ParkCard {
  id: string;
  name: string;
  kind: Park["kind"];
  level: Said[];
  area: Said[];
  district: Said[];
  within: SaidLink[];
  /** What it is meant to be, else what is noted of it: one statement, or none. */
  summary: Said[];
  /** The first of them, and how many more there are. */
  industries: SaidLink[];
  moreIndustries: number;
  /** How many records have to do with it. */
  counts: Record<"carriers" | "incentives" | "projects" | "companies", number>;
}

const MOST_INDUSTRIES = 3;

/** Parks as cards, with the citations of what they say. */
export function parkCards(
  corpus: Corpus,
  parks: readonly Park[],
  speech: Speech,
): { cards: ParkCard[]; citations: readonly Citation[] } {
  const cites = citing(corpus);
  const to: Saying = { corpus, speech, cites };
  const cards = parks.map((park) => cardOf(park, to));
  return { cards, citations: cites.citations };
}

function cardOf(park: Park, to: Saying): ParkCard {
  const one = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);
  const related = relatedTo(to.corpus.knowledge, "parks", park.id);
  const count = (kind: keyof ParkCard["counts"]) => related[kind]?.length ?? 0;
  return {
    id: park.id,
    name: to.speech.say(park.name, park.nameEn),
    kind: park.kind,
    summary: saidTexts([...park.positioning, ...park.notes].slice(0, 1), to),
    level: saidTexts(one(park.level), to),
    area: one(park.area).flatMap((area) => said(quantityText(area, to.speech), area, to)),
    district: saidLinks(one(park.district), to),
    within: saidLinks(one(park.within), to),
    industries: saidLinks(park.industries.slice(0, MOST_INDUSTRIES), to),
    moreIndustries: Math.max(0, park.industries.length - MOST_INDUSTRIES),
    counts: {
      projects: count("projects"),
      carriers: count("carriers"),
      incentives: count("incentives"),
      companies: count("companies"),
    },
  };
}
