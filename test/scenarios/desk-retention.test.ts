import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { enquiries } from "../../src/adapters/desk/tables/enquiries.ts";
import { outbox } from "../../src/adapters/desk/tables/outbox.ts";
import { promises } from "../../src/adapters/desk/tables/promises.ts";
import { sessions } from "../../src/adapters/desk/tables/staff.ts";
import { unanswered } from "../../src/adapters/desk/tables/unanswered.ts";
import { type AskDeps, receiveQuestion } from "../../src/core/desk/ledger/ask-question.ts";
import { removeOld } from "../../src/core/desk/retention/retention.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { received } from "../support/desk-requests.ts";

const DAY = 86_400_000;

let stage: TestDesk;
beforeEach(async () => {
  stage = await testDesk({ config: { mail: { offices: {}, publicUrl: null } } });
});
afterEach(() => stage.close());

const remove = () =>
  removeOld({ ...stage.desk, now: () => stage.clock.now(), nextId: () => stage.ids.next() });

/** As if staff had closed it now. */
async function settled(id: string, status: "answered" | "closed" | "taken"): Promise<void> {
  const now = stage.clock.now();
  await stage.db.update(enquiries).set({ status, closedAt: now }).where(eq(enquiries.id, id));
  await stage.db.update(promises).set({ metAt: now, nextSweepAt: null }).where(eq(promises.subjectId, id));
}

test("a closed or answered request loses its personal data after its time, and not a day before", async () => {
  const closed = await received(stage);
  const answered = await received(stage);
  await settled(closed.id, "closed");
  await settled(answered.id, "answered");
  stage.clock.pass(730 * DAY);
  expect((await remove()).erased).toBe(0);
  stage.clock.pass(1);
  expect((await remove()).erased).toBe(2);
  expect((await remove()).erased).toBe(0);
  const row = await stage.desk.enquiries.get(closed.id);
  expect(row).toMatchObject({
    reference: closed.reference,
    sealedPerson: null,
    sealedNeed: null,
    phonePrint: null,
    erasedAt: stage.clock.now(),
  });
  const [line] = await stage.desk.audit.list({ subjectKind: "enquiry", subjectId: closed.id, limit: 1 });
  expect(line).toMatchObject({ action: "enquiry-erased", actorKind: "system" });
  expect(await stage.db.select().from(outbox)).toEqual([]);
});

test("what is worked on, promised or was written to since keeps its data", async () => {
  const taken = await received(stage);
  const promised = await received(stage);
  await settled(taken.id, "taken");
  await stage.db.update(enquiries).set({ status: "answered" }).where(eq(enquiries.id, promised.id));
  stage.clock.pass(700 * DAY);
  const recent = await received(stage);
  await settled(recent.id, "closed");
  stage.clock.pass(100 * DAY);
  expect((await remove()).erased).toBe(0);
  stage.clock.pass(631 * DAY);
  expect((await remove()).erased).toBe(1);
  expect((await stage.desk.enquiries.get(taken.id))?.sealedPerson).not.toBeNull();
});

test("a question about a project that was replied to loses who asked; one that waits does not", async () => {
  const deps: AskDeps = {
    ...stage.desk,
    questions: stage.desk.projectQuestions,
    now: () => stage.clock.now(),
    nextId: () => stage.ids.next(),
    statusUrl: (token) => `https://zj.example/questions/${token}`,
  };
  const person = { name: "示例", company: null, phone: "+8613000000001", email: null };
  const ask = (text: string) =>
    receiveQuestion(deps, "project-1", "zh-Hans", { kind: "question", text, person }, crypto.randomUUID());
  const replied = await ask("进度如何？");
  const waits = await ask("何时投产？");
  const byToken = async (token: string) =>
    (await stage.desk.projectQuestions.byToken(await stage.desk.vault.hashToken(token)))?.question;
  const question = await byToken(replied.token);
  if (question === undefined) throw new Error("expected a question");
  const at = stage.clock.now();
  await stage.desk.projectQuestions.change({
    id: question.id,
    version: question.version,
    set: { status: "replied", repliedAt: at },
    settled: "met",
    audit: {
      at,
      actor: { kind: "system" },
      action: "project-question-replied",
      subjectKind: "project-question",
      subjectId: question.id,
    },
  });
  stage.clock.pass(731 * DAY);
  expect((await remove()).erased).toBe(1);
  expect(await byToken(replied.token)).toMatchObject({ sealedPerson: null, sealedText: null });
  expect((await byToken(waits.token))?.sealedPerson).not.toBeNull();
});

test("ended sessions, old unanswered questions and mails that are over go; what is younger stays", async () => {
  const now = stage.clock.now();
  const { id: staffId } = stage.staff.officer;
  const session = { staffId, createdAt: now, seenAt: now };
  await stage.db.insert(sessions).values([
    { ...session, tokenHash: "ended", expiresAt: now },
    { ...session, tokenHash: "running", expiresAt: now + 1 },
  ]);
  const question = {
    language: "zh-Hans",
    question: "有没有示例厂房？",
    cause: "declined",
    state: "open",
  } as const;
  await stage.db.insert(unanswered).values([
    { ...question, id: "old", askedAt: now - 366 * DAY },
    { ...question, id: "new", askedAt: now - 364 * DAY },
  ]);
  const { id: subjectId } = await received(stage);
  const mail = { purpose: "reply", subjectKind: "enquiry", subjectId, nextTryAt: now } as const;
  await stage.db.insert(outbox).values([
    { ...mail, id: "sent", onceKey: "1", createdAt: now - 91 * DAY, sentAt: now - 91 * DAY },
    { ...mail, id: "waiting", onceKey: "2", createdAt: now - 91 * DAY },
  ]);
  expect(await remove()).toEqual({ erased: 0, cleared: 3 });
  const tokens = await stage.db.select({ tokenHash: sessions.tokenHash }).from(sessions);
  expect(tokens).toEqual([{ tokenHash: "running" }]);
  const mails = await stage.db.select({ id: outbox.id }).from(outbox).where(eq(outbox.purpose, "reply"));
  expect(mails).toEqual([{ id: "waiting" }]);
});
