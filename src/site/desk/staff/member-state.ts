import { html } from "hono/html";
import type { StaffMember } from "../../../core/desk/staff/member.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { shortMomentText } from "../frame/moments.ts";
import { pill } from "../frame/pill.ts";
import { staffStrings } from "./strings.ts";

/** Whether somebody can come in, and what stands in the way. */
export function memberState(locale: DeskLocale, member: StaffMember, now: number): Html {
  const { states } = staffStrings[locale];
  const { disabledAt, lockedUntil, mustChange } = member;
  if (disabledAt !== null) return pill(states.disabled);
  const isLocked = lockedUntil !== null && lockedUntil > now;
  return html`${isLocked ? pill(fill(states.locked, { until: shortMomentText(lockedUntil, locale) }), "late") : pill(states.active, "good")}${mustChange ? html` ${pill(states.temporary, "soon")}` : ""}`;
}
