import { html } from "hono/html";
import type { RecordKind } from "../../core/knowledge/knowledge.ts";
import type { Names } from "../../core/knowledge/linked-names.ts";
import type { StatedLink } from "../../core/knowledge/stated.ts";
import { linkTo, RECORD_PATHS } from "../link.ts";
import type { Html } from "../site.ts";
import { enumerated } from "./enumerated.ts";
import { inWords, sourceMarker, type Telling } from "./told.ts";

/** Names of what ids stand for, and whether a kind has a record of that id. */
export interface Directory {
  names(id: string): Names;
  has(kind: RecordKind, id: string): boolean;
}

/** A link of a record: the name of what it leads to with the marker of what says so. A name without a record is no link. */
export function linked(
  telling: Telling,
  directory: Directory,
  kind: RecordKind | "district",
  stated: StatedLink,
): Html {
  const { name, nameEn } = directory.names(stated.value);
  const words = inWords(telling.site, name, nameEn);
  const shown =
    kind !== "district" && directory.has(kind, stated.value)
      ? html`<a href="${linkTo(telling.site, `${RECORD_PATHS[kind]}/${stated.value}`)}">${words}</a>`
      : words;
  return html`${shown}${sourceMarker(telling, stated)}`;
}

/** Links one after the other; null where there is none. */
export function linkedList(
  telling: Telling,
  directory: Directory,
  kind: RecordKind,
  stated: readonly StatedLink[],
): Html | null {
  if (stated.length === 0) return null;
  return enumerated(
    telling.site,
    stated.map((one) => linked(telling, directory, kind, one)),
  );
}
