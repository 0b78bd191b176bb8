import { highTechLadder } from "../../knowledge/high-tech-ladder.ts";
import { industryMap, type LinkedThing } from "../../knowledge/industry-map.ts";
import { citing } from "../../knowledge/present.ts";
import { listProjects, type ProjectFilter } from "../../knowledge/projects.ts";
import type { ReadNeed } from "../../knowledge/read-need.ts";
import type { Project } from "../../knowledge/records.ts";
import { showText } from "../../knowledge/shown.ts";
import { speechOf } from "../../knowledge/speech.ts";
import type { StatedText } from "../../knowledge/stated.ts";
import type { Corpus } from "../../ports.ts";
import { type CitedView, citedView, type ViewLine, type ViewPart } from "./view.ts";
import { LABELS, LEADS, type Words } from "./words.ts";

const MOST_LINKS = 6;
const MOST_PROJECTS = 5;
const MOST_PARTS = 3;

/** The links of one industry's chain, with the firms and parks of each; where no chain is told, the industry with its own. */
export function chainView(industry: string, corpus: Corpus): CitedView | null {
  const { industries, citations } = industryMap(corpus, { industry });
  const [first] = industries;
  if (first === undefined) return null;
  const things = (some: readonly LinkedThing[], label: Words): ViewPart[] =>
    some.slice(0, MOST_PARTS).map(({ name, nameEn, source }) => ({ label, value: name, en: nameEn, source }));
  const lineOf = ({
    name,
    nameEn,
    source,
    companies,
    parks,
  }: Omit<typeof first, "id" | "kind" | "chain" | "platforms">): ViewLine => ({
    name,
    nameEn,
    source,
    parts: [...things(companies, LABELS.company), ...things(parks, LABELS.park)],
    unknown: [],
  });
  const lines = first.chain.length > 0 ? first.chain.slice(0, MOST_LINKS).map(lineOf) : [lineOf(first)];
  return citedView({ lead: LEADS.chain, lines }, citations);
}

/** Projects with what was planned, what was done, why not, and what comes next. */
export function projectsView(filter: ProjectFilter, corpus: Corpus): CitedView | null {
  // Records are shown here in every language, so the page is only used to choose them.
  const page = listProjects(
    corpus,
    { ...filter, limit: MOST_PROJECTS },
    speechOf("zh-Hans", (text) => text),
  );
  const ids = new Set(page.items.map(({ id }) => id));
  const cites = citing(corpus);
  const lines = corpus.knowledge.projects
    .filter(({ id }) => ids.has(id))
    .map((one): ViewLine => {
      const parts = partsOf(one).map(([label, said]) => ({ label, ...showText(said, cites) }));
      return { name: one.name, nameEn: one.nameEn, source: cites.number(one.named), parts, unknown: [] };
    });
  return citedView({ lead: LEADS.projects, lines }, cites.citations);
}

function partsOf({ plan, actual, delayReason, nextStep }: Project): Array<[Words, StatedText]> {
  const last = (said: readonly StatedText[], label: Words): Array<[Words, StatedText]> =>
    said.slice(-1).map((one) => [label, one]);
  return [
    ...last(actual, LABELS.actual),
    ...last(plan, LABELS.plan),
    ...last(delayReason ? [delayReason] : [], LABELS.delay),
    ...last(nextStep ? [nextStep] : [], LABELS.next),
  ].slice(0, MOST_PARTS);
}

/** The steps to a national high-tech enterprise: what each takes and brings, and where the firm stands. */
export function ladderView({ profile }: ReadNeed, corpus: Corpus): CitedView | null {
  const { steps, citations } = highTechLadder(corpus, profile);
  const lines = steps.map(({ name, nameEn, source, place, needs, brings }): ViewLine => {
    const here = place === "here" ? LABELS.here : place === "next" ? LABELS.next : null;
    return {
      name,
      nameEn,
      source,
      parts: [
        ...(here ? [{ value: here.zh, en: here.en, source }] : []),
        ...needs.slice(0, 2).map((part) => ({ ...part, label: LABELS.needs })),
        ...brings.slice(0, 1).map(({ what }) => ({ ...what, label: LABELS.brings })),
      ],
      unknown: [],
    };
  });
  return citedView({ lead: LEADS.ladder, lines }, citations);
}
