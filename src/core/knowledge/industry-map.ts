import { z } from "zod";
import { citation } from "../answer/answer.ts";
import type { Corpus } from "../ports.ts";
import { findIndustries } from "./find-industries.ts";
import { namesOf } from "./linked-names.ts";
import { namedOrThrow } from "./named.ts";
import { type Citing, citing } from "./present.ts";
import type { Industry } from "./records.ts";
import type { Source } from "./stated.ts";

/** Something that an industry or a link of its chain names, with the citation that says so. */
const linkedThing = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  source: z.int().min(1).describe("Index of a citation."),
});
export type LinkedThing = z.infer<typeof linkedThing>;
const things = z.array(linkedThing).describe("Empty: the articles name none.");

const mappedIndustry = z.object({
  ...linkedThing.shape,
  kind: z.string(),
  chain: z
    .array(
      z.object({
        name: z.string(),
        nameEn: z.string(),
        source: linkedThing.shape.source,
        companies: things,
        parks: things,
      }),
    )
    .describe("Links from material to use. Empty: the articles tell none."),
  parks: things,
  companies: things,
  platforms: things,
});
export type MappedIndustry = z.infer<typeof mappedIndustry>;

/** Industries with their chains, firms, parks and platforms. */
export const industryMapResult = z
  .object({
    industries: z.array(mappedIndustry),
    citations: z.array(citation),
    asOf: z.string().nullable().describe("Date of the newest article."),
  })
  .meta({ id: "IndustryMap" });
export type IndustryMap = z.infer<typeof industryMapResult>;

export interface IndustryMapRequest {
  /** Id or name, in any language that the articles' words are known in; absent: all. */
  industry?: string | undefined;
  /** Id or name of a park; only industries that it is named for. */
  park?: string | undefined;
  kind?: Industry["kind"] | undefined;
  /** Kinds in the order that they are wanted in; absent: the order of the records. */
  order?: ReadonlyArray<Industry["kind"]>;
}

/**
 * The chains of industries. A firm or a park that names an industry in its own record stands under it
 * too. Throws a caller's error where the industry or park is unknown.
 */
export function industryMap(
  corpus: Corpus,
  { industry, park, kind, order = [] }: IndustryMapRequest,
): IndustryMap {
  const chosen = industry === undefined ? corpus.knowledge.industries : findIndustries(corpus, industry);
  const parkId = park === undefined ? undefined : namedOrThrow(corpus, "parks", park).id;
  const cites = citing(corpus);
  const industries = chosen
    .filter((record) => kind === undefined || record.kind === kind)
    .filter((record) => parkId === undefined || parkSources(record, corpus).some(({ id }) => id === parkId))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .flatMap((record) => mapped(record, corpus, cites));
  return { industries, citations: cites.citations, asOf: corpus.info.asOf };
}

interface Linked {
  id: string;
  source: Source;
}

/** The parks of an industry: those that it names, those of its chain, those whose record names it. */
function parkSources({ id, parks, chain }: Industry, { knowledge }: Corpus): Linked[] {
  return [
    ...linksOf(parks),
    ...chain.flatMap((link) => linksOf(link.parks)),
    ...namedBy(knowledge.parks, id),
  ];
}

function companySources({ id, companies, chain }: Industry, { knowledge }: Corpus): Linked[] {
  const inChain = chain.flatMap((link) => linksOf(link.companies));
  return [...linksOf(companies), ...inChain, ...namedBy(knowledge.companies, id)];
}

const linksOf = (links: readonly ({ value: string } & Source)[]): Linked[] =>
  links.map((link) => ({ id: link.value, source: link }));

const namedBy = (
  records: readonly { id: string; industries: readonly ({ value: string } & Source)[] }[],
  industry: string,
): Linked[] =>
  records.flatMap(({ id, industries }) =>
    industries.filter(({ value }) => value === industry).map((source) => ({ id, source })),
  );

/** One industry as the map shows it; none where the place that names it is gone. */
export function mapped(record: Industry, corpus: Corpus, cites: Citing): MappedIndustry[] {
  const source = cites.number(record.named);
  if (source === 0) return [];
  const things = (links: readonly Linked[]) => thingsOf(links, corpus, cites);
  const chain = record.chain.flatMap(({ name, nameEn, article, quote, companies, parks }) => {
    const number = cites.number({ article, quote });
    const under = { companies: things(linksOf(companies)), parks: things(linksOf(parks)) };
    return number === 0 ? [] : [{ name, nameEn, source: number, ...under }];
  });
  const { id, name, nameEn, kind } = record;
  return [
    {
      id,
      name,
      nameEn,
      kind,
      source,
      chain,
      parks: things(parkSources(record, corpus)),
      companies: things(companySources(record, corpus)),
      platforms: things(linksOf(record.platforms)),
    },
  ];
}

/** Each thing once, with the first source that holds. */
function thingsOf(links: readonly Linked[], corpus: Corpus, cites: Citing): LinkedThing[] {
  const found = new Map<string, LinkedThing>();
  for (const { id, source } of links) {
    const number = found.has(id) ? 0 : cites.number(source);
    if (number > 0) found.set(id, { id, ...namesOf(corpus, id), source: number });
  }
  return [...found.values()];
}
