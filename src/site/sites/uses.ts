import { html } from "hono/html";
import type { Carrier } from "../../core/knowledge/records.ts";
import { enumerated } from "../records/enumerated.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, type Telling } from "../records/told.ts";
import type { Html } from "../site.ts";

/** What a site is for, each use with its marker; null where the articles do not say. */
export function usesOf(telling: Telling, { uses }: Carrier): Html | null {
  if (uses.length === 0) return null;
  const { site } = telling;
  const names = recordStrings[site.locale].use;
  return enumerated(
    site,
    uses.map((one) => html`${names[one.value]}${sourceMarker(telling, one)}`),
  );
}

/** How a site can be had; null where the articles do not say. */
export function tenureOf(telling: Telling, { tenure }: Carrier): Html | null {
  if (tenure.length === 0) return null;
  const { site } = telling;
  const names = recordStrings[site.locale].tenure;
  return enumerated(
    site,
    tenure.map((one) => html`${names[one.value]}${sourceMarker(telling, one)}`),
  );
}
