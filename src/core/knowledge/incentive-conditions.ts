import type { Corpus } from "../ports.ts";
import type { ProfileField } from "./criteria.ts";
import type { Condition } from "./incentive-match.ts";
import { type Firm, judge, type Verdict } from "./judge.ts";
import { heightOf, stepOf } from "./ladder-steps.ts";
import { namesOf } from "./linked-names.ts";
import type { Citing } from "./present.ts";
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
export function conditionsOf(record: Incentive, firm: Firm, known: Known): JudgedCondition[] {
  const stated = record.conditions.map((criterion): JudgedCondition => {
    const { value, en, article, quote, field } = criterion;
    const assumed = field === "institution" && firm.profile.institution === undefined;
    return {
      value,
      en,
      from: { article, quote },
      ...(field && { field }),
      verdict: judge(criterion, firm, known),
      ...(assumed && { assumed: true }),
    };
  });
  const told = (field: ProfileField) => stated.some((one) => one.field === field);
  return [
    ...(told("park") ? [] : parkCondition(record, firm, known)),
    ...(told("industry") ? [] : industryCondition(record, firm, known)),
    ...stated,
    ...heldAlready(record, firm),
  ];
}

function parkCondition({ park }: Incentive, firm: Firm, known: Known): JudgedCondition[] {
  if (park === undefined) return [];
  const { name, nameEn } = namesOf(known, park.value);
  return [
    {
      value: `在${name}`,
      en: `In ${nameEn}`,
      from: park,
      field: "park",
      verdict: judge({ field: "park", is: [park.value] }, firm, known),
    },
  ];
}

function industryCondition({ industries }: Incentive, firm: Firm, known: Known): JudgedCondition[] {
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
      verdict: judge({ field: "industry", is: ids }, firm, known),
    },
  ];
}

/** Nobody is offered a step of the ladder that it stands on already, but for being recognised again. */
function heldAlready(record: Incentive, { profile }: Firm): JudgedCondition[] {
  const step = stepOf(record);
  const { highTechStatus, reRecognition } = profile;
  if (step === null || highTechStatus === undefined || heightOf(highTechStatus) < heightOf(step)) return [];
  if (step === "national" && reRecognition === true) return [];
  return [
    {
      value: "尚未达到这一级",
      en: "Does not stand on this step yet",
      from: record.named,
      field: "highTechStatus",
      verdict: "not-met",
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
