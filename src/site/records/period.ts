import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import type { Site } from "../site.ts";
import { recordStrings } from "./strings.ts";

/** A year, quarter, month, day or stretch (`2025-Q4`, `2026/2030`) in the reader's words; what is none comes back as it is. */
export function formatPeriod(period: string, { locale }: Pick<Site, "locale">): string {
  const parts = period.split("/").map((part) => {
    const [, year = "", quarter] = /^(\d{4})-Q([1-4])$/.exec(part) ?? [];
    return quarter === undefined
      ? formatDate(part, locale)
      : fill(recordStrings[locale].quarter, { year, quarter });
  });
  return parts.join(locale.startsWith("zh") ? "—" : " – ");
}
