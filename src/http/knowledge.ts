import { z } from "zod";
import { callerError, missingError } from "../core/errors.ts";
import { RECORD_KINDS, RECORDS, type RecordKind } from "../core/knowledge/knowledge.ts";
import { knownItem, listed, recordNamed } from "../core/knowledge/listed.ts";
import { nearIds } from "../core/knowledge/near-ids.ts";
import { item } from "../core/knowledge/present.ts";
import { relatedTo } from "../core/knowledge/related.ts";
import type { Corpus, Ports } from "../core/ports.ts";
import { type ApiHeaders, indexEtag, notModified, type Route } from "./route.ts";

/** Most items of one answer, and how many come where nothing is said. */
const MOST_LISTED = 1_000;
const LISTED = 200;
/** Of what was received in an error, in UTF-16 units. */
const SHOWN = 120;

const recordName = z
  .object({ id: z.string(), name: z.string(), nameEn: z.string() })
  .meta({ id: "RecordName" });
export const related = z
  .partialRecord(RECORD_KINDS, z.array(recordName))
  .describe("Records that this one links to or that link to it, by kind.")
  .meta({ id: "Related" });
/** The answer of `GET /api/parks/:id` and its like. */
export const recordDetails = z.looseObject({ ...item.shape, related }).meta({ id: "ItemDetails" });
/** The answer of `GET /api/parks` and its like. */
export const recordList = z
  .object({
    items: z.array(item),
    total: z.int().min(0).describe("How many items there are, on all pages."),
    nextOffset: z.int().optional().describe("The `offset` of the next page, where there is one."),
    asOf: z.string().nullable().describe("Date of the newest article; null where none is dated."),
  })
  .meta({ id: "ItemList" });

const wholeNumber = (least: number, most: number) => {
  const error = `Expected a whole number from ${least} to ${most}.`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const filterText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Expected at most ${most} characters.` })
    .optional();

const listQuery = (kind: RecordKind) => {
  const kinds: readonly string[] = RECORDS[kind].shape.kind.options;
  return z.object({
    q: filterText(100).describe("Words that a name holds, all of them; Chinese in any script, or English."),
    park: filterText(100).describe("Id or name of a park that the item belongs to or is linked with."),
    kind: z.enum(kinds, { error: `Expected one of ${kinds.join(", ")}.` }).optional(),
    limit: wholeNumber(1, MOST_LISTED).default(LISTED),
    offset: wholeNumber(0, 1_000_000_000).default(0),
  });
};
type ListQuery = z.output<ReturnType<typeof listQuery>>;

/** What a list holds and one of it is, in the words of the API's document. */
const SAID: Readonly<Record<RecordKind, readonly [all: string, one: string]>> = {
  parks: ["Development zones and industrial parks", "park"],
  carriers: ["Buildings, workshops, land and flats to move into", "site"],
  incentives: [
    "Incentives for firms and people, with conditions and contacts as far as the articles say",
    "incentive",
  ],
  projects: ["Projects: what was planned, what was done, what comes next", "project"],
  industries: ["Industries with their chains, firms and parks", "industry"],
  services: ["Services, platforms, mechanisms and loan products", "service"],
  companies: ["Firms and bodies that the articles name", "company"],
};

const cached = { "cache-control": "public, max-age=60" };

/** `GET /api/parks`, `GET /api/parks/:id`, and the same of every kind of record but projects, which have a ledger; all change only with the index. */
export function knowledgeRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return RECORD_KINDS.options
    .filter((kind) => kind !== "projects")
    .flatMap((kind) => routesOf(kind, ports, headers));
}

function routesOf(kind: RecordKind, ports: Ports, headers: ApiHeaders): Route[] {
  const query = listQuery(kind);
  const [all, one] = SAID[kind];
  return [
    {
      method: "GET",
      path: `/api/${kind}`,
      operation: {
        summary: `${all}, each field with its source`,
        description: "A statement of an item has `source`, the `index` of its citation in `sources`.",
        query,
        answers: { "application/json": recordList },
        problems: [400, 503],
      },
      async handle(c) {
        const asked = query.parse(c.req.query());
        const corpus = await ports.corpus();
        const etag = indexEtag(ports.settings, corpus);
        const unchanged = notModified(c, etag, { ...headers(c), ...cached });
        return unchanged ?? { json: listOf(corpus, kind, asked), headers: { ...cached, etag } };
      },
    },
    {
      method: "GET",
      path: `/api/${kind}/:id`,
      operation: {
        summary: `One ${one} with all that the articles say, and what it has to do with`,
        params: { id: `Id as in GET /api/${kind}` },
        answers: { "application/json": recordDetails },
        problems: [404, 503],
      },
      async handle(c) {
        const corpus = await ports.corpus();
        const { knowledge } = corpus;
        const id = c.req.param("id") ?? "";
        const found = knowledge[kind].find((record) => record.id === id);
        if (found === undefined)
          throw missingError(
            `unknown-${one}`,
            `There is no ${one} ${received(id)}.${advice(corpus, kind, id)}`,
          );
        const etag = indexEtag(ports.settings, corpus);
        const unchanged = notModified(c, etag, { ...headers(c), ...cached });
        if (unchanged) return unchanged;
        const json = { ...knownItem(found, corpus), related: relatedTo(knowledge, kind, id) };
        return { json, headers: { ...cached, etag } };
      },
    },
  ];
}

function listOf(corpus: Corpus, kind: RecordKind, { limit, offset, park, ...rest }: ListQuery) {
  const found = listed(corpus.knowledge, kind, { ...rest, park: park ? parkId(corpus, park) : undefined });
  const next = offset + limit;
  return {
    items: found.slice(offset, next).map((record) => knownItem(record, corpus)),
    total: found.length,
    ...(next < found.length && { nextOffset: next }),
    asOf: corpus.info.asOf,
  };
}

function parkId(corpus: Corpus, text: string): string {
  const found = recordNamed(corpus.knowledge, "parks", text);
  if (found !== undefined) return found.id;
  throw callerError("unknown-park", `There is no park ${received(text)}.${advice(corpus, "parks", text)}`);
}

function received(text: string): string {
  return JSON.stringify(text.slice(0, SHOWN).toWellFormed());
}

/** Which id may have been meant, and where all are listed. */
function advice({ knowledge }: Corpus, kind: RecordKind, wrong: string): string {
  const named = recordNamed(knowledge, kind, wrong.slice(0, SHOWN));
  const near = named
    ? [named.id]
    : nearIds(
        wrong,
        knowledge[kind].map(({ id }) => id),
      );
  const meant = near.length === 0 ? "" : ` Near: ${near.join(", ")}.`;
  return `${meant} GET /api/${kind} lists all ${knowledge[kind].length}.`;
}
