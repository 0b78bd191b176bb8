import { afterEach, beforeEach, expect, test } from "vitest";
import { outbox } from "../../src/adapters/desk/tables/outbox.ts";
import { deliverMails } from "../../src/core/desk/mail/deliver.ts";
import { type Mail, MailError } from "../../src/core/desk/mail/mail.ts";
import { queuedMail } from "../../src/core/desk/mail/outbox.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { received, someEnquiry } from "../support/desk-requests.ts";

const MINUTE = 60_000;

let stage: TestDesk;
let sent: Array<Mail & { id: string }>;
let fault: Error | null;

beforeEach(async () => {
  stage = await testDesk({ config: { mail: { offices: {}, publicUrl: null } } });
  sent = [];
  fault = null;
});
afterEach(() => stage.close());

const mailer = {
  async send(mail: Mail, id: string) {
    if (fault !== null) throw fault;
    sent.push({ ...mail, id });
  },
};
const deliver = () => deliverMails({ ...stage.desk, mailer, now: () => stage.clock.now() });
const rows = () => stage.db.select().from(outbox);

test("an acknowledgement says number, office, time and link in the person's language, and nothing that was typed", async () => {
  const enquiry = someEnquiry({
    language: "ja",
    need: "BUY CHEAP WATCHES http://spam.example",
    kind: "park",
  });
  const { reference, token } = await received(stage, enquiry);
  await deliver();
  const [mail] = sent;
  expect(mail?.to).toBe(enquiry.person.email);
  expect(mail?.subject).toBe(`お問い合わせを受け付けました（受付番号 ${reference}）`);
  expect(mail?.text).toContain("園区担当窓口");
  expect(mail?.text).toContain("2026年6月23日 17:30");
  expect(mail?.text).toContain(`https://zj.example/enquiries/${token}`);
  for (const typed of ["spam", enquiry.person.name, enquiry.person.company ?? ""])
    expect(`${mail?.subject} ${mail?.text}`).not.toContain(typed);
});

test("nothing is queued for somebody without an address, or where mail is off", async () => {
  const enquiry = someEnquiry();
  await received(stage, { ...enquiry, person: { ...enquiry.person, email: null } });
  expect(await rows()).toEqual([]);
  const off = await testDesk();
  await received(off);
  expect(await off.db.select().from(outbox)).toEqual([]);
  await off.close();
});

test("the same form sent twice brings one mail", async () => {
  const enquiry = someEnquiry();
  await received(stage, enquiry);
  await received(stage, enquiry);
  await deliver();
  await deliver();
  expect(sent).toHaveLength(1);
});

test("a mail that is not taken is tried again after longer and longer waits, then given up and its text removed", async () => {
  await received(stage);
  fault = new MailError("mail-refused", "busy");
  const tries: number[] = [];
  const start = stage.clock.now();
  for (let round = 0; round < 3_000 && (await rows())[0]?.failedAt === null; round++) {
    const { failures } = await deliver();
    if (failures.length > 0) tries.push((stage.clock.now() - start) / MINUTE);
    const next = (await rows())[0]?.nextTryAt ?? 0;
    stage.clock.set(Math.max(stage.clock.now() + 1, next));
  }
  const waits = tries.slice(1).map((time, index) => Math.round(time - (tries[index] ?? 0)));
  expect(waits).toEqual([1, 5, 30, 120, 360, 720, 1_440, 1_440, 1_440, 1_440]);
  expect((await rows())[0]).toMatchObject({ failure: "mail-refused", sealedMessage: null, tries: 11 });
  expect(await stage.desk.outbox.counts()).toEqual({ waiting: 0, failed: 1 });
});

test("what will never be taken is given up at once, and later mails still go", async () => {
  await received(stage);
  fault = new MailError("mail-refused", "no such address", true);
  await deliver();
  expect((await rows())[0]?.failedAt).toBe(stage.clock.now());
  fault = null;
  await received(stage);
  await deliver();
  expect(sent).toHaveLength(1);
});

test("while the mail service is away only one mail tries it in a round", async () => {
  for (let mails = 0; mails < 5; mails++) await received(stage);
  fault = new MailError("mail-unreachable", "away");
  expect((await deliver()).failures).toEqual(["mail-unreachable"]);
  fault = null;
  stage.clock.pass(2 * MINUTE);
  await deliver();
  expect(sent).toHaveLength(5);
});

test("two processes send a mail once; one that dies in the middle leaves it to the other", async () => {
  await received(stage);
  await Promise.all([deliver(), deliver()]);
  expect(sent).toHaveLength(1);
  await received(stage);
  const [waiting] = await stage.desk.outbox.waiting(stage.clock.now(), 10);
  if (waiting === undefined) throw new Error("expected a mail");
  expect(await stage.desk.outbox.claim(waiting, stage.clock.now() + 10 * MINUTE)).toBe(true);
  await deliver();
  expect(sent).toHaveLength(1);
  stage.clock.pass(10 * MINUTE);
  await deliver();
  expect(sent).toHaveLength(2);
});

test("what was sent stays as a row without its text; erasing the request takes the row along", async () => {
  const { id } = await received(stage);
  await deliver();
  expect((await rows())[0]).toMatchObject({ sealedMessage: null, sentAt: stage.clock.now() });
  const waiting = await queuedMail(
    stage.desk.vault,
    { to: "x@example.org", subject: "s", text: "t" },
    {
      id: "w",
      purpose: "reply",
      subjectKind: "enquiry",
      subjectId: id,
      onceKey: "reply:1",
      at: stage.clock.now(),
    },
  );
  await stage.desk.outbox.queue([waiting, { ...waiting, id: "w2" }]);
  expect(await rows()).toHaveLength(2);
  const actor = { kind: "person" } as const;
  await stage.desk.enquiries.erase({
    id,
    at: stage.clock.now(),
    entry: {
      id: "e",
      enquiryId: id,
      at: stage.clock.now(),
      actorKind: "person",
      actorId: null,
      kind: "erased",
      isPublic: true,
      sealedText: null,
      detail: {},
    },
    audit: { at: 1, actor, action: "enquiry-erased", subjectKind: "enquiry", subjectId: id },
  });
  expect(await rows()).toEqual([]);
});

test("a mail whose key is missing waits for it", async () => {
  await received(stage);
  const vault = { ...stage.desk.vault, open: () => Promise.reject(new Error("no key")) };
  const { failures } = await deliverMails({ ...stage.desk, vault, mailer, now: () => stage.clock.now() });
  expect(failures).toEqual(["mail-not-opened"]);
  stage.clock.pass(MINUTE);
  await deliver();
  expect(sent).toHaveLength(1);
});
