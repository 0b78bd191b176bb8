import type { DeskArticle } from "../../../core/desk/articles/desk-article.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { pill } from "../frame/pill.ts";
import { articlesStrings } from "./strings.ts";

type Dated = Pick<DeskArticle, "state" | "effectiveFrom" | "effectiveTo">;

/** What a version is on a day (ISO date): what is published may not hold yet, or no more. */
export function statePill(
  locale: DeskLocale,
  { state, effectiveFrom, effectiveTo }: Dated,
  today: string,
): Html {
  const t = articlesStrings[locale];
  if (state !== "published") return pill(t.states[state], state === "draft" ? "accent" : "plain");
  if (effectiveFrom !== null && effectiveFrom > today) return pill(t.waiting, "soon");
  if (effectiveTo !== null && effectiveTo < today) return pill(t.expired, "late");
  return pill(t.live, "good");
}

/** The days that a version holds for. */
export function validityText(locale: DeskLocale, { effectiveFrom: from, effectiveTo: to }: Dated): string {
  const t = articlesStrings[locale].effective;
  if (from !== null && to !== null) return fill(t.both, { from, to });
  if (from !== null) return fill(t.from, { from });
  return to === null ? t.always : fill(t.to, { to });
}
