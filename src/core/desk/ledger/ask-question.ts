import type { Locale } from "../../answer/answer.ts";
import { cleanText } from "../../question-text.ts";
import { acknowledgementMail } from "../mail/compose.ts";
import type { MailSettings } from "../mail/mail.ts";
import { dueAt } from "../promise/due-at.ts";
import { makePromise } from "../promise/rules.ts";
import type { ServiceTerms } from "../promise/service-terms.ts";
import { checkConsent, currentNotice } from "../request/consent.ts";
import { checkContact, type Person } from "../request/contact.ts";
import type { RequestFault } from "../request/fault.ts";
import type { ReadPhone } from "../request/phone.ts";
import { printsOf } from "../request/prints.ts";
import { newReference } from "../request/reference.ts";
import { submissionKey, submissionOf } from "../request/submission.ts";
import type { Vault } from "../vault.ts";
import { type ProjectQuestion, type QuestionKind, questionKinds, questionSeal } from "./project-question.ts";
import type { QuestionStore } from "./question-store.ts";

/** Longest question, in UTF-16 units. */
export const MOST_QUESTION = 2_000;

/** A form as it was sent: all of it text. */
export interface QuestionForm {
  kind: string;
  text: string;
  /** `named` or `anonymous`. */
  as: string;
  name: string;
  company: string;
  phone: string;
  email: string;
  consent: boolean;
  notice: string;
  /** A UUID of the form. */
  submission: string;
}

/** A question that may be received. */
export interface AskedQuestion {
  kind: QuestionKind;
  text: string;
  /** Null: asked anonymously. */
  person: Person | null;
}

/** Reads a form, every fault at once. What was entered of a person who wants to stay anonymous is not read. */
export function readQuestion(
  form: QuestionForm,
  readPhone: ReadPhone,
): { asked: AskedQuestion; faults: [] } | { asked: null; faults: RequestFault[] } {
  const faults: RequestFault[] = [];
  const kind = questionKinds.find((one) => one === form.kind);
  if (kind === undefined) faults.push({ field: "kind", code: "not-offered", values: questionKinds });
  const text = cleanText(form.text);
  if (text === "") faults.push({ field: "text", code: "required" });
  if (text.length > MOST_QUESTION) faults.push({ field: "text", code: "too-long", most: MOST_QUESTION });
  let person: Person | null = null;
  if (form.as === "named") {
    const read = checkContact(form, readPhone);
    person = read.person;
    faults.push(...read.faults);
  } else if (form.as !== "anonymous") {
    faults.push({ field: "as", code: "not-offered", values: ["named", "anonymous"] });
  }
  faults.push(...checkConsent(form));
  if (!submissionKey.safeParse(form.submission).success)
    faults.push({ field: "submission", code: "not-offered" });
  if (kind === undefined || faults.length > 0) return { asked: null, faults };
  return { asked: { kind, text, person }, faults: [] };
}

/** What asking needs. */
export interface AskDeps {
  questions: QuestionStore;
  vault: Vault;
  terms: ServiceTerms;
  /** Absent: mail is off. */
  mail?: MailSettings | undefined;
  now(): number;
  nextId(): string;
  /** The whole address of the page of a question, for mails. */
  statusUrl(token: string): string;
}

/** What somebody who asked is told at once. */
export interface ReceivedQuestion {
  reference: string;
  /** Of the link to its page. */
  token: string;
}

/** Receives a question: with its number, its office and the time by which it is answered. The same form sent again is the same question. */
export async function receiveQuestion(
  deps: AskDeps,
  projectId: string,
  language: Locale,
  { kind, text, person }: AskedQuestion,
  submission: string,
): Promise<ReceivedQuestion> {
  const { questions, vault, terms, now, nextId } = deps;
  const sent = await submissionOf(vault, submission, [projectId, kind, text, person]);
  const known = await questions.bySubmission(sent.print);
  if (known !== null) return { reference: known.question.reference, token: sent.token };
  const at = now();
  const id = nextId();
  const prints = person === null ? null : await printsOf(vault, person);
  const question: ProjectQuestion = {
    id,
    reference: newReference({ next: nextId }, "XM"),
    tokenHash: sent.tokenHash,
    submissionKey: sent.print,
    projectId,
    kind,
    language,
    isAnonymous: person === null,
    status: "open",
    officeId: "project-desk",
    ownerId: null,
    version: 1,
    receivedAt: at,
    sealedPerson:
      person === null ? null : await vault.seal(JSON.stringify(person), questionSeal(id, "person")),
    sealedText: await vault.seal(text, questionSeal(id, "text")),
    sealedReply: null,
    phonePrint: prints?.phonePrint ?? null,
    emailPrint: prints?.emailPrint ?? null,
    publicText: null,
    publicReply: null,
    outcome: null,
    repliedAt: null,
    publishedAt: null,
    notice: currentNotice,
    consentedAt: at,
    erasedAt: null,
  };
  const promise = makePromise({
    id: nextId(),
    subjectKind: "project-question",
    subjectId: id,
    kind: "reply",
    officeId: question.officeId,
    madeAt: at,
    dueAt: dueAt(at, terms.allowances["project-question"], terms.calendar),
  });
  const mail = await acknowledgementMail(
    deps,
    { ...question, subjectKind: "project-question" },
    { to: person?.email ?? null, dueAt: promise.dueAt, statusUrl: deps.statusUrl(sent.token), at },
  );
  const added = await questions.add({
    question,
    promise,
    mails: mail === null ? [] : [mail],
    audit: {
      at,
      actor: { kind: "person" },
      action: "project-question-received",
      subjectKind: "project-question",
      subjectId: id,
      detail: { project: projectId, kind },
    },
  });
  if (added === "added") return { reference: question.reference, token: sent.token };
  // Somebody clicked twice, and the other click was first.
  const first = await questions.bySubmission(sent.print);
  return { reference: first?.question.reference ?? question.reference, token: sent.token };
}
