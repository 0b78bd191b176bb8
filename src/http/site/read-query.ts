import { z } from "zod";
import { findIndustries } from "../../core/knowledge/find-industries.ts";
import { findNamed, nearNamed } from "../../core/knowledge/named.ts";
import type { Corpus } from "../../core/ports.ts";
import { cleanText } from "../../core/question-text.ts";
import type { Entered, Expected, Fault } from "../../site/forms/fault.ts";

/** Of what was received, in UTF-16 units: a page repeats no more of it. */
const SHOWN = 200;

/** A query as a page reads it. `given` is null where a field could not be read; `faults` says which and why. */
export interface QueryRead<Given> {
  entered: Entered;
  given: Given | null;
  faults: Fault[];
}

/** Reads the fields of a form. A field that is empty was not entered; fields that the form does not have are passed over. */
export function readQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  query: Readonly<Record<string, string>>,
): QueryRead<z.output<z.ZodObject<Shape>>> {
  const entered = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = cleanText(query[name] ?? "");
      return value ? [[name, value] as const] : [];
    }),
  );
  const parsed = schema.safeParse(entered);
  if (parsed.success) return { entered, given: parsed.data, faults: [] };
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")))];
  const faults = wrong.map((field): Fault => {
    const expected = expectedOf(schema.shape[field]);
    return { field, received: (entered[field] ?? "").slice(0, SHOWN), expected };
  });
  return { entered, given: null, faults };
}

function expectedOf(type: unknown): Expected {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return expectedOf(type.unwrap());
  if (type instanceof z.ZodEnum) return { is: "one-of", values: type.options.map(String) };
  if (type instanceof z.ZodNumber)
    return { is: "number", least: type.minValue ?? 0, most: type.maxValue ?? Number.MAX_SAFE_INTEGER };
  if (type instanceof z.ZodString) return { is: "shorter", most: type.maxLength ?? SHOWN };
  throw new Error("No form has a field of this type.");
}

const KINDS = { park: "parks", industry: "industries", company: "companies" } as const;
type NameField = keyof typeof KINDS;

/** The fields of a query that name a park, an industry or a firm that there is none of; those with another fault are passed over. */
export function nameFaults(
  corpus: Corpus,
  { entered, faults }: Pick<QueryRead<unknown>, "entered" | "faults">,
  fields: readonly NameField[] = ["park", "industry", "company"],
): Fault[] {
  return fields.flatMap((field): Fault[] => {
    const received = entered[field];
    const of = KINDS[field];
    if (received === undefined || faults.some((one) => one.field === field)) return [];
    if (field === "industry" ? isIndustry(corpus, received) : findNamed(corpus, of, received)) return [];
    const near = nearNamed(corpus, of, received).map(({ id, name, nameEn }) => ({ id, name, nameEn }));
    return [{ field, received: received.slice(0, SHOWN), expected: { is: "name", of, near } }];
  });
}

function isIndustry(corpus: Corpus, asked: string): boolean {
  try {
    return findIndustries(corpus, asked).length > 0;
  } catch {
    return false;
  }
}

/** A whole number in a query. */
export const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Words or a name in a query. */
export const shortText = z.string().max(100);

/** Number of a page, from 1. */
export const pageNumber = wholeNumber(1, 10_000).default(1);
