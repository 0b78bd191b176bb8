import { z } from "zod";
import { browseIncentives, UNKNOWN } from "../../core/knowledge/browse.ts";
import { choiceCounts, linkOptions, parkOptions } from "../../core/knowledge/facet-options.ts";
import { incentive } from "../../core/knowledge/records.ts";
import { relatedTo } from "../../core/knowledge/related.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { type IncentiveFacets, incentiveListPage } from "../../site/incentives/incentive-list-page.ts";
import { incentivePage } from "../../site/incentives/incentive-page.ts";
import type { Site } from "../../site/site.ts";
import type { Route } from "../route.ts";
import { recordPage } from "./asked-record.ts";
import { listingOf, tellingOf } from "./list-request.ts";
import { pageNumber, shortText } from "./read-query.ts";
import { siteRoute } from "./site-route.ts";

const statuses = [...incentive.shape.status.unwrap().shape.value.options, UNKNOWN] as const;
const listQuery = z.object({
  q: shortText.optional(),
  beneficiary: shortText.optional(),
  industry: shortText.optional(),
  park: shortText.optional(),
  kind: incentive.shape.kind.optional(),
  status: z.enum(statuses).optional(),
  page: pageNumber,
});

/** `/incentives`: the list and one incentive. */
export function incentivePages(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/incentives", (request) => {
      const { site, corpus } = request;
      const listing = listingOf(request, listQuery, (given) => browseIncentives(corpus, given));
      return incentiveListPage(listing, facetsOf(corpus, site));
    }),
    siteRoute(ports, "/incentives/:id", (request) =>
      recordPage(request, "incentives", (record) =>
        incentivePage(
          tellingOf(request),
          record,
          relatedTo(request.corpus.knowledge, "incentives", record.id),
        ),
      ),
    ),
  ];
}

function facetsOf(corpus: Corpus, { speech }: Site): IncentiveFacets {
  const { incentives } = corpus.knowledge;
  const named = incentives.flatMap(({ beneficiaries }) => beneficiaries);
  return {
    parks: parkOptions(corpus, incentives),
    industries: linkOptions(
      corpus,
      incentives.map(({ industries }) => industries),
    ),
    statuses: choiceCounts(
      statuses,
      incentives.map(({ status }) => status?.value ?? UNKNOWN),
    ),
    kinds: choiceCounts(
      incentive.shape.kind.options,
      incentives.map(({ kind }) => kind),
    ),
    beneficiaries: [...new Set(named.map(({ value, en }) => speech.say(value, en)))],
  };
}
