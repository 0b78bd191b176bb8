import { html } from "hono/html";
import { LONGEST_TEXT } from "../../../core/desk/inbox/plan.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { momentText, shortMomentText } from "../frame/moments.ts";
import { notice } from "../frame/notice.ts";
import { type CaseAct, type CaseView, staffName } from "./case-view.ts";
import { inboxStrings } from "./strings.ts";

/** Why the form that was sent was not carried out; nothing where it was, or none was sent. */
export function refusalNotice(site: DeskSite, view: CaseView): Html | "" {
  const refusal = view.sent?.refusal;
  if (refusal === undefined || refusal === null || refusal.code === "missing") return "";
  const t = inboxStrings[site.locale];
  const text = fill(t.refusals[refusal.code], valuesOf());
  return notice(html`<p><strong>${t.refusals.title}</strong></p><p>${text}</p>`, "fault");

  function valuesOf(): Record<string, string> {
    switch (refusal?.code) {
      case "changed":
        return {
          who: whoDid(site, view, refusal.by, refusal.kind),
          time: shortMomentText(refusal.at, site.locale),
          what: t.entries[refusal.kind],
        };
      case "owned":
        return { who: staffName(site, view, refusal.by) };
      case "promise-open":
        return { kind: t.dueKinds[refusal.kind], due: momentText(refusal.dueAt, site.locale) };
      default:
        return {};
    }
  }
}

function whoDid(site: DeskSite, view: CaseView, by: string | null, kind: string): string {
  const t = inboxStrings[site.locale];
  if (by !== null) return staffName(site, view, by);
  return kind === "message" || kind === "erased" ? t.personSide : t.system;
}

/** What is wrong with a field of an act's form; undefined: nothing. */
export function faultOf({ locale }: DeskSite, { sent }: CaseView, act: CaseAct, field: string) {
  const refusal = sent?.refusal;
  if (sent?.act !== act || refusal?.code !== "field" || refusal.field !== field) return undefined;
  return fill(inboxStrings[locale].faults[refusal.fault], { most: LONGEST_TEXT });
}
