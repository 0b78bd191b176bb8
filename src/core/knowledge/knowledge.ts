import { z } from "zod";
import { carrier, company, incentive, industry, park, project, service } from "./records.ts";

/** The kinds of record, by the name of their file and of their list: `parks.yaml`, `/api/parks`. */
export const RECORDS = {
  parks: park,
  carriers: carrier,
  incentives: incentive,
  projects: project,
  industries: industry,
  services: service,
  companies: company,
} as const;
export type RecordKind = keyof typeof RECORDS;
export const RECORD_KINDS = z.enum([
  "parks",
  "carriers",
  "incentives",
  "projects",
  "industries",
  "services",
  "companies",
]);

/** The lists of all kinds. */
export const knowledgeLists = z.strictObject({
  parks: z.array(park),
  carriers: z.array(carrier),
  incentives: z.array(incentive),
  projects: z.array(project),
  industries: z.array(industry),
  services: z.array(service),
  companies: z.array(company),
});

/** Every record of a corpus, each list in the order of its file. A quotation of a record stands exactly once in its article. */
export type Knowledge = { readonly [Kind in RecordKind]: readonly z.output<(typeof RECORDS)[Kind]>[] };
export type AnyRecord = Knowledge[RecordKind][number];

/** A corpus without records: articles that nobody went through yet. */
export const NO_KNOWLEDGE: Knowledge = {
  parks: [],
  carriers: [],
  incentives: [],
  projects: [],
  industries: [],
  services: [],
  companies: [],
};
