import { html } from "hono/html";
import type { Service } from "../../core/knowledge/records.ts";
import { enumerated } from "../records/enumerated.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, type Telling } from "../records/told.ts";
import type { Html } from "../site.ts";

/** What a service helps with, each need with its marker; null where the articles do not say. */
export function needsOf(telling: Telling, { needs }: Service): Html | null {
  if (needs.length === 0) return null;
  const { site } = telling;
  const names = recordStrings[site.locale].need;
  return enumerated(
    site,
    needs.map((one) => html`${names[one.value]}${sourceMarker(telling, one)}`),
  );
}
