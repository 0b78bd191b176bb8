import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { findIndustries } from "./find-industries.ts";
import { namedOrThrow } from "./named.ts";
import { isInPark } from "./names-in.ts";
import { holdsWords } from "./record-words.ts";
import type { Carrier, Company, Incentive, Service } from "./records.ts";

/** Filters that several kinds of record share; what is absent asks for all. */
interface Common {
  /** Id or name of a park; parks within it included. */
  park?: string | undefined;
  /** Words, all of which the record holds; Chinese in any script, or English. */
  q?: string | undefined;
}

export interface IncentiveFilter extends Common {
  /** Words that the stated beneficiaries hold, all of them. */
  beneficiary?: string | undefined;
  /** Id or name of an industry; incentives for every industry are left out. */
  industry?: string | undefined;
  status?: string | undefined;
  kind?: string | undefined;
}

export interface CarrierFilter extends Common {
  kind?: string | undefined;
  use?: string | undefined;
  industry?: string | undefined;
  status?: string | undefined;
  tenure?: string | undefined;
}

export interface ServiceFilter extends Common {
  need?: string | undefined;
  kind?: string | undefined;
}

export interface CompanyFilter extends Common {
  industry?: string | undefined;
  kind?: string | undefined;
}

/** In place of a status: the articles do not say. */
export const UNKNOWN = "unknown";

/** The incentives that fit every filter, in the order of the records. Throws a caller's error for an unknown park or industry. */
export function browseIncentives(corpus: Corpus, filter: IncentiveFilter): Incentive[] {
  const { beneficiary = "", status, kind, q = "" } = filter;
  const inPark = parkTest(corpus, filter.park);
  const inIndustry = industryTest(corpus, filter.industry);
  const wanted = foldText(beneficiary).split(/\s+/).filter(Boolean);
  return corpus.knowledge.incentives.filter((one) => {
    const named = foldText(one.beneficiaries.map(({ value, en }) => `${value}\n${en}`).join("\n"));
    return (
      (kind === undefined || one.kind === kind) &&
      (status === undefined || (one.status?.value ?? UNKNOWN) === status) &&
      inPark(one.park) &&
      inIndustry([...one.industries, ...askedIndustries(one)]) &&
      wanted.every((word) => named.includes(word)) &&
      holdsWords(one, q, corpus)
    );
  });
}

/** Industries that a condition of an incentive asks for. */
function askedIndustries({ conditions }: Incentive): Choice[] {
  const asked = conditions.flatMap(({ field, is }) => (field === "industry" ? (is ?? []) : []));
  return asked.flatMap((value) => (typeof value === "string" ? [{ value }] : []));
}

/** The same of sites. */
export function browseCarriers(corpus: Corpus, filter: CarrierFilter): Carrier[] {
  const { kind, use, status, tenure, q = "" } = filter;
  const inPark = parkTest(corpus, filter.park);
  const inIndustry = industryTest(corpus, filter.industry);
  return corpus.knowledge.carriers.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (use === undefined || one.uses.some(({ value }) => value === use)) &&
      (status === undefined || (one.status?.value ?? UNKNOWN) === status) &&
      (tenure === undefined || holdsChoice(one.tenure, tenure)) &&
      inPark(one.park) &&
      inIndustry(one.industries) &&
      holdsWords(one, q, corpus),
  );
}

/** The same of services. */
export function browseServices(corpus: Corpus, filter: ServiceFilter): Service[] {
  const { need, kind, q = "" } = filter;
  const inPark = parkTest(corpus, filter.park);
  return corpus.knowledge.services.filter(
    (one) =>
      (need === undefined || one.needs.some(({ value }) => value === need)) &&
      (kind === undefined || one.kind === kind) &&
      inPark(one.park) &&
      holdsWords(one, q, corpus),
  );
}

/** The same of firms and bodies. */
export function browseCompanies(corpus: Corpus, filter: CompanyFilter): Company[] {
  const { kind, q = "" } = filter;
  const inPark = parkTest(corpus, filter.park);
  const inIndustry = industryTest(corpus, filter.industry);
  return corpus.knowledge.companies.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      inPark(one.park) &&
      inIndustry(one.industries) &&
      holdsWords(one, q, corpus),
  );
}

interface Choice {
  value: string;
}

/** `unknown` asks for those of which none is stated. */
const holdsChoice = (choices: readonly Choice[], wanted: string): boolean =>
  wanted === UNKNOWN ? choices.length === 0 : choices.some(({ value }) => value === wanted);

function parkTest(corpus: Corpus, asked: string | undefined): (park: Choice | undefined) => boolean {
  if (asked === undefined) return () => true;
  const { id } = namedOrThrow(corpus, "parks", asked);
  return (park) => park !== undefined && isInPark(park.value, id, corpus);
}

function industryTest(corpus: Corpus, asked: string | undefined): (own: readonly Choice[]) => boolean {
  if (asked === undefined) return () => true;
  const ids = new Set(findIndustries(corpus, asked).map(({ id }) => id));
  return (own) => own.some(({ value }) => ids.has(value));
}
