import { z } from "zod";
import { browseCompanies } from "../../core/knowledge/browse.ts";
import { choiceCounts, linkOptions, parkOptions } from "../../core/knowledge/facet-options.ts";
import { company } from "../../core/knowledge/records.ts";
import { relatedTo } from "../../core/knowledge/related.ts";
import type { Ports } from "../../core/ports.ts";
import { companyListPage } from "../../site/companies/company-list-page.ts";
import { companyPage } from "../../site/companies/company-page.ts";
import type { Route } from "../route.ts";
import { recordPage } from "./asked-record.ts";
import { listingOf, tellingOf } from "./list-request.ts";
import { pageNumber, shortText } from "./read-query.ts";
import { siteRoute } from "./site-route.ts";

const listQuery = z.object({
  q: shortText.optional(),
  kind: company.shape.kind.optional(),
  industry: shortText.optional(),
  park: shortText.optional(),
  page: pageNumber,
});

/** `/companies` and `/companies/:id`: firms and bodies that the articles name. */
export function companyPages(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/companies", (request) => {
      const { corpus } = request;
      const { companies } = corpus.knowledge;
      const listing = listingOf(request, listQuery, (given) => browseCompanies(corpus, given));
      return companyListPage(listing, {
        parks: parkOptions(corpus, companies),
        industries: linkOptions(
          corpus,
          companies.map(({ industries }) => industries),
        ),
        kinds: choiceCounts(
          company.shape.kind.options,
          companies.map(({ kind }) => kind),
        ),
      });
    }),
    siteRoute(ports, "/companies/:id", (request) =>
      recordPage(request, "companies", (record) =>
        companyPage(tellingOf(request), record, relatedTo(request.corpus.knowledge, "companies", record.id)),
      ),
    ),
  ];
}
