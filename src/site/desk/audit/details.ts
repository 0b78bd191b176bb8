import { html } from "hono/html";
import type { AuditLine } from "../../../core/desk/audit.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { shortMomentText } from "../frame/moments.ts";
import { deskFrameStrings } from "../frame/strings.ts";
import { auditStrings } from "./strings.ts";

/** What a line says beside who did what: names and values, in words where there are any. */
export function detailsOf(locale: DeskLocale, { detail }: AuditLine): Html {
  const names: Readonly<Record<string, string>> = auditStrings[locale].details;
  return html`<span class="audit-detail">${Object.entries(detail).map(
    ([name, value]) =>
      html`<span><span class="meta">${names[name] ?? name}</span> ${valueText(locale, name, value)}</span>`,
  )}</span>`;
}

function valueText(locale: DeskLocale, name: string, value: unknown): string {
  const { roles, offices } = deskFrameStrings[locale];
  const words: Readonly<Record<string, string>> = { ...roles, ...offices };
  if (name.endsWith("At") && typeof value === "number") return shortMomentText(value, locale);
  return words[String(value)] ?? String(value);
}
