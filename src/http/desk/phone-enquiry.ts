import { checkEnquiry } from "../../core/desk/enquiry/check.ts";
import { receiveEnquiry } from "../../core/desk/enquiry/receive.ts";
import { takeCase } from "../../core/desk/inbox/take.ts";
import { AppError } from "../../core/errors.ts";
import type { Ports } from "../../core/ports.ts";
import { type PhoneForm, phonePage, recordedPage } from "../../site/desk/inbox/phone-page.ts";
import { checkDeps, receiveDeps } from "../enquiry-deps.ts";
import type { Route } from "../route.ts";
import { enteredIn, keyOf, rawOf } from "../site/enquiry-form.ts";
import { type StaffRequest, staffAction, staffPage } from "./staff-route.ts";

/** `/desk/enquiries/new`: what a caller asks for, written down by an officer. Sent again, the form gets the same answer. */
export function phoneEnquiryRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk/enquiries/new", "officer", (request) =>
      formPage(request, {
        sent: { entered: { kind: "consultation", country: "CN", language: "zh-Hans" }, faults: [] },
        submission: ports.ids.next(),
        isNotStored: false,
      }),
    ),
    staffAction(ports, "/desk/enquiries/new", "officer", async (request) => {
      const { c, desk, actor, corpus, site, form } = request;
      const submission = keyOf(form, ports);
      const entered = { ...enteredIn(form), take: form.get("take") === "yes" ? "yes" : "no" };
      const { checked, faults } = checkEnquiry({ ...rawOf(form), submission }, checkDeps(desk, corpus));
      if (checked === null) {
        return formPage(request, { sent: { entered, faults }, submission, isNotStored: false, status: 400 });
      }
      const deps = receiveDeps(ports, desk, c);
      try {
        const received = await receiveEnquiry(deps, { ...checked, channel: "phone" }, actor);
        if (entered.take === "yes" && !received.isRepeated) await takeCase(deps, actor, received.id);
        return recordedPage(site, received, deps.statusUrl(received.token));
      } catch (error) {
        if (!(error instanceof AppError) || error.kind !== "upstream") throw error;
        ports.log({ level: "error", code: error.code, detail: error.message });
        const sent = { entered, faults: [] };
        return formPage(request, { sent, submission, isNotStored: true, status: error.status });
      }
    }),
  ];
}

function formPage({ site, corpus }: StaffRequest, form: Omit<PhoneForm, "industries">) {
  const industries = corpus.knowledge.industries.map(({ name, nameEn }) => site.speech.say(name, nameEn));
  return phonePage(site, { ...form, industries });
}
