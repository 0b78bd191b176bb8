import type { Locale } from "../../core/answer/answer.ts";
import { formatDate } from "../../core/shown/dates.ts";

/** A period of a fact (`2025`, `2025-01/2025-06`, ISO 8601) in the reader's words; empty where nothing tells. */
export function periodText(period: string | null, locale: Locale): string {
  if (period === null) return "";
  const [from = "", to] = period.split("/");
  if (to === undefined || to === from) return formatDate(from, locale);
  return `${formatDate(from, locale)}–${formatDate(to, locale)}`;
}

/** What sorts periods by when they end; those of no known time come first. */
export function periodEnd(period: string | null): string {
  return period?.split("/").at(-1) ?? "";
}
