import { html } from "hono/html";
import type { FacetOption } from "../../core/knowledge/facet-options.ts";
import type { Timing } from "../../core/knowledge/project-timing.ts";
import type { Project } from "../../core/knowledge/records.ts";
import { fill } from "../../core/shown/fill.ts";
import type { Option } from "../forms/fault-text.ts";
import { choiceField, lineField } from "../forms/fields.ts";
import { formStrings } from "../forms/strings.ts";
import { linkTo } from "../link.ts";
import { notStated } from "../parts/field-list.ts";
import { linked } from "../records/links.ts";
import { listPage } from "../records/list-page.ts";
import { counted, facetOptions, type Listing } from "../records/listing.ts";
import { recordStrings } from "../records/strings.ts";
import { inWords, sourceMarker, type Telling, toldList } from "../records/told.ts";
import type { Html, Page } from "../site.ts";
import { lateness, stateOf } from "./state.ts";
import { type StateCount, statusBar } from "./status-bar.ts";
import { projectStrings } from "./strings.ts";

const PATH = "/projects";
/** Statements of one entry of the ledger that a list shows. */
const MOST = 2;

/** A project, what can be said of its delay, and what its office last stated, as one line. */
export interface LedgerEntry {
  project: Project;
  timing: Timing;
  office?: Html;
}

/** What the filters of projects offer. */
export interface ProjectFacets {
  parks: readonly FacetOption[];
  industries: readonly FacetOption[];
  companies: readonly FacetOption[];
  kinds: ReadonlyArray<{ value: Project["kind"]; count: number }>;
  statuses: readonly StateCount[];
  timings: ReadonlyArray<{ value: "delayed" | "overdue"; count: number }>;
}

/** The ledger. `counts`: of all that fit the filters but the state. */
export function projectListPage(
  listing: Listing<LedgerEntry>,
  facets: ProjectFacets,
  counts: readonly StateCount[],
): Page {
  const { telling, sent } = listing;
  const { site } = telling;
  const t = projectStrings[site.locale];
  const names = recordStrings[site.locale];
  const form = formStrings[site.locale];
  const { page: _, ...filters } = sent.entered;
  const labels = {
    q: form.words,
    park: names.park,
    industry: names.industry,
    company: t.company,
    status: names.status,
    kind: names.kind,
    timing: t.timing,
  };
  const choice = (name: keyof typeof labels, options: readonly Option[]): Html =>
    choiceField(site, { name, label: labels[name], none: form.all, options }, sent);
  const fields = [
    lineField(site, { name: "q", label: form.words, type: "search", hint: form.wordsHint }, sent),
    choice("park", facetOptions(site, facets.parks)),
    choice("industry", facetOptions(site, facets.industries)),
    choice("company", facetOptions(site, facets.companies)),
    choice(
      "kind",
      facets.kinds.map(({ value, count }) => ({ value, label: counted(names.projectKind[value], count) })),
    ),
    choice(
      "status",
      facets.statuses.map(({ status, count }) => ({
        value: status,
        label: counted(names.projectStatus[status], count),
      })),
    ),
    choice(
      "timing",
      facets.timings.map(({ value, count }) => ({ value, label: counted(t.timings[value], count) })),
    ),
  ];
  return listPage(listing, {
    path: PATH,
    section: "projects",
    t,
    labels,
    fields,
    before: statusBar(site, counts, filters),
    list: (items) => html`<ul class="ledger">${items.map((one) => ledgerRow(listing, one))}</ul>`,
  });
}

function ledgerRow(
  { telling, directory }: Listing<LedgerEntry>,
  { project, timing, office }: LedgerEntry,
): Html {
  const { site } = telling;
  const names = recordStrings[site.locale];
  const { id, name, nameEn, kind, park, named } = project;
  return html`<li class="ledger-row"><div class="ledger-head">
<p class="kicker">${names.projectKind[kind]}</p>
<h3><a href="${linkTo(site, `${PATH}/${id}`)}">${inWords(site, name, nameEn)}</a>${sourceMarker(telling, named)}</h3>
<p>${stateOf(telling, project)}</p>
${lateness(telling, project, timing)}
${office ?? ""}
${park === undefined ? "" : html`<p class="meta">${linked(telling, directory, "parks", park)}</p>`}
</div>
${ledgerFields(telling, project, MOST)}</li>`;
}

/** The four entries that a ledger has of each project; silence is said. */
export function ledgerFields(
  telling: Telling,
  { plan, actual, delayReason, nextStep }: Project,
  most: number,
): Html {
  const { site } = telling;
  const t = projectStrings[site.locale];
  const more = (count: number) => fill(recordStrings[site.locale].more, { count });
  const entries = [
    [t.plan, plan],
    [t.actual, actual],
    [t.delayReason, delayReason === undefined ? [] : [delayReason]],
    [t.nextStep, nextStep === undefined ? [] : [nextStep]],
  ] as const;
  return html`<dl class="entries">${entries.map(
    ([name, said]) => html`<div><dt>${name}</dt>
<dd>${toldList(telling, said, { most, more }) ?? notStated(site)}</dd></div>`,
  )}</dl>`;
}
