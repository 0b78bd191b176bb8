import { z } from "zod";
import { articlesAbout } from "../../core/knowledge/about-subject.ts";
import { industryMap } from "../../core/knowledge/industry-map.ts";
import { industryProfile } from "../../core/knowledge/industry-profile.ts";
import { findNamed } from "../../core/knowledge/named.ts";
import { industry } from "../../core/knowledge/records.ts";
import { areLinked } from "../../core/knowledge/related.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { industryPage } from "../../site/industries/industry-page.ts";
import { industryMapPage } from "../../site/industries/map-page.ts";
import type { Page, Site } from "../../site/site.ts";
import type { Route } from "../route.ts";
import { recordPage } from "./asked-record.ts";
import { type PageRequest, siteRoute } from "./site-route.ts";

const kinds = industry.shape.kind;
const filter = z.object({
  park: z.string().trim().max(100).catch(""),
  kind: z.string().trim().max(100).catch(""),
});

/** `/industries` and `/industries/:id`. */
export function industryPageRoutes(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/industries", mapPage),
    siteRoute(ports, "/industries/:id", (request) =>
      recordPage(request, "industries", async (record) => {
        const { corpus, site } = request;
        const articles = await articlesAbout(corpus, record);
        return industryPage(site, industryProfile(corpus, record, site.speech), articles);
      }),
    ),
  ];
}

function mapPage({ site, corpus, c }: PageRequest): Page {
  const asked = filter.parse(c.req.query());
  const kind = kinds.safeParse(asked.kind);
  const park = asked.park === "" ? undefined : findNamed(corpus, "parks", asked.park)?.id;
  const unknown = [
    ...(asked.park === "" || park !== undefined ? [] : [asked.park]),
    ...(asked.kind === "" || kind.success ? [] : [asked.kind]),
  ];
  return industryMapPage(site, {
    map: industryMap(corpus, { park, kind: kind.data, order: ordered }),
    park,
    kind: kind.data,
    unknown,
    parks: parkChoices(corpus, site),
    kinds: ordered.filter((one) => corpus.knowledge.industries.some((record) => record.kind === one)),
  });
}

/** From what carries the city today to what is to come. */
const ordered = ["pillar", "leading", "potential", "emerging", "future", "service", "agriculture"] as const;

/** The parks that at least one industry is named for. */
function parkChoices({ knowledge }: Corpus, { speech }: Site) {
  return knowledge.parks
    .filter(({ id }) =>
      knowledge.industries.some((one) => areLinked(knowledge, ["parks", id], ["industries", one.id])),
    )
    .map(({ id, name, nameEn }) => ({ id, name: speech.say(name, nameEn) }));
}
