import type { FoundPassage } from "./candidates.ts";
import { answers } from "./decide.ts";
import { type Evidence, rankEvidence } from "./evidence.ts";
import type { Sought } from "./sought.ts";

/** Of more parks and districts than this only the first are looked at. */
const MOST = 3;

/**
 * Where a question names several parks or districts, the sentence that answers best for each of them; empty where it names
 * fewer than two, or where one of them has none.
 */
export function bestOfEachSubject(found: readonly FoundPassage[], sought: Sought): Evidence[] {
  const sides = bySubject(sought);
  const asked = sides.slice(0, MOST);
  const each = asked.flatMap((side) => {
    const best = rankEvidence(found, side)[0];
    return best && best.subject >= 0.9 && answers(side, best) ? [best] : [];
  });
  return each.length > 1 && each.length === asked.length ? each : [];
}

/** One question for each of the parks or districts named. */
function bySubject(sought: Sought): Sought[] {
  const rivals = sought.question.terms.flatMap(({ entity }) =>
    entity && (entity.kind === "park" || entity.kind === "district") ? [entity] : [],
  );
  if (rivals.length < 2) return [];
  return rivals.map((subject) => ({
    ...sought,
    terms: sought.terms.filter(
      ({ entity }) => entity === null || entity === subject || !rivals.includes(entity),
    ),
    question: { ...sought.question, subjects: [subject] },
  }));
}
