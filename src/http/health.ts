import { z } from "zod";
import { currentNotice } from "../core/desk/request/consent.ts";
import type { Ports } from "../core/ports.ts";
import type { Route } from "./route.ts";

const health = z
  .object({
    status: z.literal("ok"),
    version: z.string(),
    index: z.object({
      articles: z.int(),
      passages: z.int(),
      facts: z.int(),
      builtAt: z.iso
        .datetime()
        .describe("From the newest article's date, so that the same articles give the same index."),
      asOf: z.string().nullable().describe("Date of the newest article."),
      sha256: z.string(),
    }),
    desk: z
      .object({
        notice: z.string().describe("The version of the privacy notice that requests are taken under."),
      })
      .optional()
      .describe("Absent: the service takes no requests, it only answers."),
  })
  .meta({ id: "Health" });

/** `GET /healthz`: 200 while questions can be answered, 503 while the index cannot be read. */
export function healthRoutes(ports: Ports): Route[] {
  return [
    {
      method: "GET",
      path: "/healthz",
      operation: {
        summary: "Whether the service can answer, and from which articles",
        answers: { "application/json": health },
        problems: [503],
      },
      async handle() {
        const { info } = await ports.corpus();
        const index = {
          articles: info.articles,
          passages: info.passages,
          facts: info.facts,
          builtAt: info.builtAt,
          asOf: info.asOf,
          sha256: info.sha256,
        };
        const desk = ports.desk === undefined ? {} : { desk: { notice: currentNotice } };
        return { json: { status: "ok", version: ports.settings.version, index, ...desk } };
      },
    },
  ];
}
