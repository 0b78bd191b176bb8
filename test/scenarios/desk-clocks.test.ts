import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { outbox } from "../../src/adapters/desk/tables/outbox.ts";
import type { Mail } from "../../src/core/desk/mail/mail.ts";
import { makePromise } from "../../src/core/desk/promise/rules.ts";
import { sweepDesk } from "../../src/core/desk/sweep.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { received, someEnquiry } from "../support/desk-requests.ts";

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(`${text}+08:00`);
const config = {
  mail: {
    offices: { "duty-lead": "lead@example.org", "promotion-lead": "head@example.org" },
    publicUrl: "https://zj.example",
  },
};

let stage: TestDesk;
let sent: Array<Mail & { id: string }>;
let logged: Array<{ level: string; code: string }>;

beforeEach(async () => {
  stage = await testDesk({ config });
  sent = [];
  logged = [];
});
afterEach(() => stage.close());

const mailer = {
  async send(mail: Mail, id: string) {
    sent.push({ ...mail, id });
  },
};
const sweep = (): Promise<void> =>
  sweepDesk(stage.desk, { ...stage, mailer, log: (event) => void logged.push(event) });

/** Sweeps every hour until a time in Zhenjiang. */
async function sweepUntil(end: string): Promise<void> {
  while (stage.clock.now() < at(end)) {
    stage.clock.pass(HOUR);
    await sweep();
  }
}

async function promiseOf(enquiryId: string) {
  const [promise] = await stage.desk.enquiries.promises(enquiryId);
  if (promise === undefined) throw new Error("expected a promise");
  return promise;
}
const escalationsOf = async (enquiryId: string) =>
  (await stage.desk.enquiries.entries(enquiryId)).filter(({ kind }) => kind === "escalated");
const escalationMails = () => sent.filter(({ subject }) => subject.includes("逾期"));

describe("a request that nobody answers", () => {
  test("climbs a level each working day, over the holiday, and tells each office once", async () => {
    stage.clock.set(at("2026-06-17T15:00"));
    const { id, reference, dueAt } = await received(stage);
    expect(new Date(dueAt).toISOString()).toBe("2026-06-18T06:00:00.000Z");
    await sweepUntil("2026-06-18T14:00");
    expect(await promiseOf(id)).toMatchObject({ officeId: "duty-lead", level: 1 });
    await sweepUntil("2026-06-22T17:00");
    expect(await promiseOf(id)).toMatchObject({ level: 1, nextSweepAt: at("2026-06-22T17:30") });
    await sweepUntil("2026-06-24T12:00");
    expect(await promiseOf(id)).toMatchObject({
      officeId: "promotion-lead",
      level: 2,
      nextSweepAt: null,
      metAt: null,
    });
    expect(await escalationsOf(id)).toHaveLength(2);
    expect(escalationMails().map(({ to }) => to)).toEqual(["lead@example.org", "head@example.org"]);
    expect(escalationMails()[0]?.text).toContain(reference);
    const lines = await stage.desk.audit.list({ subjectKind: "enquiry", subjectId: id });
    expect(lines.filter(({ action }) => action === "promise-escalated")).toHaveLength(2);
  });

  test("climbs once where several processes sweep at once", async () => {
    const { id, dueAt } = await received(stage);
    stage.clock.set(dueAt);
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    expect(await promiseOf(id)).toMatchObject({ level: 1 });
    expect(await escalationsOf(id)).toHaveLength(1);
    expect(escalationMails()).toHaveLength(1);
  });

  test("climbs one level, not all, after the service was down for weeks", async () => {
    const { id } = await received(stage);
    stage.clock.set(at("2026-07-13T09:00"));
    await sweep();
    await sweep();
    expect(await promiseOf(id)).toMatchObject({ level: 1, nextSweepAt: at("2026-07-14T17:30") });
  });

  test("does not climb again, and nobody is told twice, where the clock is set back", async () => {
    const { id, dueAt } = await received(stage);
    stage.clock.set(dueAt + HOUR);
    await sweep();
    stage.clock.set(dueAt - 30 * 24 * HOUR);
    await sweep();
    stage.clock.set(dueAt + HOUR);
    await sweep();
    expect(await promiseOf(id)).toMatchObject({ level: 1, dueAt });
    expect(await escalationsOf(id)).toHaveLength(1);
    expect(escalationMails()).toHaveLength(1);
  });

  test("does not climb where it is answered while the sweep goes round", async () => {
    const { id, dueAt } = await received(stage);
    stage.clock.set(dueAt);
    const [found] = await stage.desk.promises.toSweep(stage.clock.now(), 10);
    if (found === undefined) throw new Error("expected a late promise");
    const enquiry = await stage.desk.enquiries.get(id);
    const entry = { enquiryId: id, at: dueAt, actorKind: "staff", actorId: stage.staff.officer.id } as const;
    const isDone = await stage.desk.enquiries.change({
      id,
      version: enquiry?.version ?? 0,
      set: { status: "answered" },
      entries: [{ ...entry, id: "reply", kind: "reply", isPublic: true, sealedText: null, detail: {} }],
      met: [found.promise.id],
      audit: {
        at: dueAt,
        actor: stage.staff.officer,
        action: "enquiry-answered",
        subjectKind: "enquiry",
        subjectId: id,
      },
    });
    expect(isDone).toBe(true);
    const climbed = await stage.desk.promises.escalate({
      before: found.promise,
      after: { ...found.promise, level: 1, officeId: "duty-lead" },
      entry: { ...entry, id: "late", kind: "escalated", isPublic: true, sealedText: null, detail: {} },
      mail: null,
      audit: {
        at: dueAt,
        actor: { kind: "system" },
        action: "promise-escalated",
        subjectKind: "enquiry",
        subjectId: id,
      },
    });
    expect(climbed).toBe(false);
    expect(await escalationsOf(id)).toHaveLength(0);
    expect(await promiseOf(id)).toMatchObject({ level: 0, metAt: dueAt });
  });

  test("is left alone where the last level had it from the start", async () => {
    const { id } = await received(stage);
    const made = makePromise({
      id: "top",
      subjectKind: "enquiry",
      subjectId: id,
      kind: "follow-up",
      officeId: "promotion-lead",
      madeAt: stage.clock.now(),
      dueAt: stage.clock.now() + HOUR,
    });
    const enquiry = await stage.desk.enquiries.get(id);
    await stage.desk.enquiries.change({
      id,
      version: enquiry?.version ?? 0,
      set: {},
      entries: [
        {
          id: "f",
          enquiryId: id,
          at: stage.clock.now(),
          actorKind: "system",
          actorId: null,
          kind: "follow-up",
          isPublic: true,
          sealedText: null,
          detail: {},
        },
      ],
      promised: [made],
      audit: {
        at: 1,
        actor: { kind: "system" },
        action: "promised",
        subjectKind: "enquiry",
        subjectId: id,
      },
    });
    stage.clock.pass(2 * HOUR);
    await sweep();
    const top = (await stage.desk.enquiries.promises(id)).find((one) => one.id === "top");
    expect(top).toMatchObject({ level: 0, officeId: "promotion-lead", nextSweepAt: null });
    expect(await escalationsOf(id)).toHaveLength(0);
  });
});

test("an hour that clocks elsewhere skip or repeat is an hour like others here", async () => {
  // New York skips 02:00–03:00 of 8 March 2026 and repeats 01:00–02:00 of 1 November; here those are working or free hours as always.
  for (const [made, due] of [
    ["2026-03-09T09:00", "2026-03-09T16:30"],
    ["2026-11-02T09:00", "2026-11-02T16:30"],
    ["2026-03-29T09:00", "2026-03-30T16:30"],
  ] as const) {
    stage.clock.set(at(made));
    expect((await received(stage)).dueAt).toBe(at(due));
  }
});

test("a part of the sweep that fails is told to the log, and the others are done", async () => {
  await received(stage);
  const broken = {
    ...stage.desk,
    promises: { ...stage.desk.promises, toSweep: () => Promise.reject(new Error("locked")) },
  };
  await sweepDesk(broken, { ...stage, mailer, log: (event) => void logged.push(event) });
  expect(sent).toHaveLength(1);
  expect(logged.map(({ level, code }) => `${level} ${code}`)).toEqual([
    "error desk-escalation-failed",
    "info desk-mail",
  ]);
});

test("a log line of the sweep holds nothing of a person", async () => {
  const enquiry = someEnquiry();
  await received(stage, enquiry);
  await sweepDesk(stage.desk, {
    ...stage,
    mailer: { send: () => Promise.reject(new Error(enquiry.person.email ?? "")) },
    log: (event) => void logged.push(event),
  });
  expect(JSON.stringify(logged)).not.toContain("example.org");
  const [row] = await stage.db.select().from(outbox).where(eq(outbox.purpose, "acknowledgement"));
  expect(row?.sealedMessage).not.toContain("example.org");
});
