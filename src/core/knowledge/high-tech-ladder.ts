import { z } from "zod";
import { citation } from "../answer/answer.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { Profile } from "./criteria.ts";
import { conditionsOf, showCondition } from "./incentive-conditions.ts";
import { condition } from "./incentive-match.ts";
import { firmOf } from "./judge.ts";
import { heightOf, LADDER_STEPS, type LadderStep, standing, stepOf } from "./ladder-steps.ts";
import { type Citing, citing } from "./present.ts";
import type { Incentive, Service } from "./records.ts";
import { shownText, showSaid, showText } from "./shown.ts";
import { sourcesIn } from "./sources-in.ts";

const named = { id: z.string(), name: z.string(), nameEn: z.string() };
const step = z.object({
  ...named,
  step: LADDER_STEPS,
  place: z.enum(["passed", "here", "next", "later", "not-known"]).describe("Where the firm stands to it."),
  needs: z.array(condition).describe("What the articles say it takes; empty: they do not say."),
  brings: z.array(z.object({ ...named, what: shownText })).describe("Incentives that ask for this step."),
  notes: z
    .array(z.object({ topic: z.string(), topicEn: z.string(), ...shownText.shape }))
    .describe("What else the articles say of it."),
  source: z.int().describe("Index of the citation that names it."),
});

/** The way to a national high-tech enterprise and a firm's place on it. */
export const highTechLadderSchema = z
  .object({
    steps: z.array(step),
    status: standing.nullable().describe("As the firm says; null: it did not say."),
    next: LADDER_STEPS.nullable().describe("Null: the top is reached, or the articles tell of no ladder."),
    services: z.array(z.object({ ...named, offers: z.array(shownText), source: z.int() })),
    citations: z.array(citation),
    asOf: z.string().nullable().describe("Date of the newest article."),
  })
  .meta({ id: "HighTechLadder" });
export type HighTechLadder = z.infer<typeof highTechLadderSchema>;

type Known = Pick<Corpus, "knowledge" | "lexicon" | "articles" | "passages" | "info">;
const MOST_SERVICES = 8;

/**
 * The steps that the articles recognise (incentives of kind `recognition` with the id of a step), the firm's place, what each
 * step takes and brings, and who helps.
 */
export function highTechLadder(corpus: Known, profile: Profile): HighTechLadder {
  const cites = citing(corpus);
  const firm = firmOf(profile, corpus);
  const found = LADDER_STEPS.options.flatMap((step) => {
    const record = corpus.knowledge.incentives.find((one) => stepOf(one) === step);
    return record === undefined ? [] : [{ step, record }];
  });
  const status = profile.highTechStatus ?? null;
  const next = found.find(({ step }) => heightOf(step) > heightOf(status ?? "none"))?.step ?? null;
  const steps = found.map(({ step: at, record }): HighTechLadder["steps"][number] => {
    const source = cites.number(record.named);
    // Of a step that is reached, it is no condition that it is not.
    const stated = conditionsOf(record, firm, corpus).filter(({ from }) => from !== record.named);
    return {
      ...namesIn(record),
      step: at,
      place: placeOf(at, status, next),
      needs: stated.map((one) => showCondition(one, cites)),
      brings: broughtBy(at, record, corpus, cites),
      notes: record.notes.map((one) => ({ topic: one.topic, topicEn: one.topicEn, ...showText(one, cites) })),
      source,
    };
  });
  const services = helping(
    found.map(({ record }) => record),
    corpus,
  ).map((record) => ({
    ...namesIn(record),
    offers: record.offers.map((one) => showText(one, cites)),
    source: cites.number(record.named),
  }));
  return { steps, status, next, services, citations: cites.citations, asOf: corpus.info.asOf };
}

const namesIn = ({ id, name, nameEn }: Incentive | Service) => ({ id, name, nameEn });

function placeOf(at: LadderStep, status: HighTechLadder["status"], next: LadderStep | null) {
  if (status === null) return "not-known";
  if (at === status) return "here";
  if (at === next) return "next";
  return heightOf(at) < heightOf(status) ? "passed" : "later";
}

/** What a step's own record grants, and the incentives that ask for this step. */
function broughtBy(at: LadderStep, record: Incentive, { knowledge }: Known, cites: Citing) {
  const own = record.amount ? [{ ...namesIn(record), what: showText(record.amount, cites) }] : [];
  const opened = knowledge.incentives
    .filter((one) => one.id !== record.id && stepsOf(one).includes(at))
    .map((one) => ({
      ...namesIn(one),
      what: one.amount ? showText(one.amount, cites) : showSaid(one.name, one.nameEn, one.named, cites),
    }));
  return [...own, ...opened];
}

/** The steps that an incentive goes with: those it asks for; what is for firms below a step goes with reaching it. */
function stepsOf({ kind, conditions }: Incentive): LadderStep[] {
  if (kind === "recognition") return [];
  const asked = conditions.flatMap(({ field, is }) => (field === "highTechStatus" ? (is ?? []) : []));
  const steps = LADDER_STEPS.options.filter((one) => asked.includes(one));
  const top = steps.at(-1);
  if (!asked.includes("none")) return steps;
  const above = LADDER_STEPS.options[(top === undefined ? -1 : LADDER_STEPS.options.indexOf(top)) + 1];
  return above === undefined ? [] : [above];
}

/** Services that name a step, and those told of in the same articles that guide through policies or patents. */
function helping(steps: readonly Incentive[], { knowledge }: Known): Service[] {
  const words = steps.flatMap(({ name, aliases }) => [name, ...aliases].map(foldText));
  const articles = new Set(steps.flatMap(sourcesIn).map(({ article }) => article));
  const score = (service: Service): number => {
    const text = foldText(JSON.stringify([service.name, service.offers, service.users, service.notes]));
    const naming = words.some((word) => text.includes(word)) ? 2 : 0;
    const guiding = service.needs.some(
      ({ value }) => value === "policy" || value === "intellectual-property",
    );
    return naming + (guiding && articles.has(service.named.article) ? 1 : 0);
  };
  return knowledge.services
    .map((service) => ({ service, fit: score(service) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_SERVICES)
    .map(({ service }) => service);
}
