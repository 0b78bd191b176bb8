import { z } from "zod";
import { officeMembers } from "../core/desk/ledger/public-ledger.ts";
import {
  getProject,
  ledgerItem,
  listProjects,
  projectKind,
  projectPage,
  projectStatus,
} from "../core/knowledge/projects.ts";
import { relatedTo } from "../core/knowledge/related.ts";
import { speechOf } from "../core/knowledge/speech.ts";
import type { Ports } from "../core/ports.ts";
import { related } from "./knowledge.ts";
import { ASKED_ANEW, ledgerNow, officeFields, officeTag } from "./project-ledger.ts";
import { type ApiHeaders, indexEtag, notModified, type Route } from "./route.ts";
import { shownAs } from "./shown-as.ts";

/** Most items of one answer, and how many come where nothing is said. */
const MOST_LISTED = 1_000;
const LISTED = 200;

const wholeNumber = (least: number, most: number) => {
  const error = `Expected a whole number from ${least} to ${most}.`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const words = z.string().trim().max(100, { error: "Expected at most 100 characters." });
/** An empty filter asks for all, as a form sends it that nothing was entered in. */
const name = words.transform((text) => text || undefined).optional();
const oneOf = (values: readonly string[]) => ({ error: `Expected one of ${values.join(", ")}.` });
const states = [...projectStatus.options, "unknown" as const];

const query = z.object({
  status: z.enum(states, oneOf(states)).optional().describe("`unknown`: the articles do not say."),
  park: name.describe("Id or name of the park that the project is in, parks within it included."),
  industry: name.describe("Id or name of an industry."),
  company: name.describe("Id or name of a firm."),
  kind: z.enum(projectKind.options, oneOf(projectKind.options)).optional(),
  q: words
    .optional()
    .describe("Words that names or statements hold, all of them; Chinese in any script, or English."),
  limit: wholeNumber(1, MOST_LISTED).default(LISTED),
  offset: wholeNumber(0, 1_000_000_000).default(0),
  lang: shownAs.lang,
});
const oneQuery = z.object({ lang: shownAs.lang });
const details = z
  .looseObject({ ...ledgerItem.shape, related, ...officeFields })
  .meta({ id: "ProjectDetails" });

const cached = { "cache-control": "public, max-age=60" };

/** `GET /api/projects` and `GET /api/projects/:id`: the ledger, what was planned against what was done. */
export function projectRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "GET",
      path: "/api/projects",
      operation: {
        summary:
          "The project ledger: plan, progress, reason for delay and next step of each project, with sources",
        description:
          "All filters hold at once. Each of the four entries is always there; 资料未载明 where the articles are silent. `source` is the `index` of a citation in the item's `sources`.",
        query,
        answers: { "application/json": projectPage },
        problems: [400, 503],
      },
      async handle(c) {
        const { lang, ...filter } = query.parse(c.req.query());
        const corpus = await ports.corpus();
        const etag = indexEtag(ports.settings, corpus);
        const unchanged = notModified(c, etag, { ...headers(c), ...cached });
        if (unchanged !== null) return unchanged;
        const json = listProjects(corpus, filter, speechOf(lang, ports.toTraditional));
        return { json, headers: { ...cached, etag } };
      },
    },
    {
      method: "GET",
      path: "/api/projects/:id",
      operation: {
        summary: "One project with all that the articles say, and what it has to do with",
        description:
          "`updates` and `questions` are what the project's office states and publishes, not what articles say: they have no citation.",
        params: { id: "Id as in GET /api/projects" },
        query: oneQuery,
        answers: { "application/json": details },
        problems: [400, 404, 503],
      },
      async handle(c) {
        const { lang } = oneQuery.parse(c.req.query());
        const corpus = await ports.corpus();
        const found = getProject(corpus, c.req.param("id") ?? "", speechOf(lang, ports.toTraditional));
        const office = await ledgerNow(ports, found.id);
        const json = {
          ...found,
          related: relatedTo(corpus.knowledge, "projects", found.id),
          ...officeMembers(office),
        };
        // What could not be read is asked for again.
        if (office === null) return { json };
        const etag = indexEtag(ports.settings, corpus, await officeTag(office));
        const kept = office === undefined ? cached : { "cache-control": ASKED_ANEW };
        const unchanged = notModified(c, etag, { ...headers(c), ...kept });
        return unchanged ?? { json, headers: { ...kept, etag } };
      },
    },
  ];
}
