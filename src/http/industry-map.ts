import { z } from "zod";
import { industryMap, industryMapResult } from "../core/knowledge/industry-map.ts";
import { industryMapText } from "../core/knowledge/industry-map-text.ts";
import { speechOf } from "../core/knowledge/speech.ts";
import { industryChart } from "../core/knowledge/svg/industry-chart.ts";
import type { Ports } from "../core/ports.ts";
import type { ApiHeaders, Route } from "./route.ts";
import { answered, formatOf, shownAs } from "./shown-as.ts";

const name = z
  .string()
  .trim()
  .min(1, { error: "Expected a name or an id." })
  .max(100, { error: "Expected at most 100 characters." });
const query = z.object({
  industry: name.optional().describe("Id or name of an industry or of a link of its chain; absent: all."),
  park: name.optional().describe("Id or name of a park: only industries that it is named for."),
  ...shownAs,
});

/** `GET /api/industries/map`: chains with their links, firms and parks as data, as a drawing or as Markdown. */
export function industryMapRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "GET",
      path: "/api/industries/map",
      operation: {
        summary: "Industries with the links of their chains, firms and parks",
        description:
          "A list is empty where the articles name nothing; each `source` is the `index` of a citation.",
        query,
        answers: {
          "application/json": industryMapResult,
          "image/svg+xml": z.string(),
          "text/markdown": z.string(),
        },
        problems: [400, 503],
      },
      async handle(c) {
        const { industry, park, lang, format } = query.parse(c.req.query());
        const corpus = await ports.corpus();
        const map = industryMap(corpus, { industry, park });
        const speech = speechOf(lang, ports.toTraditional);
        return answered(
          c,
          { headers, settings: ports.settings, corpus, format: formatOf(c, format) },
          { json: () => map, svg: () => industryChart(map, speech), md: () => industryMapText(map, speech) },
        );
      },
    },
  ];
}
