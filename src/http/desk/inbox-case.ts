import { z } from "zod";
import { closeCase } from "../../core/desk/inbox/close.ts";
import { colleaguesOf } from "../../core/desk/inbox/colleagues.ts";
import type { InboxDeps } from "../../core/desk/inbox/deps.ts";
import { keepFollowUp, promiseFollowUp } from "../../core/desk/inbox/follow-up.ts";
import { handOver } from "../../core/desk/inbox/hand-over.ts";
import { addNote } from "../../core/desk/inbox/note.ts";
import type { ActResult } from "../../core/desk/inbox/refusal.ts";
import { reopen } from "../../core/desk/inbox/reopen.ts";
import { reply } from "../../core/desk/inbox/reply.ts";
import { takeCase } from "../../core/desk/inbox/take.ts";
import { filledTemplate } from "../../core/desk/inbox/template.ts";
import { missingError } from "../../core/errors.ts";
import type { Ports } from "../../core/ports.ts";
import { casePage } from "../../site/desk/inbox/case-page.ts";
import { type CaseAct, caseActs } from "../../site/desk/inbox/case-view.ts";
import { templateValues } from "../../site/desk/inbox/reply-panel.ts";
import type { FormFields } from "../form-fields.ts";
import type { Route } from "../route.ts";
import { caseOf } from "./case-of.ts";
import { type StaffRequest, seeOther, staffAction, staffPage } from "./staff-route.ts";

type ActRequest = StaffRequest & { form: FormFields };

/** The version that somebody looked at; what is no number is no version that there ever was. */
const version = z.coerce.number().int().min(1).catch(0);

/** `GET /desk/inbox/:id`, and a `POST` below it for each act. An act that is refused shows the page again, with all that was typed. */
export function inboxCaseRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk/inbox/:id", "officer", async (request) =>
      casePage(request.site, await caseOf(request, idOf(request), ports.clock.now(), null)),
    ),
    ...caseActs.map((act) =>
      staffAction(ports, `/desk/inbox/:id/${act}`, "officer", async (request) => {
        const id = idOf(request);
        const { form, site } = request;
        const again = async (values: Readonly<Record<string, string>>, refusal: Refused | null) =>
          casePage(site, await caseOf(request, id, ports.clock.now(), { act, values, refusal }));
        if (act === "reply" && form.get("insert") !== "") {
          return again({ ...form.values, text: await withTemplate(request, id) }, null);
        }
        const result = await perform(depsOf(ports, request), act, request, id);
        if (result.done) return seeOther(`/desk/inbox/${id}${act === "take" ? "" : "#history"}`);
        if (result.refusal.code === "missing") throw unknownEnquiry();
        return again(form.values, result.refusal);
      }),
    ),
  ];
}

type Refused = Extract<ActResult, { done: false }>["refusal"];

async function perform(deps: InboxDeps, act: CaseAct, request: ActRequest, id: string): Promise<ActResult> {
  const { actor, desk, form } = request;
  const seen = version.parse(form.get("seen"));
  const text = form.get("text");
  switch (act) {
    case "take":
      return takeCase(deps, actor, id);
    case "note":
      return addNote(deps, actor, id, text);
    case "reply":
      return reply(deps, actor, id, seen, { text, followUpOn: form.get("date") });
    case "follow-up":
      return promiseFollowUp(deps, actor, id, seen, form.get("date"));
    case "keep":
      return keepFollowUp(deps, actor, id, seen, text);
    case "hand-over": {
      const colleagues = colleaguesOf(await desk.staff.list());
      return handOver(deps, colleagues, actor, id, seen, { to: form.get("to"), text });
    }
    case "close":
      return closeCase(deps, actor, id, seen, { outcome: form.get("outcome"), text });
    case "reopen":
      return reopen(deps, actor, id, seen, text);
  }
}

function depsOf(ports: Ports, { desk }: StaffRequest): InboxDeps {
  const { enquiries, vault, terms, mail } = desk;
  return { enquiries, vault, terms, mail, now: () => ports.clock.now(), nextId: () => ports.ids.next() };
}

/** What was typed, with the chosen template below it. */
async function withTemplate(request: ActRequest, id: string): Promise<string> {
  const { form, desk } = request;
  const chosen = (await desk.templates.list()).find((one) => one.id === form.get("template"));
  const typed = form.get("text");
  if (chosen === undefined) return typed;
  const { enquiry } = await caseOf(request, id, 0, null);
  return [typed.trimEnd(), filledTemplate(chosen, templateValues(enquiry))].filter(Boolean).join("\n\n");
}

function idOf({ c }: StaffRequest): string {
  return c.req.param("id") ?? "";
}

function unknownEnquiry() {
  return missingError("unknown-enquiry", "There is no such enquiry. The inbox lists all of them.");
}
