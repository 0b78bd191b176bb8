import { z } from "zod";
import { browseServices } from "../../core/knowledge/browse.ts";
import { choiceCounts, parkOptions } from "../../core/knowledge/facet-options.ts";
import { answerServices } from "../../core/knowledge/match-requests.ts";
import { whomToAsk } from "../../core/knowledge/match-services.ts";
import { service } from "../../core/knowledge/records.ts";
import { relatedTo } from "../../core/knowledge/related.ts";
import { serviceNeed, serviceNeedKind } from "../../core/knowledge/service-need.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { maxQuestionLength } from "../../core/question-text.ts";
import { matchPage } from "../../site/services/match-page.ts";
import { type ServiceFacets, serviceListPage } from "../../site/services/service-list-page.ts";
import { servicePage } from "../../site/services/service-page.ts";
import type { Route } from "../route.ts";
import { recordPage } from "./asked-record.ts";
import { formOf } from "./form-request.ts";
import { listingOf, tellingOf } from "./list-request.ts";
import { pageNumber, shortText } from "./read-query.ts";
import { siteRoute } from "./site-route.ts";

const listQuery = z.object({
  q: shortText.optional(),
  need: serviceNeedKind.optional(),
  kind: service.shape.kind.optional(),
  park: shortText.optional(),
  page: pageNumber,
});
const matchQuery = z.object({
  text: z.string().max(maxQuestionLength).optional(),
  need: serviceNeedKind.optional(),
  park: z.string().max(60).optional(),
  stage: serviceNeed.shape.stage,
});
/** Services that one page shows. */
const MOST_FOUND = 15;

/** `/services`, `/services/match` and `/services/:id`: who helps with what. */
export function servicePages(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/services", (request) => {
      const { corpus } = request;
      const listing = listingOf(request, listQuery, (given) => browseServices(corpus, given));
      return serviceListPage(listing, facetsOf(corpus));
    }),
    siteRoute(ports, "/services/match", (request) => {
      const { site, corpus } = request;
      const { sent, asked } = formOf(request, matchQuery);
      const parks = parkOptions(corpus, corpus.knowledge.services);
      return matchPage(site, sent, parks, asked && matchesFor(corpus, asked));
    }),
    siteRoute(ports, "/services/:id", (request) =>
      recordPage(request, "services", (record) =>
        servicePage(
          tellingOf(request),
          record,
          whomToAsk(record, request.corpus),
          relatedTo(request.corpus.knowledge, "services", record.id),
        ),
      ),
    ),
  ];
}

function matchesFor(corpus: Corpus, { text, need, park, stage }: z.output<typeof matchQuery>) {
  return answerServices(corpus, {
    ...(text !== undefined && { text }),
    ...(need !== undefined && { needs: [need] }),
    ...(park !== undefined && { park }),
    ...(stage !== undefined && { stage }),
    limit: MOST_FOUND,
  });
}

function facetsOf(corpus: Corpus): ServiceFacets {
  const { services } = corpus.knowledge;
  return {
    parks: parkOptions(corpus, services),
    needs: choiceCounts(
      serviceNeedKind.options,
      services.flatMap(({ needs }) => needs.map(({ value }) => value)),
    ),
    kinds: choiceCounts(
      service.shape.kind.options,
      services.map(({ kind }) => kind),
    ),
  };
}
