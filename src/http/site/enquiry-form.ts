import { checkEnquiry, type RawEnquiry } from "../../core/desk/enquiry/check.ts";
import { type EnquiryKind, type EnquiryTopic, enquiryTopic } from "../../core/desk/enquiry/form.ts";
import { receiveEnquiry } from "../../core/desk/enquiry/receive.ts";
import { hasContact } from "../../core/desk/request/contact.ts";
import { submissionKey } from "../../core/desk/request/submission.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { cleanText } from "../../core/question-text.ts";
import { type EnquiryFormParts, enquiryFormPage } from "../../site/enquiries/form-page.ts";
import { linkTo } from "../../site/link.ts";
import type { SentRequest } from "../../site/requests/request-fields.ts";
import { seeOther } from "../desk/staff-route.ts";
import { checkDeps, receiveDeps } from "../enquiry-deps.ts";
import { toProblem } from "../errors.ts";
import { type FormFields, readForm } from "../form-fields.ts";
import type { Route } from "../route.ts";
import { type PrivateRequest, privateRoute } from "./private-route.ts";

/** Fields that a link may fill in: none of them is personal, since addresses are kept in many logs. */
const PREFILLED = ["use", "area", "tax", "industry", "timing", "country"] as const;
const FIELDS = [...PREFILLED, "kind", "need", "language", "name", "company", "phone", "email"] as const;
/** Of a field in an address, in UTF-16 units. */
const LONGEST_PREFILLED = 200;

const kindOfTopic: Partial<Record<EnquiryTopic["kind"], EnquiryKind>> = {
  parks: "park",
  carriers: "site",
  incentives: "incentive",
  projects: "project",
};

/** `/enquiries/new`: the form, filled in as far as its address says, and what is sent by it. */
export function enquiryFormRoutes(ports: Ports): Route[] {
  return [
    privateRoute(ports, "GET", "/enquiries/new", (request) => {
      const sent = { entered: prefilled(request), faults: [] };
      return { page: formPage(request, sent, { submission: ports.ids.next() }) };
    }),
    privateRoute(ports, "POST", "/enquiries/new", async (request) => {
      const { desk, corpus, site, c } = request;
      const form = await readForm(c.req);
      const entered = enteredIn(form);
      const { checked, faults } = checkEnquiry(rawOf(form), checkDeps(desk, corpus));
      const shown = (given: Pick<SentRequest, "faults">, more: Partial<EnquiryFormParts> = {}) =>
        formPage(request, { entered, ...given }, { submission: keyOf(form, ports), ...more });
      if (checked === null) return { page: shown({ faults }), status: 400 };
      try {
        const deps = receiveDeps(ports, desk, c);
        const { token } = await receiveEnquiry(deps, checked, { kind: "person" });
        return seeOther(linkTo(site, `/enquiries/${token}`, { received: "1" }));
      } catch (error) {
        // Whatever it was: what somebody typed is shown again, to be sent later.
        const { status } = toProblem(error, ports);
        return { page: shown({ faults: [] }, { isNotStored: true }), status };
      }
    }),
  ];
}

function formPage(
  { site, corpus, desk, c }: PrivateRequest,
  sent: SentRequest,
  more: Pick<EnquiryFormParts, "submission"> & Partial<EnquiryFormParts>,
) {
  const topic = topicOf(sent.entered["topic"] ?? "");
  const isFromAssistant = (sent.entered["channel"] ?? c.req.query("via")) === "assistant";
  return enquiryFormPage(site, sent, {
    topic: topic && named(corpus, topic),
    isFromAssistant,
    isNotStored: false,
    industries: corpus.knowledge.industries.map(({ name, nameEn }) => site.speech.say(name, nameEn)),
    allowances: desk.terms.allowances,
    ...more,
  });
}

/** What the address says of the matter; what looks like a telephone number or an e-mail address is left out. */
function prefilled({ site, corpus, c }: PrivateRequest): Record<string, string> {
  const topic = topicOf(c.req.query("topic") ?? "");
  const isKnown = topic !== null && named(corpus, topic) !== null;
  const given = PREFILLED.flatMap((name) => {
    const value = cleanText(c.req.query(name) ?? "").slice(0, LONGEST_PREFILLED);
    return value === "" || hasContact(value) ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(given),
    kind: c.req.query("kind") ?? ((isKnown && kindOfTopic[topic.kind]) || "consultation"),
    ...(isKnown && { topic: `${topic.kind}:${topic.id}` }),
    language: site.locale,
  };
}

export function enteredIn(form: FormFields): Record<string, string> {
  const texts = FIELDS.map((name) => [name, form.get(name)] as const);
  const { topic = "", channel = "", consent = "" } = form.values;
  return { ...Object.fromEntries(texts), topic, channel, consent };
}

/** The form as the JSON body would say it; a field that was left empty is left out. */
export function rawOf(form: FormFields): RawEnquiry {
  const texts = FIELDS.flatMap((name) => {
    const value = form.get(name);
    return value === "" && name !== "need" && name !== "name" ? [] : [[name, value] as const];
  });
  const topic = form.get("topic");
  return {
    ...Object.fromEntries(texts),
    submission: form.get("submission"),
    channel: form.get("channel") === "assistant" ? "assistant" : "page",
    ...(topic !== "" && { topic: topicOf(topic) ?? topic }),
    consent: form.get("consent") === "yes",
    notice: form.get("notice"),
  };
}

/** The form's own key, so that it can be sent again; a fresh one where something else came. */
export function keyOf(form: FormFields, { ids }: Ports): string {
  const key = form.get("submission");
  return submissionKey.safeParse(key).success ? key : ids.next();
}

/** `parks:ID`. */
function topicOf(text: string): EnquiryTopic | null {
  const [kind, ...rest] = text.split(":");
  const read = enquiryTopic.safeParse({ kind, id: rest.join(":") });
  return read.success ? read.data : null;
}

function named({ knowledge }: Corpus, topic: EnquiryTopic): EnquiryFormParts["topic"] {
  const record = knowledge[topic.kind].find(({ id }) => id === topic.id);
  return record === undefined ? null : { topic, name: record.name, nameEn: record.nameEn };
}
