import { z } from "zod";
import { dateOf } from "../../core/desk/promise/local-time.ts";
import { UNKNOWN } from "../../core/knowledge/browse.ts";
import { choiceCounts, linkOptions, parkOptions } from "../../core/knowledge/facet-options.ts";
import { timingOf } from "../../core/knowledge/project-timing.ts";
import { findProjects, projectKind, projectStatus } from "../../core/knowledge/projects.ts";
import type { Project } from "../../core/knowledge/records.ts";
import { relatedTo } from "../../core/knowledge/related.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { type DeskPart, newestLine } from "../../site/ledger/ledger-part.ts";
import {
  type LedgerEntry,
  type ProjectFacets,
  projectListPage,
} from "../../site/projects/project-list-page.ts";
import { projectPage } from "../../site/projects/project-page.ts";
import { ASKED_ANEW, ledgerNow, newestNow } from "../project-ledger.ts";
import type { Route } from "../route.ts";
import { recordPage } from "./asked-record.ts";
import { listingOf, tellingOf } from "./list-request.ts";
import { pageNumber, shortText } from "./read-query.ts";
import { pageResponse, siteRoute } from "./site-route.ts";

/** In the order in which a project goes through them; an agreement is signed for what was planned. */
const states = ["planned", ...projectStatus.exclude(["planned"]).options, UNKNOWN] as const;
const timings = ["delayed", "overdue"] as const;
const listQuery = z.object({
  q: shortText.optional(),
  park: shortText.optional(),
  industry: shortText.optional(),
  company: shortText.optional(),
  kind: projectKind.optional(),
  status: z.enum(states).optional(),
  timing: z.enum(timings).optional(),
  page: pageNumber,
});

/** `/projects` and `/projects/:id`: the ledger, what was planned against what was done. */
export function projectPages(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/projects", async (request) => {
      const { corpus, site } = request;
      const newest = await newestNow(ports);
      // Of all that fit the other filters, so that the bar shows what a state would leave.
      let inAllStates: readonly LedgerEntry[] = [];
      const listing = listingOf(request, listQuery, ({ timing, status, ...filter }) => {
        const { found } = findProjects(corpus, filter);
        inAllStates = found.map((project) => entryOf(project, corpus)).filter((one) => isIn(one, timing));
        return inAllStates.filter(({ project }) => status === undefined || stateOf(project) === status);
      });
      const items = listing.items.map((entry) => {
        const update = newest.get(entry.project.id);
        return update === undefined
          ? entry
          : { ...entry, office: newestLine(site, update, ports.clock.now()) };
      });
      const counts = countsOf(inAllStates.map(({ project }) => project));
      return projectListPage({ ...listing, items }, facetsOf(corpus), counts);
    }),
    siteRoute(ports, "/projects/:id", async (request) => {
      const { site, corpus } = request;
      const page = await recordPage(request, "projects", async (record) =>
        projectPage(
          tellingOf(request),
          record,
          timingOf(record, corpus.info.asOf),
          relatedTo(corpus.knowledge, "projects", record.id),
          { desk: await deskPartOf(ports, record.id), today: dateOf(ports.clock.now()) },
        ),
      );
      if (page instanceof Response || ports.desk === undefined) return page;
      const response = await pageResponse(site, page, page.status);
      response.headers.set("cache-control", ASKED_ANEW);
      return response;
    }),
  ];
}

async function deskPartOf(ports: Ports, projectId: string): Promise<DeskPart | null> {
  const ledger = await ledgerNow(ports, projectId);
  const allowance = ports.desk?.terms.allowances["project-question"];
  return ledger === undefined || allowance === undefined ? null : { ledger, allowance };
}

const entryOf = (project: Project, { info }: Corpus): LedgerEntry => ({
  project,
  timing: timingOf(project, info.asOf),
});

function isIn({ timing }: LedgerEntry, wanted: (typeof timings)[number] | undefined): boolean {
  if (wanted === undefined) return true;
  return wanted === "delayed" ? timing.delayed : timing.overdue !== null;
}

const stateOf = ({ status }: Project) => status?.value ?? UNKNOWN;

const countsOf = (projects: readonly Project[]) =>
  choiceCounts(states, projects.map(stateOf)).map(({ value, count }) => ({ status: value, count }));

function facetsOf(corpus: Corpus): ProjectFacets {
  const { projects } = corpus.knowledge;
  const entries = projects.map((project) => entryOf(project, corpus));
  return {
    parks: parkOptions(corpus, projects),
    industries: linkOptions(
      corpus,
      projects.map(({ industries }) => industries),
    ),
    companies: linkOptions(
      corpus,
      projects.map(({ companies }) => companies),
    ),
    kinds: choiceCounts(
      projectKind.options,
      projects.map(({ kind }) => kind),
    ),
    statuses: countsOf(projects),
    timings: timings.flatMap((value) => {
      const count = entries.filter((one) => isIn(one, value)).length;
      return count === 0 ? [] : [{ value, count }];
    }),
  };
}
