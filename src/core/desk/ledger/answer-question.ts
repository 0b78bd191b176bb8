import { allows, type StaffActor } from "../actor.ts";
import { replyMail } from "../mail/compose.ts";
import type { MailSettings } from "../mail/mail.ts";
import { hasContact } from "../request/contact.ts";
import type { Vault } from "../vault.ts";
import { openQuestion } from "./open-question.ts";
import { permits, type QuestionAction, questionSeal } from "./project-question.ts";
import type { QuestionCase, QuestionChange, QuestionStore } from "./question-store.ts";

/** Longest text that staff write about a question, in UTF-16 units. */
export const MOST_ANSWER = 4_000;

/** What a form of staff holds; each act reads what it needs. */
export interface AnswerTexts {
  reply: string;
  publicText: string;
  publicReply: string;
  outcome: string;
}
export type AnswerField = keyof AnswerTexts;

/** Why something was not done to a question; nothing was written. */
export type QuestionRefusal =
  | { code: "missing" }
  /** Somebody changed it after it was looked at. */
  | { code: "changed" }
  /** It is a colleague's. */
  | { code: "owned"; by: string }
  /** In its state nobody does that, as with one that its person erased. */
  | { code: "state" }
  /** `contact`: what the public would read holds a phone number or an e-mail address. */
  | { code: "field"; field: AnswerField; fault: "empty" | "too-long" | "contact" };

export type QuestionResult =
  | { done: true; question: QuestionCase }
  | { done: false; refusal: QuestionRefusal };

/** What acts on questions need. */
export interface AnswerDeps {
  questions: QuestionStore;
  vault: Vault;
  /** Absent: mail is off. */
  mail?: MailSettings | undefined;
  now(): number;
  nextId(): string;
}

/**
 * Does something to a question: `take` makes it the actor's, also where it is a colleague's; `reply` tells the person and keeps the
 * promise; `publish` shows question, reply and outcome on the project's page, or changes what is shown there; `unpublish` takes them
 * back; `close` ends it without the public.
 * @param seen the version that was looked at.
 */
export async function actOnQuestion(
  deps: AnswerDeps,
  actor: StaffActor,
  id: string,
  { action, seen, texts }: { action: QuestionAction; seen: number; texts: AnswerTexts },
): Promise<QuestionResult> {
  const found = await deps.questions.get(id);
  if (found === null) return refused({ code: "missing" });
  const { question } = found;
  if (question.version !== seen) return refused({ code: "changed" });
  if (!permits(question, action)) return refused({ code: "state" });
  const isOthers = question.ownerId !== null && question.ownerId !== actor.id;
  if (action !== "take" && isOthers && !allows(actor.role, "admin"))
    return refused({ code: "owned", by: found.ownerName ?? "" });
  const fault = faultIn(action, texts);
  if (fault !== null) return refused({ code: "field", ...fault });
  const change = await changeOf(deps, actor, found, action, texts);
  if (!(await deps.questions.change(change))) return refused({ code: "changed" });
  const after = await deps.questions.get(id);
  return after === null ? refused({ code: "missing" }) : { done: true, question: after };
}

const refused = (refusal: QuestionRefusal): QuestionResult => ({ done: false, refusal });

const NEEDED: Readonly<Record<QuestionAction, readonly AnswerField[]>> = {
  take: [],
  reply: ["reply"],
  publish: ["publicText", "publicReply"],
  unpublish: [],
  close: [],
};

function faultIn(action: QuestionAction, texts: AnswerTexts) {
  const needed = NEEDED[action];
  const read: readonly AnswerField[] = action === "publish" ? [...needed, "outcome"] : needed;
  for (const field of read) {
    const text = texts[field].trim();
    if (text === "" && needed.includes(field)) return { field, fault: "empty" } as const;
    if (text.length > MOST_ANSWER) return { field, fault: "too-long" } as const;
    // The number of an office may stand in its reply; that of who asked may stand nowhere.
    if (field === "publicText" && hasContact(text)) return { field, fault: "contact" } as const;
  }
  return null;
}

async function changeOf(
  deps: AnswerDeps,
  actor: StaffActor,
  { question }: QuestionCase,
  action: QuestionAction,
  texts: AnswerTexts,
): Promise<QuestionChange> {
  const at = deps.now();
  const { id, version, projectId, status } = question;
  const done = (name: string, set: QuestionChange["set"]): QuestionChange => ({
    id,
    version,
    set: { ...(question.ownerId === null && { ownerId: actor.id }), ...set },
    settled: null,
    audit: {
      at,
      actor,
      action: `project-question-${name}`,
      subjectKind: "project-question",
      subjectId: id,
      detail: { project: projectId },
    },
  });
  switch (action) {
    case "take":
      return done("taken", { status: "taken", ownerId: actor.id });
    case "reply": {
      const text = texts.reply.trim();
      const isFirst = question.repliedAt === null;
      const change = done(isFirst ? "replied" : "reply-corrected", {
        status: status === "published" ? "published" : "replied",
        sealedReply: await deps.vault.seal(text, questionSeal(id, "reply")),
        ...(isFirst && { repliedAt: at }),
      });
      const { person } = await openQuestion(deps.vault, question);
      const mail = await replyMail(
        deps,
        { ...question, subjectKind: "project-question" },
        { to: person?.email ?? null, text, entryId: `${id}:${version}`, followUpAt: null, at },
      );
      return { ...change, settled: isFirst ? "met" : null, mails: mail === null ? [] : [mail] };
    }
    case "publish": {
      const set = {
        publicText: texts.publicText.trim(),
        publicReply: texts.publicReply.trim(),
        outcome: texts.outcome.trim() || null,
      };
      return status === "published"
        ? done("publication-changed", set)
        : done("published", { ...set, status: "published", publishedAt: question.publishedAt ?? at });
    }
    case "unpublish":
      return done("unpublished", { status: "replied" });
    case "close":
      return done("closed", { status: "closed" });
  }
}
