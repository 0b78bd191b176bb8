import { z } from "zod";
import type { Citation } from "../answer/answer.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { choiceText } from "./choice-words.ts";
import { findIndustries } from "./find-industries.ts";
import { namesOf } from "./linked-names.ts";
import { namedOrThrow, recordOrThrow } from "./named.ts";
import { isInPark } from "./names-in.ts";
import { item, itemOf } from "./present.ts";
import { type Project, project } from "./records.ts";
import { NOT_STATED, type Speech } from "./speech.ts";
import type { Source } from "./stated.ts";

/** One of the four things that the programme of 660 projects has published of each project. */
const entry = z.object({
  label: z.string(),
  text: z.string().describe("资料未载明 where the articles are silent."),
  stated: z.boolean(),
  steps: z
    .array(
      z.object({
        text: z.string(),
        date: z.string().nullable(),
        source: z.int().min(1).describe("Index in `sources`."),
      }),
    )
    .describe("Each statement; empty where there is none."),
});
export type LedgerEntry = z.infer<typeof entry>;

/** A project as the ledger shows it: its record, its state in words, and the four entries, always all of them. */
export const ledgerItem = z
  .looseObject({
    ...item.shape,
    state: z.object({
      value: z.string().nullable().describe("null: not stated."),
      label: z.string(),
      date: z.string().nullable().describe("When it was so."),
      source: z.int().min(1).optional(),
    }),
    ledger: z.object({ plan: entry, actual: entry, delayReason: entry, nextStep: entry }),
  })
  .meta({ id: "ProjectItem" });
export type LedgerItem = z.infer<typeof ledgerItem>;

export const projectStatus = project.shape.status.unwrap().shape.value;
export const projectKind = project.shape.kind;

export interface ProjectFilter {
  status?: z.infer<typeof projectStatus> | "unknown" | undefined;
  /** Ids or names. */
  park?: string | undefined;
  industry?: string | undefined;
  company?: string | undefined;
  kind?: Project["kind"] | undefined;
  /** Words, all of which the names or statements hold. */
  q?: string | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

/** A page of projects, and how many of all that match are in each state. */
export const projectPage = z
  .object({
    items: z.array(ledgerItem),
    total: z.int().min(0),
    nextOffset: z.int().optional(),
    counts: z
      .array(z.object({ status: z.string(), label: z.string(), count: z.int() }))
      .describe("Of all that match, by status; `unknown` where none is stated."),
    asOf: z.string().nullable().describe("Date of the newest article."),
  })
  .meta({ id: "ProjectPage" });
export type ProjectPage = z.infer<typeof projectPage>;

export const MOST_PROJECTS = 20;

/** The projects that fit every filter, in the order of the records. Throws a caller's error for an unknown park, industry or firm. */
export function listProjects(corpus: Corpus, filter: ProjectFilter, speech: Speech): ProjectPage {
  const { limit = MOST_PROJECTS, offset = 0 } = filter;
  const { found, chosen } = findProjects(corpus, filter);
  const next = offset + limit;
  return {
    items: chosen.slice(offset, next).map((one) => ledgerOf(one, corpus, speech)),
    total: chosen.length,
    ...(next < chosen.length && { nextOffset: next }),
    counts: countsOf(found, speech),
    asOf: corpus.info.asOf,
  };
}

/** The records that fit every filter but the status, and those of them that fit it as well. Throws as {@link listProjects} does. */
export function findProjects(
  corpus: Corpus,
  { status, ...filter }: ProjectFilter,
): { found: Project[]; chosen: Project[] } {
  const found = corpus.knowledge.projects.filter(fitsOf(corpus, filter));
  const chosen = found.filter((one) => status === undefined || (one.status?.value ?? "unknown") === status);
  return { found, chosen };
}

/** One project by id or name; 404 where there is none. */
export function getProject(corpus: Corpus, asked: string, speech: Speech): LedgerItem {
  return ledgerOf(recordOrThrow(corpus, "projects", asked), corpus, speech);
}

function fitsOf(corpus: Corpus, { park, industry, company, kind, q }: ProjectFilter) {
  const parkId = park === undefined ? undefined : namedOrThrow(corpus, "parks", park).id;
  const companyId = company === undefined ? undefined : namedOrThrow(corpus, "companies", company).id;
  const industries =
    industry === undefined ? undefined : new Set(findIndustries(corpus, industry).map(({ id }) => id));
  const words = foldText(q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return (one: Project): boolean =>
    (kind === undefined || one.kind === kind) &&
    (parkId === undefined || (one.park !== undefined && isInPark(one.park.value, parkId, corpus))) &&
    (companyId === undefined || one.companies.some(({ value }) => value === companyId)) &&
    (industries === undefined || one.industries.some(({ value }) => industries.has(value))) &&
    (words.length === 0 || holdsAll(textOf(one, corpus), words));
}

const holdsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** What a project is called, what is said of it, and the names of what it is linked to, folded. */
function textOf(one: Project, corpus: Corpus): string {
  const { name, nameEn, aliases, scale, plan, actual, delayReason, nextStep, notes } = one;
  const single = [delayReason, nextStep].flatMap((said) => said ?? []);
  const said = [...scale, ...plan, ...actual, ...notes, ...single].flatMap(({ value, en }) => [value, en]);
  const links = [one.park, one.district, ...one.companies, ...one.industries].flatMap((link) => link ?? []);
  const linked = links.flatMap(({ value }) => Object.values(namesOf(corpus, value)));
  return foldText([name, nameEn, ...aliases, ...said, ...linked].join("\n"));
}

function countsOf(found: readonly Project[], speech: Speech): ProjectPage["counts"] {
  const counts = new Map<string, number>();
  for (const { status } of found) {
    const key = status?.value ?? "unknown";
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...projectStatus.options, "unknown"].flatMap((status) => {
    const count = counts.get(status);
    return count === undefined ? [] : [{ status, label: statusLabel(status, speech), count }];
  });
}

const statusLabel = (status: string, speech: Speech): string =>
  status === "unknown" ? speech.say(...NOT_STATED) : choiceText(status, speech);

function ledgerOf(record: Project, corpus: Corpus, speech: Speech): LedgerItem {
  const shown = itemOf(record, corpus);
  const { status } = record;
  const statusSource = status === undefined ? 0 : sourceIn(shown.sources, status);
  const of = (label: readonly [string, string], said: readonly Said[]) =>
    entryOf(speech.say(...label), said, shown.sources, speech);
  return {
    ...shown,
    state: {
      value: status?.value ?? null,
      label: statusLabel(status?.value ?? "unknown", speech),
      date: status?.when ?? null,
      ...(statusSource > 0 && { source: statusSource }),
    },
    ledger: {
      plan: of(["计划进度", "Planned progress"], record.plan),
      actual: of(["实际进度", "Actual progress"], record.actual),
      delayReason: of(["未按计划原因", "Reason for delay"], record.delayReason ? [record.delayReason] : []),
      nextStep: of(["下一步举措", "Next step"], record.nextStep ? [record.nextStep] : []),
    },
  };
}

type Said = Source & { value: string; en: string; date?: string | undefined; when?: string | undefined };

function entryOf(
  label: string,
  said: readonly Said[],
  sources: readonly Citation[],
  speech: Speech,
): LedgerEntry {
  const steps = said.flatMap((one) => {
    const source = sourceIn(sources, one);
    const step = { text: speech.say(one.value, one.en), date: one.date ?? one.when ?? null, source };
    return source === 0 ? [] : [step];
  });
  const texts = steps.map(({ text }) => text).join(speech.say("；", "; "));
  return { label, text: texts || speech.say(...NOT_STATED), stated: steps.length > 0, steps };
}

/** The index of the citation that a statement has; 0 where it has none any more. */
function sourceIn(sources: readonly Citation[], { article, quote }: Source): number {
  return sources.find((one) => one.articleId === article && one.quote === quote)?.index ?? 0;
}
