import type { CarrierMatch } from "../../knowledge/carrier-match.ts";
import { findCarriers } from "../../knowledge/find-carriers.ts";
import type { IncentiveMatch } from "../../knowledge/incentive-match.ts";
import { matchIncentives } from "../../knowledge/match-incentives.ts";
import { matchServices } from "../../knowledge/match-services.ts";
import type { NeedKind, ReadNeed } from "../../knowledge/read-need.ts";
import type { ServiceMatch } from "../../knowledge/service-match.ts";
import type { Corpus } from "../../ports.ts";
import type { AskedView } from "./asked-view.ts";
import { chainView, ladderView, projectsView } from "./listed-views.ts";
import { type CitedView, citedView, type View, type ViewLine, type ViewPart } from "./view.ts";
import { LABELS, LEADS } from "./words.ts";

/** So many records stand in an answer; the tools and pages list them all. */
const MOST_LINES = 3;
const MOST_PARTS = 3;
/** So much that is not stated is told of each. */
const MOST_UNKNOWN = 2;

/** The records that answer, the best few; null where none does. */
export function recordView(asked: AskedView, message: string, corpus: Corpus): CitedView | null {
  if (asked.kind === "industries") return chainView(asked.industry, corpus);
  if (asked.kind === "projects") return projectsView(asked.filter, corpus);
  if (asked.kind === "ladder") return ladderView(asked.need, corpus);
  return needView(asked.kind, asked.need, message, corpus);
}

function needView(kind: NeedKind, need: ReadNeed, message: string, corpus: Corpus): CitedView | null {
  if (kind === "carriers") {
    const { carriers, parks, citations } = findCarriers(corpus, need.carrier, MOST_LINES);
    const view: View =
      carriers.length > 0
        ? { lead: LEADS.carriers, lines: carriers.map(siteLine) }
        : { lead: LEADS.parks, lines: parks.slice(0, MOST_LINES).map(parkLine) };
    return citedView(view, citations);
  }
  if (kind === "services") {
    const { services, citations } = matchServices(corpus, need.service, message, MOST_LINES);
    return citedView({ lead: LEADS.services, lines: services.map(serviceLine) }, citations);
  }
  const { matched, possible, questions, citations } = matchIncentives(corpus, need.profile, MOST_LINES);
  const fitting = [...matched, ...possible.filter(isPartlyMet)].slice(0, MOST_LINES + 1);
  const [ask] = questions;
  return citedView(
    {
      lead: LEADS.incentives,
      lines: fitting.map(incentiveLine),
      ...(ask && { ask: { value: ask.ask, en: ask.askEn } }),
    },
    citations,
  );
}

const isPartlyMet = ({ conditions }: IncentiveMatch): boolean =>
  conditions.some(({ verdict }) => verdict === "met");

function siteLine({ name, nameEn, source, fits, unknown }: CarrierMatch): ViewLine {
  return { name, nameEn, source, parts: fits.slice(0, MOST_PARTS), unknown: unknown.slice(0, MOST_UNKNOWN) };
}

function parkLine({ name, nameEn, why }: { name: string; nameEn: string; why: ViewPart }): ViewLine {
  return { name, nameEn, source: why.source, parts: [why], unknown: [] };
}

function serviceLine({ name, nameEn, source, offers, operators, response }: ServiceMatch): ViewLine {
  const labelled = (some: readonly ViewPart[], label: ViewPart["label"]): ViewPart[] =>
    some.slice(0, 1).map((part) => ({ ...part, ...(label && { label }) }));
  return {
    name,
    nameEn,
    source,
    parts: [
      ...offers.slice(0, 2),
      ...labelled(operators, LABELS.operator),
      ...labelled(response, LABELS.response),
    ],
    unknown: [],
  };
}

function incentiveLine({ name, nameEn, source, conditions, amount }: IncentiveMatch): ViewLine {
  const met = conditions.filter(({ verdict }) => verdict === "met");
  const open = conditions.filter(({ verdict }) => verdict === "not-known" || verdict === "to-be-judged");
  return {
    name,
    nameEn,
    source,
    parts: [
      ...(amount ? [{ ...amount, label: LABELS.amount }] : []),
      ...met.slice(0, 2).map((part) => ({ ...part, label: LABELS.met })),
      ...open.slice(0, 1).map((part) => ({ ...part, label: LABELS.check })),
    ],
    unknown: [],
  };
}
