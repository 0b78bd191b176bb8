import { z } from "zod";
import type { Locale } from "../core/answer/answer.ts";
import { checkEnquiry } from "../core/desk/enquiry/check.ts";
import { enquiryForm } from "../core/desk/enquiry/form.ts";
import { type EnquiryReceipt, receiveEnquiry } from "../core/desk/enquiry/receive.ts";
import { officeNames } from "../core/desk/office-names.ts";
import { officeIds } from "../core/desk/offices.ts";
import { requestError } from "../core/desk/request/fault.ts";
import type { Ports } from "../core/ports.ts";
import { deskOf } from "./desk/desk-of.ts";
import { checkDeps, receiveDeps } from "./enquiry-deps.ts";
import { readJson } from "./limits.ts";
import type { Route } from "./route.ts";

/** With a transcript, in bytes. */
const maxBytes = 256 * 1024;

/** What who enquired is told at once. */
const receipt = z
  .object({
    reference: z.string().describe("To be named on the telephone: `ZJ-7KQ4-M2XD9`."),
    office: z.object({ id: z.enum(officeIds), name: z.string().describe("In the language of the enquiry.") }),
    receivedAt: z.iso.datetime(),
    promisedAt: z.iso.datetime().describe("When the office answers at the latest."),
    statusUrl: z
      .url()
      .describe("The person's own page; whoever has the link can read and delete the enquiry."),
  })
  .meta({ id: "EnquiryReceipt" });

/** `POST /api/enquiries`: leaves a request with the service desk. */
export function enquiryRoutes(ports: Ports): Route[] {
  return [
    {
      method: "POST",
      path: "/api/enquiries",
      operation: {
        summary: "Leave a request with the service desk",
        description:
          "Kept once it is answered with a receipt. The same form sent again (same `submission`, same content) gets the same receipt. Only with the person's consent to the notice at `/privacy`; what is personal is kept encrypted.",
        body: enquiryForm,
        answers: { "application/json": receipt },
        problems: [400, 413, 415, 429, 503],
      },
      async handle(c) {
        const desk = deskOf(ports);
        const form = enquiryForm.parse(await readJson(c.req, maxBytes));
        const { checked, faults } = checkEnquiry(form, checkDeps(desk, await ports.corpus()));
        if (checked === null) throw requestError(faults);
        const deps = receiveDeps(ports, desk, c);
        const received = await receiveEnquiry(deps, checked, { kind: "person" });
        return { json: receiptJson(received, checked.language, deps.statusUrl) };
      },
    },
  ];
}

function receiptJson(
  { reference, officeId, receivedAt, dueAt, token }: EnquiryReceipt,
  language: Locale,
  statusUrl: (token: string) => string,
): z.input<typeof receipt> {
  return {
    reference,
    office: { id: officeId, name: officeNames[language][officeId] },
    receivedAt: new Date(receivedAt).toISOString(),
    promisedAt: new Date(dueAt).toISOString(),
    statusUrl: statusUrl(token),
  };
}
