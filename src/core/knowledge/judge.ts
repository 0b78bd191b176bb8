import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { Criterion, Profile, ProfileField } from "./criteria.ts";
import { industriesIn, isInPark, parkIn } from "./names-in.ts";

/** `not-known`: the profile does not say; `to-be-judged`: no field of a profile tells, a person has to. */
export type Verdict = "met" | "not-met" | "not-known" | "to-be-judged";
type Known = Pick<Corpus, "knowledge" | "lexicon">;

/** What is tested, without the words of the article. */
type Test = Pick<Criterion, "field" | "is" | "atLeast">;

/** A firm whose words were read by gazetteer and lexicon, once for all conditions. */
export interface Firm {
  profile: Profile;
  /** Ids of the industries that its words name. */
  industries: ReadonlySet<string>;
  /** Id of the park that its words name. */
  park: string | null;
}

export function firmOf(profile: Profile, known: Known): Firm {
  return {
    profile,
    industries: profile.industry === undefined ? new Set() : industriesIn(profile.industry, known),
    park: profile.park === undefined ? null : parkIn(profile.park, known),
  };
}

/** Whether a firm meets one stated condition. A firm that does not say what it is, is taken for a company. */
export function judge({ field, is, atLeast }: Test, firm: Firm, known: Known): Verdict {
  if (field === undefined) return "to-be-judged";
  const said = saidOf(field, firm.profile);
  if (said === undefined) return "not-known";
  if (atLeast !== undefined) return typeof said === "number" && said >= atLeast ? "met" : "not-met";
  const wanted = is ?? [];
  if (field === "industry") return inIndustry(firm, wanted, known);
  if (field === "park") return inPark(firm, wanted, known);
  return wanted.some((one) => one === said) ? "met" : "not-met";
}

/** What a profile says of a field, the default of a firm where it is silent. */
export function saidOf(field: ProfileField, profile: Profile): Profile[ProfileField] {
  return field === "institution" ? (profile.institution ?? "company") : profile[field];
}

type Wanted = readonly (string | boolean)[];

const ID = /^[a-z0-9-]+$/;
const named = new WeakMap<Known["knowledge"], Map<string, ReadonlySet<string>>>();

/** The industries that a name in a record stands for; names of records are few and are read once. */
function industriesNamed(name: string, known: Known): ReadonlySet<string> {
  const names = named.get(known.knowledge) ?? new Map<string, ReadonlySet<string>>();
  named.set(known.knowledge, names);
  const ids = names.get(name) ?? industriesIn(name, known);
  names.set(name, ids);
  return ids;
}

/** An industry that nobody has in a list is not taken for another one: a person has to tell. */
function inIndustry({ profile, industries }: Firm, wanted: Wanted, known: Known): Verdict {
  const folded = foldText(profile.industry ?? "");
  for (const one of wanted) {
    if (typeof one !== "string") continue;
    if (industries.has(one) || folded.includes(foldText(one))) return "met";
    // A name in place of an id.
    if (!ID.test(one) && [...industriesNamed(one, known)].some((id) => industries.has(id))) return "met";
  }
  return industries.size === 0 ? "to-be-judged" : "not-met";
}

function inPark({ park: own }: Firm, wanted: Wanted, known: Known): Verdict {
  if (own === null) return "to-be-judged";
  const parks = wanted.flatMap((one) => {
    if (typeof one !== "string") return [];
    return ID.test(one) ? [one] : (parkIn(one, known) ?? []);
  });
  if (parks.some((park) => isInPark(own, park, known))) return "met";
  // Whoever is in the larger park may be in the smaller one.
  return parks.some((park) => isInPark(park, own, known)) ? "not-known" : "not-met";
}
