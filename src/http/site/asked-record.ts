import type { RecordKind } from "../../core/knowledge/knowledge.ts";
import { findNamed, nearNamed } from "../../core/knowledge/named.ts";
import { nearIds } from "../../core/knowledge/near-ids.ts";
import type { Corpus } from "../../core/ports.ts";
import { linkTo, RECORD_PATHS } from "../../site/link.ts";
import { missingRecordPage } from "../../site/records/missing-record.ts";
import type { Page } from "../../site/site.ts";
import type { PageRequest } from "./site-route.ts";

/** Of an id that nothing has, in UTF-16 units. */
const SHOWN = 100;
const MOST_NEAR = 5;

/**
 * The page of the record whose id the address has; an address with a name or an alias is sent on to that of the id, and one that
 * names nothing gets a page with what comes near.
 */
export function recordPage<Kind extends RecordKind>(
  { site, corpus, c }: PageRequest,
  kind: Kind,
  view: (record: Corpus["knowledge"][Kind][number]) => Page | Promise<Page>,
): Page | Response | Promise<Page> {
  const asked = (c.req.param("id") ?? "").toWellFormed();
  const records: readonly Corpus["knowledge"][Kind][number][] = corpus.knowledge[kind];
  const found = records.find(({ id }) => id === asked);
  if (found !== undefined) return view(found);
  const named = findNamed(corpus, kind, asked);
  if (named !== undefined && records.some(({ id }) => id === named.id))
    return c.redirect(linkTo(site, `${RECORD_PATHS[kind]}/${named.id}`), 302);
  const ids = nearIds(
    asked,
    records.map(({ id }) => id),
  );
  const near = new Set([...ids, ...nearNamed(corpus, kind, asked).map(({ id }) => id)]);
  return missingRecordPage(site, {
    kind,
    asked: asked.slice(0, SHOWN),
    near: records.filter(({ id }) => near.has(id)).slice(0, MOST_NEAR),
  });
}
