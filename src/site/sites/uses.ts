import { html } from "hono/html";
import type { Carrier } from "../../core/knowledge/records.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, type Telling } from "../records/told.ts";
import type { Html } from "../site.ts";

const between = (locale: string): string => (locale.startsWith("zh") ? "、" : ", ");

/** What a site is for, each use with its marker; null where the articles do not say. */
export function usesOf(telling: Telling, { uses }: Carrier): Html | null {
  if (uses.length === 0) return null;
  const { locale } = telling.site;
  return html`${uses.map(
    (one, at) =>
      html`${at === 0 ? "" : between(locale)}${recordStrings[locale].use[one.value]}${sourceMarker(telling, one)}`,
  )}`;
}

/** How a site can be had; null where the articles do not say. */
export function tenureOf(telling: Telling, { tenure }: Carrier): Html | null {
  if (tenure.length === 0) return null;
  const { locale } = telling.site;
  return html`${tenure.map(
    (one, at) =>
      html`${at === 0 ? "" : between(locale)}${recordStrings[locale].tenure[one.value]}${sourceMarker(telling, one)}`,
  )}`;
}
