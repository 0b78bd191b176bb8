import { html } from "hono/html";
import type { Enquiry, EnquiryEntry } from "../../core/desk/enquiry/enquiry.ts";
import { type MessageResult, MOST_MESSAGE } from "../../core/desk/enquiry/person-acts.ts";
import { dueText } from "../../core/desk/mail/compose.ts";
import { officeNames } from "../../core/desk/office-names.ts";
import { isLate, isOpen } from "../../core/desk/promise/rules.ts";
import type { ServicePromise } from "../../core/desk/promise.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { badge } from "../parts/badge.ts";
import { type Field, fieldList } from "../parts/field-list.ts";
import { pageHead } from "../parts/page-head.ts";
import type { Html, Page, Site } from "../site.ts";
import { ownEnquiry } from "./own-enquiry.ts";
import { enquiryStrings } from "./strings.ts";
import { timeline } from "./timeline.ts";

/** What a person's own page shows. */
export interface StatusParts {
  enquiry: Enquiry;
  /** All of them; what is not public is left out here. */
  entries: readonly EnquiryEntry[];
  promises: readonly ServicePromise[];
  token: string;
  /** Name of the record that it is about. */
  topicName: string | null;
  /** Milliseconds since the epoch. */
  now: number;
  /** A fresh UUID, for one message. */
  messageKey: string;
  /** What the person did just now. */
  done: "received" | "not-confirmed" | { message: MessageResult; text: string } | null;
}

/** The page behind a person's link: where their enquiry stands, what was said, and what they can do with it. */
export function enquiryStatusPage(site: Site, parts: StatusParts): Page {
  const { status: t } = enquiryStrings[site.locale];
  const { enquiry, entries } = parts;
  const title = fill(t.title, { reference: enquiry.reference });
  return {
    title,
    description: t.lead,
    section: null,
    canonical: "/enquiries/new",
    body: html`${pageHead(site, { title, ...(enquiry.erasedAt === null && { lead: t.lead }) })}
${notices(site, parts)}
<div class="enquiry-page">
<section aria-labelledby="summary"><h2 id="summary">${t.summary}</h2>
${summary(site, parts)}</section>
<section aria-labelledby="timeline"><h2 id="timeline">${t.timeline}</h2>
${timeline(
  site,
  entries.filter(({ isPublic }) => isPublic),
)}</section>
${enquiry.erasedAt === null ? messageForm(site, parts) : ""}
${ownEnquiry(site, parts)}
${enquiry.erasedAt === null ? dataSection(site, parts) : ""}
<p><a href="${linkTo(site, "/enquiries/new")}">${t.again}</a></p>
</div>`,
  };
}

function notices(site: Site, { enquiry, promises, done }: StatusParts): Html | "" {
  const { status: t } = enquiryStrings[site.locale];
  if (enquiry.erasedAt !== null) {
    const date = dueText(enquiry.erasedAt, site.locale);
    return notice("status", t.erasedTitle, fill(t.erasedText, { date }));
  }
  if (done === "received") {
    const [first] = promises;
    const values = {
      office: officeNames[site.locale][enquiry.officeId],
      due: dueText(first?.dueAt ?? enquiry.receivedAt, site.locale),
    };
    return notice("status", fill(t.received, { reference: enquiry.reference }), fill(t.receivedText, values));
  }
  if (done === "not-confirmed") return notice("alert", t.erase, t.notConfirmed);
  if (done === null || done.message === "erased") return "";
  if (done.message === "added") return notice("status", t.added, "");
  return notice("alert", fill(t.addAgain, { why: fill(t[done.message], { most: MOST_MESSAGE }) }), "");
}

function notice(role: "status" | "alert", title: string, text: string): Html {
  return html`<div class="notice notice-strong" role="${role}"><p><strong>${title}</strong></p>${text === "" ? "" : html`<p>${text}</p>`}</div>`;
}

function summary(site: Site, { enquiry, promises, now }: StatusParts): Html | "" {
  const { status: t } = enquiryStrings[site.locale];
  const awaited = promises.filter(isOpen).toSorted((a, b) => a.dueAt - b.dueAt);
  const due = awaited.map(
    (promise): Field => ({
      name: promise.kind === "follow-up" ? t.followUpBy : t.replyBy,
      value: html`${when(site, promise.dueAt)}${isLate(promise, now) ? html`<br><span class="fault">${t.late}</span>` : ""}`,
    }),
  );
  return fieldList(site, [
    { name: t.reference, value: html`<strong class="reference">${enquiry.reference}</strong>` },
    {
      name: t.state,
      value: badge(t.states[enquiry.status], enquiry.status === "closed" ? "plain" : "accent"),
    },
    { name: t.office, value: officeNames[site.locale][awaited[0]?.officeId ?? enquiry.officeId] },
    { name: t.receivedAt, value: when(site, enquiry.receivedAt) },
    ...due,
  ]);
}

function messageForm(site: Site, { token, messageKey, done }: StatusParts): Html {
  const { status: t } = enquiryStrings[site.locale];
  const isLost = done !== null && typeof done === "object" && done.message !== "added";
  return html`<section aria-labelledby="add"><h2 id="add">${t.add}</h2>
<form class="filters" method="post" action="${linkTo(site, `/enquiries/${token}/messages`)}">
<input type="hidden" name="key" value="${messageKey}">
<div class="field"><textarea id="text" name="text" rows="4" maxlength="${MOST_MESSAGE}" aria-labelledby="add" aria-describedby="text-hint">
${isLost ? done.text : ""}</textarea>
<p class="hint" id="text-hint">${t.addHint}</p></div>
<div class="form-end"><button class="button button-primary" type="submit">${t.send}</button></div>
</form></section>`;
}

function dataSection(site: Site, { enquiry, token }: StatusParts): Html {
  const { status: t } = enquiryStrings[site.locale];
  const privacy = linkTo(site, "/privacy", { version: enquiry.notice });
  const [before = "", after = ""] = t.dataText.split("{version}", 2);
  return html`<section aria-labelledby="data"><h2 id="data">${t.data}</h2>
<p>${before}<a href="${privacy}">${enquiry.notice}</a>${after}</p>
<p><a class="button" href="${linkTo(site, `/enquiries/${token}/data`)}" download>${t.export}</a></p>
<details class="erase"><summary>${t.erase}</summary>
<form method="post" action="${linkTo(site, `/enquiries/${token}/erasure`)}">
<label class="choice"><input type="checkbox" name="confirm" value="yes">${t.eraseConfirm}</label>
<div class="form-end"><button class="button" type="submit">${t.erase}</button></div>
</form></details></section>`;
}

/** An instant as clocks in Zhenjiang show it. */
function when({ locale }: Site, at: number): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${dueText(at, locale)}</time>`;
}
