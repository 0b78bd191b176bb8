import { z } from "zod";
import { browseCarriers, UNKNOWN } from "../../core/knowledge/browse.ts";
import { carrierNeed, siteUse, squareMetres } from "../../core/knowledge/carrier-need.ts";
import { choiceCounts, linkOptions, parkOptions } from "../../core/knowledge/facet-options.ts";
import { leftOpen } from "../../core/knowledge/find-carriers.ts";
import { answerCarriers } from "../../core/knowledge/match-requests.ts";
import { carrier } from "../../core/knowledge/records.ts";
import { relatedTo } from "../../core/knowledge/related.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { maxQuestionLength } from "../../core/question-text.ts";
import type { Entered, Fault } from "../../site/forms/fault.ts";
import { type Found, findPage } from "../../site/sites/find-page.ts";
import { type SiteFacets, siteListPage } from "../../site/sites/site-list-page.ts";
import { sitePage } from "../../site/sites/site-page.ts";
import type { Route } from "../route.ts";
import { recordPage } from "./asked-record.ts";
import { formOf } from "./form-request.ts";
import { listingOf, tellingOf } from "./list-request.ts";
import { pageNumber, shortText } from "./read-query.ts";
import { siteRoute } from "./site-route.ts";

const { kind, uses, status, tenure } = carrier.shape;
const useNames = uses.unwrap().element.shape.value;
const statuses = [...status.unwrap().shape.value.options, UNKNOWN] as const;
const tenures = [...tenure.unwrap().element.shape.value.options, UNKNOWN] as const;
const listQuery = z.object({
  q: shortText.optional(),
  park: shortText.optional(),
  kind: kind.optional(),
  use: useNames.optional(),
  industry: shortText.optional(),
  status: z.enum(statuses).optional(),
  tenure: z.enum(tenures).optional(),
  page: pageNumber,
});
/** In characters. */
const LONGEST_AREA = 40;
const findQuery = z.object({
  text: z.string().max(maxQuestionLength).optional(),
  area: z.string().max(LONGEST_AREA).optional(),
  use: siteUse.optional(),
  industry: z.string().max(60).optional(),
  park: z.string().max(60).optional(),
  tenure: carrierNeed.shape.tenure,
});
/** Sites that one page shows. */
const MOST_FOUND = 20;

/** `/sites`, `/sites/find` and `/sites/:id`: what can be moved into. */
export function sitePages(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/sites", (request) => {
      const { corpus } = request;
      const listing = listingOf(request, listQuery, (given) => browseCarriers(corpus, given));
      return siteListPage(listing, facetsOf(corpus));
    }),
    siteRoute(ports, "/sites/find", (request) => {
      const { site, corpus } = request;
      const { sent, asked } = formOf(request, findQuery, areaFault);
      const { parks, industries } = corpus.knowledge;
      const facets = {
        parks: parks.map(({ id, name, nameEn }) => ({ id, name, nameEn, count: 0 })),
        industries: industries.map(({ name, nameEn }) => site.speech.say(name, nameEn)),
      };
      return findPage(site, sent, facets, asked && foundFor(corpus, asked));
    }),
    siteRoute(ports, "/sites/:id", (request) =>
      recordPage(request, "carriers", (record) =>
        sitePage(
          tellingOf(request),
          record,
          leftOpen(record, request.corpus),
          relatedTo(request.corpus.knowledge, "carriers", record.id),
        ),
      ),
    ),
  ];
}

type Given = z.output<typeof findQuery>;

function areaFault({ area }: Entered): Fault[] {
  if (area === undefined || area.length > LONGEST_AREA || squareMetres(area) !== null) return [];
  return [{ field: "area", received: area, expected: { is: "area" } }];
}

function foundFor(corpus: Corpus, { text, ...fields }: Given): Found {
  const stated = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return answerCarriers(corpus, {
    ...(text !== undefined && { text }),
    ...carrierNeed.parse(stated),
    limit: MOST_FOUND,
  });
}

function facetsOf(corpus: Corpus): SiteFacets {
  const { carriers } = corpus.knowledge;
  return {
    parks: parkOptions(corpus, carriers),
    industries: linkOptions(
      corpus,
      carriers.map(({ industries }) => industries),
    ),
    kinds: choiceCounts(
      kind.options,
      carriers.map((one) => one.kind),
    ),
    uses: choiceCounts(
      useNames.options,
      carriers.flatMap((one) => one.uses.map(({ value }) => value)),
    ),
    statuses: choiceCounts(
      statuses,
      carriers.map((one) => one.status?.value ?? UNKNOWN),
    ),
    tenures: choiceCounts(
      tenures,
      carriers.flatMap((one) => (one.tenure.length === 0 ? [UNKNOWN] : one.tenure.map(({ value }) => value))),
    ),
  };
}
