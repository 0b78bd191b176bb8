import { months } from "../understand/period.ts";
import { groupOfUnit } from "../understand/unit-group.ts";
import type { Fact } from "./fact.ts";
import { isGeneralMeasure, measureCore } from "./measure-core.ts";
import { agrees } from "./same-number.ts";

/** What linking says of a fact. */
export type FactLinks = Pick<Fact, "series" | "supersededBy" | "contradicts">;

/** A fact without its links, as extraction gives it. */
export function unlinked(fact: Fact): Fact {
  const { series: _series, supersededBy: _supersededBy, contradicts: _contradicts, ...rest } = fact;
  return rest;
}

function keyOf({ subject, metric, unit }: Fact): string | null {
  const core = measureCore(metric);
  return isGeneralMeasure(core) || subject.id === "" ? null : `${subject.id}:${core}:${groupOfUnit(unit)}`;
}

const ends = (period: string): { from: string; to: string } => {
  const [from = "", to = from] = period.split("/");
  return { from, to };
};

/** Whether two stretches of time are as long as each other: one year and one year, not a year and five. */
function comparable(a: string, b: string): boolean {
  const [long, short] = [months(ends(a)), months(ends(b))].sort((x, y) => y - x);
  return (short ?? 0) > 0 && (long ?? 0) / (short ?? 1) <= 1.5;
}

const latest = (date: string): string => `${date}-99-99`.slice(0, 10);

/**
 * Links of facts by fact id: figures of one subject and measure in several periods are a series, the older ones superseded by
 * the newest of comparable length; different numbers of one measure and period contradict each other, unless one only rounds
 * the other. Aims and expectations are never linked to results. Linear in the number of facts but for those of one measure.
 */
export function factLinks(facts: Iterable<Fact>): Map<string, FactLinks> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = fact.status === "result" ? keyOf(fact) : null;
    if (key === null || fact.period === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  const links = new Map<string, FactLinks>();
  for (const [series, group] of groups) if (group.length > 1) linkGroup(series, group, links);
  return links;
}

function linkGroup(series: string, group: readonly Fact[], links: Map<string, FactLinks>): void {
  const byPeriod = new Map<string, Fact[]>();
  for (const fact of group)
    byPeriod.set(fact.period ?? "", [...(byPeriod.get(fact.period ?? "") ?? []), fact]);
  const periods = [...byPeriod.keys()].sort((a, b) => (latest(ends(a).to) < latest(ends(b).to) ? -1 : 1));
  for (const [at, period] of periods.entries()) {
    const same = byPeriod.get(period) ?? [];
    const newer = periods.findLast(
      (later, place) => place > at && isLater(later, period) && comparable(later, period),
    );
    const newest = newer === undefined ? undefined : byPeriod.get(newer)?.[0];
    const [first] = same;
    // Of one article and period two numbers are two things that the metric does not tell apart.
    for (const fact of same) {
      const others =
        first === undefined
          ? []
          : same.filter((other) => other.articleId !== fact.articleId && !agrees(fact, other));
      links.set(fact.id, {
        ...(periods.length > 1 && { series }),
        ...(newest !== undefined && { supersededBy: newest.id }),
        ...(others.length > 0 && { contradicts: others.map(({ id }) => id) }),
      });
    }
  }
}

function isLater(a: string, b: string): boolean {
  return latest(ends(a).to) > latest(ends(b).to);
}

/** Facts with their links. */
export function linkFacts(facts: readonly Fact[]): Fact[] {
  const links = factLinks(facts);
  return facts.map((fact) => ({ ...unlinked(fact), ...links.get(fact.id) }));
}
