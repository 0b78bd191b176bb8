import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { Criterion, Profile, ProfileField } from "./criteria.ts";
import { industriesIn, isInPark, parkIn } from "./names-in.ts";

/** `not-known`: the profile does not say; `to-be-judged`: no field of a profile tells, a person has to. */
export type Verdict = "met" | "not-met" | "not-known" | "to-be-judged";
type Known = Pick<Corpus, "knowledge" | "lexicon">;

/** What is tested, without the words of the article. */
type Test = Pick<Criterion, "field" | "is" | "atLeast">;

/** Whether a firm meets one stated condition. Of a firm that does not say what it is, it is taken for granted that it is a company. */
export function judge({ field, is, atLeast }: Test, profile: Profile, known: Known): Verdict {
  if (field === undefined) return "to-be-judged";
  const said = saidOf(field, profile);
  if (said === undefined) return "not-known";
  if (atLeast !== undefined) return typeof said === "number" && said >= atLeast ? "met" : "not-met";
  const wanted = is ?? [];
  if (typeof said === "string" && field === "industry") return inIndustry(said, wanted, known);
  if (typeof said === "string" && field === "park") return inPark(said, wanted, known);
  return wanted.some((one) => one === said) ? "met" : "not-met";
}

/** What a profile says of a field, the default of a firm where it is silent. */
export function saidOf(field: ProfileField, profile: Profile): Profile[ProfileField] {
  return field === "institution" ? (profile.institution ?? "company") : profile[field];
}

type Wanted = readonly (string | boolean)[];

/** An industry that nobody has in a list is not taken for another one: a person has to tell. */
function inIndustry(said: string, wanted: Wanted, known: Known): Verdict {
  const own = industriesIn(said, known);
  const folded = foldText(said);
  for (const one of wanted) {
    if (typeof one !== "string") continue;
    if (own.has(one) || folded.includes(foldText(one))) return "met";
    if ([...industriesIn(one, known)].some((id) => own.has(id))) return "met";
  }
  return own.size === 0 ? "to-be-judged" : "not-met";
}

function inPark(said: string, wanted: Wanted, known: Known): Verdict {
  const own = parkIn(said, known);
  if (own === null) return "to-be-judged";
  const parks = wanted.flatMap((one) => (typeof one === "string" ? (parkIn(one, known) ?? []) : []));
  if (parks.some((park) => isInPark(own, park, known))) return "met";
  // Whoever is in the larger park may be in the smaller one.
  return parks.some((park) => isInPark(park, own, known)) ? "not-known" : "not-met";
}
