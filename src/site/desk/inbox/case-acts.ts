import { html } from "hono/html";
import { outcomes } from "../../../core/desk/inbox/close.ts";
import { LONGEST_TEXT, mayStepIn } from "../../../core/desk/inbox/plan.ts";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import { choiceInput, deskForm, lineInput, textInput } from "../frame/desk-form.ts";
import type { DeskSite } from "../frame/desk-page.ts";
import { momentText } from "../frame/moments.ts";
import { type CaseAct, type CaseView, mayWork, typed } from "./case-view.ts";
import { handOverFields } from "./hand-over-form.ts";
import { faultOf } from "./refusal-text.ts";
import { inboxStrings } from "./strings.ts";

/** All that can be done beside replying, folded; a form that was sent and not carried out stands open. */
export function caseActsPanel(site: DeskSite, view: CaseView): Html | "" {
  const { enquiry, actor, awaited } = view;
  if (enquiry.erasedAt !== null) return "";
  const isClosed = enquiry.status === "closed";
  const isWorkable = mayWork(view);
  const followUp = awaited.find(({ kind }) => kind === "follow-up");
  const forms = [
    isWorkable && followUp !== undefined ? keep(site, view, followUp.dueAt) : "",
    note(site, view),
    isWorkable ? promiseForm(site, view) : "",
    isWorkable || (!isClosed && mayStepIn(actor)) ? handOver(site, view) : "",
    isWorkable ? close(site, view) : "",
    isClosed ? reopen(site, view) : "",
  ];
  return html`<div class="case-acts">${forms}</div>`;
}

interface ActForm {
  act: CaseAct;
  /** The letter that opens it. */
  key: string;
  title: string;
  submit: string;
  fields: ReadonlyArray<Html | "">;
  isOpen?: boolean;
}

function folded(view: CaseView, { act, key, title, submit, fields, isOpen = false }: ActForm): Html {
  const { enquiry, sent } = view;
  return html`<details class="panel case-act" data-key="${key}" ${isOpen || sent?.act === act ? html`open` : ""}><summary>${title}</summary>
${deskForm({ action: `/desk/inbox/${enquiry.id}/${act}`, hidden: { seen: String(enquiry.version) }, fields, submit, isMain: false, label: title })}</details>`;
}

function textOf(site: DeskSite, view: CaseView, act: CaseAct, label: string, rows = 3): Html {
  return textInput({
    name: "text",
    id: `${act}-text`,
    label,
    rows,
    maxLength: LONGEST_TEXT,
    value: typed(view, act, "text"),
    fault: faultOf(site, view, act, "text"),
  });
}

function keep(site: DeskSite, view: CaseView, dueAt: number): Html {
  const t = inboxStrings[site.locale].acts;
  const due = fill(t.keptHint, { due: momentText(dueAt, site.locale) });
  const fields = [html`<p class="meta">${due}</p>`, textOf(site, view, "keep", t.keptText, 4)];
  return folded(view, { act: "keep", key: "d", title: t.kept, submit: t.keptSend, fields, isOpen: true });
}

function note(site: DeskSite, view: CaseView): Html {
  const t = inboxStrings[site.locale].acts;
  const fields = [textOf(site, view, "note", t.noteText)];
  return folded(view, { act: "note", key: "n", title: t.note, submit: t.noteSend, fields });
}

function promiseForm(site: DeskSite, view: CaseView): Html {
  const t = inboxStrings[site.locale].acts;
  const date = lineInput({
    name: "date",
    id: "follow-up-date",
    type: "date",
    label: t.followUpDate,
    hint: t.followUpHint,
    value: typed(view, "follow-up", "date"),
    fault: faultOf(site, view, "follow-up", "date"),
  });
  return folded(view, {
    act: "follow-up",
    key: "f",
    title: t.followUp,
    submit: t.followUpSend,
    fields: [date],
  });
}

function handOver(site: DeskSite, view: CaseView): Html {
  const t = inboxStrings[site.locale].acts;
  const fields = [handOverFields(site, view), textOf(site, view, "hand-over", t.handOverText)];
  return folded(view, { act: "hand-over", key: "h", title: t.handOver, submit: t.handOverSend, fields });
}

function close(site: DeskSite, view: CaseView): Html {
  const { acts: t, outcomes: names } = inboxStrings[site.locale];
  const outcome = choiceInput({
    name: "outcome",
    id: "close-outcome",
    label: t.outcome,
    none: t.outcomeChoose,
    value: typed(view, "close", "outcome"),
    options: outcomes.map((value) => ({ value, label: names[value] })),
    fault: faultOf(site, view, "close", "outcome"),
  });
  const fields = [outcome, textOf(site, view, "close", t.closeText)];
  return folded(view, { act: "close", key: "c", title: t.close, submit: t.closeSend, fields });
}

function reopen(site: DeskSite, view: CaseView): Html {
  const t = inboxStrings[site.locale].acts;
  const fields = [textOf(site, view, "reopen", t.reopenText)];
  return folded(view, { act: "reopen", key: "o", title: t.reopen, submit: t.reopenSend, fields });
}
