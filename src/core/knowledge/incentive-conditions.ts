import type { Corpus } from "../ports.ts";
import type { Profile, ProfileField } from "./criteria.ts";
import type { Condition } from "./incentive-match.ts";
import { judge, type Verdict } from "./judge.ts";
import type { Citing } from "./present.ts";
import { namesOf } from "./record-names.ts";
import type { Incentive } from "./records.ts";
import { showSaid } from "./shown.ts";
import type { Source } from "./stated.ts";

/** A condition of an incentive with the verdict on a firm, and where it is stated. */
export interface JudgedCondition {
  value: string;
  en: string;
  from: Source;
  field?: ProfileField;
  verdict: Verdict;
  assumed?: true;
}

type Known = Pick<Corpus, "knowledge" | "lexicon">;

/** Every condition that an incentive states, and those that lie in its park and industries where no condition tells of these. */
export function conditionsOf(record: Incentive, profile: Profile, known: Known): JudgedCondition[] {
  const stated = record.conditions.map((criterion): JudgedCondition => {
    const { value, en, article, quote, field } = criterion;
    const assumed = field === "institution" && profile.institution === undefined;
    return {
      value,
      en,
      from: { article, quote },
      ...(field && { field }),
      verdict: judge(criterion, profile, known),
      ...(assumed && { assumed: true }),
    };
  });
  const told = (field: ProfileField) => stated.some((one) => one.field === field);
  return [
    ...(told("park") ? [] : parkCondition(record, profile, known)),
    ...(told("industry") ? [] : industryCondition(record, profile, known)),
    ...stated,
  ];
}

function parkCondition({ park }: Incentive, profile: Profile, known: Known): JudgedCondition[] {
  if (park === undefined) return [];
  const { name, nameEn } = namesOf(known, park.value);
  return [
    {
      value: `在${name}`,
      en: `In ${nameEn}`,
      from: park,
      field: "park",
      verdict: judge({ field: "park", is: [park.value] }, profile, known),
    },
  ];
}

function industryCondition({ industries }: Incentive, profile: Profile, known: Known): JudgedCondition[] {
  const [first] = industries;
  if (first === undefined) return [];
  const ids = industries.map(({ value }) => value);
  const names = ids.map((id) => namesOf(known, id));
  return [
    {
      value: `属于${names.map(({ name }) => name).join("、")}`,
      en: `In the industry of ${names.map(({ nameEn }) => nameEn).join(", ")}`,
      from: first,
      field: "industry",
      verdict: judge({ field: "industry", is: ids }, profile, known),
    },
  ];
}

export function showCondition(judged: JudgedCondition, cites: Citing): Condition {
  const { value, en, from, field, verdict, assumed } = judged;
  return {
    ...showSaid(value, en, from, cites),
    verdict,
    ...(field && { field }),
    ...(assumed && { assumed }),
  };
}
