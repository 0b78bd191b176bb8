import { z } from "zod";
import { articlesAbout } from "../../core/knowledge/about-subject.ts";
import { MOST_PARKS } from "../../core/knowledge/comparison.ts";
import { findNamed } from "../../core/knowledge/named.ts";
import { browseParks, parkCards } from "../../core/knowledge/park-list.ts";
import { parkProfile } from "../../core/knowledge/park-profile.ts";
import { park } from "../../core/knowledge/records.ts";
import { areLinked } from "../../core/knowledge/related.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { type Choice, parkListPage } from "../../site/parks/list-page.ts";
import { parkPage } from "../../site/parks/park-page.ts";
import type { Page, Site } from "../../site/site.ts";
import type { Route } from "../route.ts";
import { recordPage } from "./asked-record.ts";
import { compareParksPage } from "./compare-parks.ts";
import { type PageRequest, siteRoute } from "./site-route.ts";

const kind = park.shape.kind;
const filter = z.object({
  kind: z.string().trim().max(100).catch(""),
  industry: z.string().trim().max(100).catch(""),
});

/** `/parks`, `/parks/compare` and `/parks/:id`. */
export function parkPageRoutes(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/parks", listPage),
    siteRoute(ports, "/parks/compare", (request) => compareParksPage(request, ports.toTraditional)),
    siteRoute(ports, "/parks/:id", (request) =>
      recordPage(request, "parks", async (record) => {
        const { corpus, site } = request;
        return parkPage(site, parkProfile(corpus, record, site.speech), await articlesAbout(corpus, record));
      }),
    ),
  ];
}

function listPage({ site, corpus, c }: PageRequest): Page {
  const asked = filter.parse(c.req.query());
  const known = kind.safeParse(asked.kind);
  const industry = asked.industry === "" ? undefined : findNamed(corpus, "industries", asked.industry)?.id;
  const unknown = [
    ...(asked.kind === "" || known.success ? [] : [asked.kind]),
    ...(asked.industry === "" || industry !== undefined ? [] : [asked.industry]),
  ];
  const parks = browseParks(corpus, { kind: known.data, industry });
  return parkListPage(site, {
    ...parkCards(corpus, parks, site.speech),
    kind: known.data,
    industry,
    unknown,
    kinds: kind.options.filter((one) => corpus.knowledge.parks.some((record) => record.kind === one)),
    industries: industryChoices(corpus, site),
    most: MOST_PARKS,
  });
}

/** The industries that at least one park has to do with. */
function industryChoices({ knowledge }: Corpus, { speech }: Site): Choice[] {
  return knowledge.industries
    .filter(({ id }) =>
      knowledge.parks.some((one) => areLinked(knowledge, ["parks", one.id], ["industries", id])),
    )
    .map(({ id, name, nameEn }) => ({ id, name: speech.say(name, nameEn) }));
}
