import { html } from "hono/html";
import type { Service } from "../../core/knowledge/records.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, type Telling } from "../records/told.ts";
import type { Html } from "../site.ts";

/** What a service helps with, each need with its marker; null where the articles do not say. */
export function needsOf(telling: Telling, { needs }: Service): Html | null {
  if (needs.length === 0) return null;
  const { locale } = telling.site;
  const between = locale.startsWith("zh") ? "、" : ", ";
  return html`${needs.map(
    (one, at) =>
      html`${at === 0 ? "" : between}${recordStrings[locale].need[one.value]}${sourceMarker(telling, one)}`,
  )}`;
}
