import type { z } from "zod";
import type { Entered, Fault } from "../../site/forms/fault.ts";
import type { Sent } from "../../site/forms/fields.ts";
import { byId } from "./list-request.ts";
import { nameFaults, readQuery } from "./read-query.ts";
import type { PageRequest } from "./site-route.ts";

/**
 * A form as it was sent, and what it asks; `asked` is null where nothing was entered or something could not be read.
 * Its park has to be one of the articles'; an industry may be in anybody's words.
 * @param further faults that the form of a field does not tell.
 */
export function formOf<Shape extends z.ZodRawShape>(
  { corpus, c }: PageRequest,
  schema: z.ZodObject<Shape>,
  further: (entered: Entered) => readonly Fault[] = () => [],
): { sent: Sent; asked: z.output<z.ZodObject<Shape>> | null } {
  const read = readQuery(schema, c.req.query());
  const faults = [...read.faults, ...nameFaults(corpus, read, ["park"]), ...further(read.entered)];
  const isAsked = faults.length === 0 && Object.keys(read.entered).length > 0;
  return {
    sent: { entered: byId(corpus, read.entered), faults },
    asked: isAsked ? read.given : null,
  };
}
