import type { z } from "zod";
import { namesOf } from "../../core/knowledge/linked-names.ts";
import { findNamed } from "../../core/knowledge/named.ts";
import { citing } from "../../core/knowledge/present.ts";
import type { Corpus } from "../../core/ports.ts";
import type { Entered } from "../../site/forms/fault.ts";
import type { Directory } from "../../site/records/links.ts";
import { type Listing, PAGE_SIZE } from "../../site/records/listing.ts";
import type { Telling } from "../../site/records/told.ts";
import { nameFaults, pageNumber, readQuery } from "./read-query.ts";
import type { PageRequest } from "./site-route.ts";

/** A page of the records that a query asks for; no record where the query could not be read. */
export function listingOf<Shape extends z.ZodRawShape, Item>(
  request: PageRequest,
  schema: z.ZodObject<Shape>,
  find: (given: z.output<z.ZodObject<Shape>>) => readonly Item[],
): Listing<Item> {
  const { corpus, c } = request;
  const read = readQuery(schema, c.req.query());
  const faults = [...read.faults, ...nameFaults(corpus, read)];
  const found = read.given === null || faults.length > 0 ? [] : find(read.given);
  const last = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  // A page beyond the last is the last: a list may have become shorter since it was linked.
  const page = Math.min(pageNumber.catch(1).parse(read.entered["page"]), last);
  const { page: _, ...filters } = read.entered;
  return {
    ...tellingOf(request),
    sent: { entered: byId(corpus, read.entered), faults },
    items: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: found.length,
    page,
    isFiltered: Object.keys(filters).length > 0,
  };
}

/** What a view needs to tell of records. */
export function tellingOf({ site, corpus }: PageRequest): { telling: Telling; directory: Directory } {
  return {
    telling: { site, cites: citing(corpus) },
    directory: {
      names: (id) => namesOf(corpus, id),
      has: (kind, id) => corpus.knowledge[kind].some((record) => record.id === id),
    },
  };
}

/** Names of parks, industries and firms as their ids, which are what the fields offer. */
export function byId(corpus: Corpus, entered: Entered): Entered {
  const kinds = { park: "parks", industry: "industries", company: "companies" } as const;
  const ids = (["park", "industry", "company"] as const).flatMap((field) => {
    const id = findNamed(corpus, kinds[field], entered[field] ?? "")?.id;
    return id === undefined ? [] : [[field, id] as const];
  });
  return { ...entered, ...Object.fromEntries(ids) };
}
