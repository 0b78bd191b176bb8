import { z } from "zod";
import { fullestParks, parksAlike } from "../../core/knowledge/alike-parks.ts";
import { compareParks } from "../../core/knowledge/compare-parks.ts";
import { MOST_PARKS } from "../../core/knowledge/comparison.ts";
import { findNamed, nearNamed } from "../../core/knowledge/named.ts";
import type { Park } from "../../core/knowledge/records.ts";
import type { Corpus, ToTraditional } from "../../core/ports.ts";
import type { MeasureChoice, ParkChoice } from "../../site/parks/compare-form.ts";
import { compareLink } from "../../site/parks/compare-link.ts";
import type { Notices } from "../../site/parks/compare-notices.ts";
import { comparePage } from "../../site/parks/compare-page.ts";
import { startPage } from "../../site/parks/start-page.ts";
import type { Page, Site } from "../../site/site.ts";
import type { PageRequest } from "./site-route.ts";

const MOST_METRICS = 20;
/** Of a name that is not there, in UTF-16 units. */
const SHOWN = 60;
/** Rows whose measures the form offers. */
const MOST_MEASURES = 200;
const MOST_PAIRS = 6;
/** Rows of a page before the reader asks for all. */
const ROWS = 24;
const SEPARATOR = /[,，、;；]/;

const rows = z.coerce.number().int().min(1).max(MOST_MEASURES).optional().catch(undefined);

/** Values of a query that come one by one, as a form sends them, or with commas between them; each once. */
function valuesOf(sent: readonly string[]): string[] {
  const values = sent.flatMap((one) => one.split(SEPARATOR)).map((one) => one.trim().toWellFormed());
  return [...new Set(values.filter((one) => one !== ""))];
}

/** `/parks/compare`: parks side by side; with fewer than two a page to choose them on. */
export function compareParksPage(
  { site, corpus, c }: PageRequest,
  toTraditional: ToTraditional,
): Page | Response {
  const sent = { ids: c.req.queries("ids") ?? [], metrics: c.req.queries("metrics") ?? [] };
  const metrics = valuesOf(sent.metrics).slice(0, MOST_METRICS);
  const limit = rows.parse(c.req.query("limit"));
  const asked = valuesOf(sent.ids);
  // A form sends each value by itself: the address to share has them together.
  if (sent.ids.length > 1 || sent.metrics.length > 1)
    return c.redirect(compareLink(site, { ids: asked, metrics, limit }), 302);

  const { ids, notices } = chosenParks(asked, corpus, site);
  const parks = corpus.knowledge.parks.map((one) => choiceOf(one, site));
  const most = MOST_PARKS;
  if (ids.length < 2) {
    const chosen = corpus.knowledge.parks.find(({ id }) => id === ids[0]);
    const pairs = pairsFor(chosen, corpus).map(
      ([one, other]) => [choiceOf(one, site), choiceOf(other, site)] as const,
    );
    return startPage(site, { chosen: chosen && choiceOf(chosen, site), parks, pairs, notices, most });
  }
  const request = { parks: ids, locale: site.speech.locale };
  const all = compareParks(corpus, { ...request, limit: MOST_MEASURES }, toTraditional);
  const comparison = compareParks(corpus, { ...request, metrics, limit: limit ?? ROWS }, toTraditional);
  const measures = all.rows
    .filter(({ id }) => !SEPARATOR.test(id))
    .map(
      ({ id, metric, cells }): MeasureChoice => ({
        id,
        name: metric,
        parks: cells.filter((cell) => cell !== null).length,
      }),
    );
  return comparePage(site, { comparison, metrics, limit, measures, parks, notices, most });
}

/** The parks that names stand for, each once and no more than fit, and what was left out. */
function chosenParks(
  asked: readonly string[],
  corpus: Corpus,
  { speech }: Site,
): { ids: string[]; notices: Notices } {
  const ids: string[] = [];
  const unknown: Array<Notices["unknown"][number]> = [];
  const twice: string[] = [];
  const tooMany: string[] = [];
  for (const name of asked) {
    const found = findNamed(corpus, "parks", name);
    const shown = name.slice(0, SHOWN);
    if (found === undefined) {
      const near = nearNamed(corpus, "parks", name);
      unknown.push({ asked: shown, near: near.map(({ id, name, nameEn }) => ({ id, name, nameEn })) });
    } else if (ids.includes(found.id)) twice.push(shown);
    else if (ids.length === MOST_PARKS) tooMany.push(speech.say(found.name, found.nameEn));
    else ids.push(found.id);
  }
  return { ids, notices: { unknown, twice, tooMany } };
}

function pairsFor(chosen: Park | undefined, { knowledge }: Corpus): Array<readonly [Park, Park]> {
  if (chosen !== undefined) return parksAlike(knowledge, chosen, MOST_PAIRS).map((other) => [chosen, other]);
  const found = fullestParks(knowledge, MOST_PAIRS).flatMap((one) =>
    parksAlike(knowledge, one, 2).map((other) => [one, other] as const),
  );
  const isFirst = ([one, other]: readonly [Park, Park], at: number) =>
    found.findIndex((pair) => pair.includes(one) && pair.includes(other)) === at;
  return found.filter(isFirst).slice(0, MOST_PAIRS);
}

function choiceOf({ id, name, nameEn, kind }: Park, { speech }: Site): ParkChoice {
  return { id, name: speech.say(name, nameEn), kind };
}
