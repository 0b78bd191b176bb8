import type { StoredEnquiry } from "../../core/desk/enquiry/enquiry.ts";
import { openEnquiry, openEntries } from "../../core/desk/enquiry/open.ts";
import { ownData } from "../../core/desk/enquiry/own-data.ts";
import { addMessage, eraseEnquiry, type PersonDeps } from "../../core/desk/enquiry/person-acts.ts";
import { submissionKey } from "../../core/desk/request/submission.ts";
import { missingError } from "../../core/errors.ts";
import type { Ports } from "../../core/ports.ts";
import { enquiryStatusPage, type StatusParts } from "../../site/enquiries/status-page.ts";
import { linkTo } from "../../site/link.ts";
import { seeOther } from "../desk/staff-route.ts";
import { receiveDeps } from "../enquiry-deps.ts";
import { readForm } from "../form-fields.ts";
import type { Route } from "../route.ts";
import { pageHeaders } from "../web-headers.ts";
import { type PrivateRequest, privateRoute } from "./private-route.ts";

/** `/enquiries/:token`: a person's own page, and what they do there. An unknown token is a page that is not there. */
export function enquiryStatusRoutes(ports: Ports): Route[] {
  const path = "/enquiries/:token";
  return [
    privateRoute(ports, "GET", path, async (request) => {
      const enquiry = await enquiryOf(request);
      return { page: await statusPage(request, enquiry, doneBefore(request)) };
    }),
    privateRoute(ports, "POST", `${path}/messages`, async (request) => {
      const enquiry = await enquiryOf(request);
      const form = await readForm(request.c.req);
      const text = form.get("text");
      const key = submissionKey.safeParse(form.get("key")).success ? form.get("key") : ports.ids.next();
      const message = await addMessage(personDeps(request), enquiry.id, key, text);
      if (message === "added") return backTo(request, { added: "1" });
      if (message === "erased") return backTo(request);
      return {
        page: await statusPage(request, enquiry, { message, text }),
        status: message === "busy" ? 409 : 400,
      };
    }),
    privateRoute(ports, "POST", `${path}/erasure`, async (request) => {
      const enquiry = await enquiryOf(request);
      const form = await readForm(request.c.req);
      if (form.get("confirm") !== "yes") {
        return { page: await statusPage(request, enquiry, "not-confirmed"), status: 400 };
      }
      await eraseEnquiry(personDeps(request), enquiry);
      return backTo(request);
    }),
    privateRoute(ports, "GET", `${path}/data`, async (request) => {
      const enquiry = await enquiryOf(request);
      const { opened, entries, promises } = await wholeOf(request, enquiry);
      return new Response(JSON.stringify(ownData(opened, entries, promises), null, 2), {
        headers: {
          ...pageHeaders,
          "cache-control": "no-store",
          "content-disposition": `attachment; filename="${enquiry.reference}.json"`,
          "content-type": "application/json",
          "x-robots-tag": "noindex",
        },
      });
    }),
  ];

  function personDeps({ desk, c }: PrivateRequest): PersonDeps {
    return receiveDeps(ports, desk, c);
  }

  async function statusPage(request: PrivateRequest, enquiry: StoredEnquiry, done: StatusParts["done"]) {
    const { site, corpus } = request;
    const { opened, entries, promises } = await wholeOf(request, enquiry);
    const { topicKind, topicId } = enquiry;
    const record =
      topicKind === null ? undefined : corpus.knowledge[topicKind].find(({ id }) => id === topicId);
    return enquiryStatusPage(site, {
      enquiry: opened,
      entries,
      promises,
      token: tokenOf(request),
      topicName: record === undefined ? null : site.speech.say(record.name, record.nameEn),
      now: ports.clock.now(),
      messageKey: ports.ids.next(),
      done,
    });
  }
}

function tokenOf({ c }: PrivateRequest): string {
  return c.req.param("token") ?? "";
}

async function enquiryOf(request: PrivateRequest): Promise<StoredEnquiry> {
  const { vault, enquiries } = request.desk;
  const enquiry = await enquiries.byToken(await vault.hashToken(tokenOf(request)));
  if (enquiry !== null) return enquiry;
  throw missingError(
    "unknown-enquiry",
    "There is no enquiry behind this link. Check that the whole link was copied.",
  );
}

async function wholeOf({ desk: { vault, enquiries } }: PrivateRequest, enquiry: StoredEnquiry) {
  const [opened, entries, promises] = await Promise.all([
    openEnquiry(vault, enquiry),
    enquiries.entries(enquiry.id).then((stored) => openEntries(vault, stored)),
    enquiries.promises(enquiry.id),
  ]);
  return { opened, entries, promises };
}

function backTo(request: PrivateRequest, query: Readonly<Record<string, string>> = {}): Response {
  return seeOther(linkTo(request.site, `/enquiries/${tokenOf(request)}`, query));
}

/** What led to this page, as the address says. */
function doneBefore({ c }: PrivateRequest): StatusParts["done"] {
  if (c.req.query("received") === "1") return "received";
  return c.req.query("added") === "1" ? { message: "added", text: "" } : null;
}
