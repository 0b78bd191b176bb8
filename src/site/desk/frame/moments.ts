import { html } from "hono/html";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale } from "./desk-page.ts";
import { type PillTone, pill } from "./pill.ts";
import { deskFrameStrings } from "./strings.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes longer than all else that a date needs. */
function formatOf(locale: DeskLocale, form: "day" | "moment" | "short"): Intl.DateTimeFormat {
  const key = `${locale} ${form}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: "Asia/Shanghai",
      ...(form !== "short" && { year: "numeric" }),
      month: locale === "en" ? "short" : "long",
      day: "numeric",
      ...(form !== "day" && { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    });
  formats.set(key, format);
  return format;
}

/** An instant (ms since the epoch) as day and time in Zhenjiang: 2026年3月12日 14:05. */
export function momentText(at: number, locale: DeskLocale): string {
  return formatOf(locale, "moment").format(at);
}

/** The same without the year, for lists of what is recent. */
export function shortMomentText(at: number, locale: DeskLocale): string {
  return formatOf(locale, "short").format(at);
}

/** An instant's day in Zhenjiang. */
export function dayText(at: number, locale: DeskLocale): string {
  return formatOf(locale, "day").format(at);
}

/** An instant as a `time` element; `form` as above. */
export function moment(at: number, locale: DeskLocale, form: "moment" | "short" | "day" = "moment"): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${formatOf(locale, form).format(at)}</time>`;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

/** A span of time in its largest unit, rounded down: 3 h, 2 d. */
export function spanText(ms: number, locale: DeskLocale): string {
  const { units } = deskFrameStrings[locale];
  if (ms >= 2 * DAY) return fill(units.day, { n: Math.floor(ms / DAY) });
  if (ms >= HOUR) return fill(units.hour, { n: Math.floor(ms / HOUR) });
  return fill(units.minute, { n: Math.floor(ms / MINUTE) });
}

/** How long is left until something is due, or how late it is: words, and how they are coloured. Soon is less than two hours. */
export function dueState(dueAt: number, now: number, locale: DeskLocale): { text: string; tone: PillTone } {
  const { due } = deskFrameStrings[locale];
  const left = dueAt - now;
  const time = spanText(Math.abs(left), locale);
  if (Math.abs(left) < MINUTE) return { text: due.now, tone: "late" };
  if (left < 0) return { text: fill(due.late, { time }), tone: "late" };
  return { text: fill(due.left, { time }), tone: left < 2 * HOUR ? "soon" : "plain" };
}

/** The same as a pill. */
export function duePill(dueAt: number, now: number, locale: DeskLocale): Html {
  const { text, tone } = dueState(dueAt, now, locale);
  return pill(text, tone);
}
