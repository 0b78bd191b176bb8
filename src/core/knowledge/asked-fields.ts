import type { ProfileField } from "./criteria.ts";
import { profileField } from "./criteria.ts";
import type { Knowledge } from "./knowledge.ts";

/** The fields of a profile that some condition, park or industry of an incentive asks for, in the order of the profile. */
export function askedFields({ incentives }: Pick<Knowledge, "incentives">): ProfileField[] {
  const asked = new Set(
    incentives.flatMap(({ conditions, park, industries }) => [
      ...conditions.flatMap(({ field }) => field ?? []),
      ...(park === undefined ? [] : (["park"] as const)),
      ...(industries.length === 0 ? [] : (["industry"] as const)),
    ]),
  );
  return profileField.options.filter((field) => asked.has(field));
}
