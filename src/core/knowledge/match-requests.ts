import { z } from "zod";
import { callerError } from "../errors.ts";
import type { Corpus } from "../ports.ts";
import { questionText } from "../question-text.ts";
import { detectLang } from "../text/script.ts";
import type { CarrierMatches } from "./carrier-match.ts";
import { type CarrierNeed, carrierNeed } from "./carrier-need.ts";
import { type Profile, profile } from "./criteria.ts";
import { findCarriers } from "./find-carriers.ts";
import type { IncentiveMatches } from "./incentive-match.ts";
import { matchIncentives } from "./match-incentives.ts";
import { matchServices } from "./match-services.ts";
import { type ReadNeed, readNeed } from "./read-need.ts";
import type { ServiceMatches } from "./service-match.ts";
import { serviceNeed } from "./service-need.ts";
import { type ViewLocale, viewLocale } from "./speech.ts";

const asked = {
  text: questionText.optional().describe("In free words; other fields win over it."),
  limit: z.int().min(1).max(50).default(10),
};

/** Of `match_incentives` and `POST /api/incentives/match`. */
export const incentiveRequest = z.strictObject({ ...profile.shape, ...asked });
/** Of `find_carriers` and `POST /api/carriers/find`. */
export const carrierRequest = z.strictObject({ ...carrierNeed.shape, ...asked });
/** Of `match_services` and `POST /api/services/match`. */
export const serviceRequest = z.strictObject({ ...serviceNeed.shape, ...asked });

/** The language of a text answer. */
export const requestLang = viewLocale
  .optional()
  .describe("Of a text/markdown answer; that of `text` where it is not given.");

/** What was read from free words, and which words. */
export const understood = z.array(z.object({ field: z.string(), words: z.string() }));
export type Understood = z.infer<typeof understood>;

type Known = Pick<Corpus, "knowledge" | "lexicon" | "articles" | "passages" | "info">;

export function answerIncentives(
  corpus: Known,
  { text, limit, ...fields }: z.output<typeof incentiveRequest>,
): IncentiveMatches & { understood: Understood } {
  const { firm, understood } = firmAsked(corpus, { text, ...fields });
  return { ...matchIncentives(corpus, firm, limit), understood };
}

/** What a firm says of itself in free words and in fields, and what was read from the words. */
export function firmAsked(
  corpus: Known,
  { text, ...fields }: Omit<z.output<typeof incentiveRequest>, "limit">,
): { firm: Profile; understood: Understood } {
  const read = text === undefined ? null : readNeed(text, corpus);
  return { firm: { ...read?.profile, ...fields }, understood: understoodOf(read, "profile.", fields) };
}

export function answerCarriers(
  corpus: Known,
  { text, limit, ...fields }: z.output<typeof carrierRequest>,
): CarrierMatches & { understood: Understood } {
  const { need, understood } = siteAsked(corpus, { text, ...fields });
  return { ...findCarriers(corpus, need, limit), understood };
}

/** The site that is asked for in free words and in fields, and what was read from the words. */
export function siteAsked(
  corpus: Known,
  { text, ...fields }: Omit<z.output<typeof carrierRequest>, "limit">,
): { need: CarrierNeed; understood: Understood } {
  const read = text === undefined ? null : readNeed(text, corpus);
  return { need: { ...read?.carrier, ...fields }, understood: understoodOf(read, "carrier.", fields) };
}

export function answerServices(
  corpus: Known,
  { text, limit, ...fields }: z.output<typeof serviceRequest>,
): ServiceMatches & { understood: Understood } {
  if (text === undefined && Object.keys(fields).length === 0)
    throw callerError(
      "no-need",
      'Received no need; expected `needs` (such as ["finance"]) or `text` (such as "谁能帮我们贷款").',
    );
  const read = text === undefined ? null : readNeed(text, corpus);
  const need = { ...read?.service, ...fields };
  return { ...matchServices(corpus, need, text, limit), understood: understoodOf(read, "service.", fields) };
}

/** What was read and not overruled by a field. */
function understoodOf(read: ReadNeed | null, prefix: string, fields: object): Understood {
  return (read?.read ?? [])
    .filter(({ field }) => field.startsWith(prefix))
    .map(({ field, words }) => ({ field: field.slice(prefix.length), words }))
    .filter(({ field }) => !((field.split(".")[0] ?? field) in fields));
}

/** The language that a request is answered in: as asked, else that of its words. */
export function langOf(lang: ViewLocale | undefined, text: string | undefined): ViewLocale {
  if (lang !== undefined) return lang;
  const written = viewLocale.safeParse(detectLang(text ?? ""));
  return written.success ? written.data : "en";
}
