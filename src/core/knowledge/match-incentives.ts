import type { Corpus } from "../ports.ts";
import type { Profile, ProfileField } from "./criteria.ts";
import { conditionsOf, type JudgedCondition, showCondition } from "./incentive-conditions.ts";
import type { IncentiveMatch, IncentiveMatches, MissingQuestion } from "./incentive-match.ts";
import { firmOf, type Verdict } from "./judge.ts";
import { noticeOf } from "./notice-fields.ts";
import { type Citing, citing } from "./present.ts";
import { PROFILE_QUESTIONS } from "./profile-questions.ts";
import type { Incentive } from "./records.ts";
import { newestOf, showText } from "./shown.ts";
import { sourcesOf } from "./sources-in.ts";

type Known = Pick<Corpus, "knowledge" | "lexicon" | "articles" | "passages" | "info">;

/** An incentive judged, before anything of it is shown. */
export interface Judged {
  record: Incentive;
  conditions: readonly JudgedCondition[];
  published: string | null;
}

const count = (judged: Judged, verdict: Verdict) =>
  judged.conditions.filter((one) => one.verdict === verdict).length;

/**
 * The incentives of the articles against what a firm says of itself: `matched` where every condition that can be tested is met,
 * and at least one is; `possible` where nothing speaks against it. Those in force come first, then those with more conditions
 * met, those with more conditions, the newest.
 * @param limit most matched, and most possible ones.
 */
export function matchIncentives(corpus: Known, profile: Profile, limit = 10): IncentiveMatches {
  const { sure, unsure, ruledOut } = judgedIncentives(corpus, profile);
  const cites = citing(corpus);
  const matched = sure.slice(0, limit).map((one) => showIncentive(one, cites));
  const possible = unsure.slice(0, limit).map((one) => showIncentive(one, cites));
  return {
    matched,
    possible,
    more: sure.length + unsure.length - matched.length - possible.length,
    notMatched: ruledOut.length,
    questions: questionsFor(unsure),
    citations: cites.citations,
    asOf: corpus.info.asOf,
  };
}

/** Every incentive, best first: those that match, those that may, and those with a condition that is not met. */
export function judgedIncentives(
  corpus: Known,
  profile: Profile,
): Record<"sure" | "unsure" | "ruledOut", Judged[]> {
  const firm = firmOf(profile, corpus);
  const judged = corpus.knowledge.incentives
    .map(
      (record): Judged => ({
        record,
        conditions: conditionsOf(record, firm, corpus),
        published: newestOf(sourcesOf(record), corpus),
      }),
    )
    .sort(byFit);
  const open = judged.filter((one) => count(one, "not-met") === 0);
  const sure = open.filter((one) => count(one, "met") > 0 && count(one, "not-known") === 0);
  return {
    sure,
    unsure: open.filter((one) => !sure.includes(one)),
    ruledOut: judged.filter((one) => count(one, "not-met") > 0),
  };
}

const RANK: Readonly<Record<IncentiveMatch["status"], number>> = {
  "in-force": 0,
  "not-stated": 0,
  planned: 1,
  past: 2,
};

function byFit(a: Judged, b: Judged): number {
  return (
    RANK[statusOf(a.record)] - RANK[statusOf(b.record)] ||
    count(b, "met") - count(a, "met") ||
    Number(b.conditions.length > 0) - Number(a.conditions.length > 0) ||
    count(a, "not-known") - count(b, "not-known") ||
    b.conditions.length - a.conditions.length ||
    (b.published ?? "").localeCompare(a.published ?? "") ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}

function statusOf({ status }: Incentive): IncentiveMatch["status"] {
  return status?.value ?? "not-stated";
}

function missingIn({ conditions }: Judged): ProfileField[] {
  const fields = conditions.flatMap(({ verdict, field }) =>
    verdict === "not-known" && field !== undefined ? [field] : [],
  );
  return [...new Set(fields)];
}

/** What to ask a firm next: first what decides most; of two that decide as many, what alone is missing more often. */
export function questionsFor(unsure: readonly Judged[]): MissingQuestion[] {
  const decides = new Map<ProfileField, { all: number; alone: number }>();
  for (const one of unsure) {
    const fields = missingIn(one);
    for (const field of fields) {
      const { all, alone } = decides.get(field) ?? { all: 0, alone: 0 };
      decides.set(field, { all: all + 1, alone: alone + (fields.length === 1 ? 1 : 0) });
    }
  }
  return [...decides]
    .sort(([, a], [, b]) => b.all - a.all || b.alone - a.alone)
    .map(([field, { all }]) => {
      const [ask, askEn] = PROFILE_QUESTIONS[field];
      return { field, ask, askEn, decides: all };
    });
}

/** For readers, with the numbers of its citations. */
export function showIncentive(judged: Judged, cites: Citing): IncentiveMatch {
  const { record, published } = judged;
  const source = cites.number(record.named);
  return {
    id: record.id,
    name: record.name,
    nameEn: record.nameEn,
    kind: record.kind,
    status: statusOf(record),
    conditions: judged.conditions.map((one) => showCondition(one, cites)),
    missing: missingIn(judged),
    ...(record.amount && { amount: showText(record.amount, cites) }),
    ...(record.validity && { validity: showText(record.validity, cites) }),
    notice: noticeOf(record, cites),
    source,
    published,
  };
}
