import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { staff } from "../../src/adapters/desk/tables/staff.ts";
import type { StaffActor } from "../../src/core/desk/actor.ts";
import { addMessage } from "../../src/core/desk/enquiry/person-acts.ts";
import { awaitedOf } from "../../src/core/desk/inbox/case.ts";
import { closeCase } from "../../src/core/desk/inbox/close.ts";
import { colleaguesOf } from "../../src/core/desk/inbox/colleagues.ts";
import type { InboxDeps } from "../../src/core/desk/inbox/deps.ts";
import { keepFollowUp, promiseFollowUp } from "../../src/core/desk/inbox/follow-up.ts";
import { handOver } from "../../src/core/desk/inbox/hand-over.ts";
import { addNote } from "../../src/core/desk/inbox/note.ts";
import { reopen } from "../../src/core/desk/inbox/reopen.ts";
import { reply } from "../../src/core/desk/inbox/reply.ts";
import { takeCase } from "../../src/core/desk/inbox/take.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { TEST_NOW } from "../support/desk-over.ts";
import { receivedEnquiry } from "./desk-enquiry.ts";

let on: TestDesk;
let deps: InboxDeps;
beforeAll(async () => {
  on = await testDesk();
  const { enquiries, vault, terms } = on.desk;
  const mail = { offices: {}, publicUrl: null };
  deps = { enquiries, vault, terms, mail, now: () => on.clock.now(), nextId: () => on.ids.next() };
});
afterAll(() => on.close());

const shanghai = (text: string): number => Date.parse(`${text}+08:00`);

/** How an enquiry stands. */
async function standing(id: string) {
  const [enquiry, entries, promises] = await Promise.all([
    deps.enquiries.get(id),
    deps.enquiries.entries(id),
    deps.enquiries.promises(id),
  ]);
  if (enquiry === null) throw new Error("There is no such enquiry.");
  return {
    ...enquiry,
    kinds: entries.map(({ kind }) => kind),
    entries,
    promises,
    awaited: awaitedOf(promises),
  };
}

async function handedTo(actor: StaffActor, id: string, to: string, text = "") {
  const { version } = await standing(id);
  return handOver(deps, colleaguesOf(await on.desk.staff.list()), actor, id, version, { to, text });
}

async function hundredOfficers(): Promise<StaffActor[]> {
  const officers = Array.from({ length: 100 }, (_, at) => ({ ...on.staff.officer, id: `officer-${at}` }));
  const rows = officers.map(({ id, name, role }) => ({
    id,
    login: id,
    name,
    role,
    officeId: "enquiry-desk" as const,
    createdAt: 0,
  }));
  for (let at = 0; at < rows.length; at += 10) await on.db.insert(staff).values(rows.slice(at, at + 10));
  return officers;
}

describe("taking", () => {
  test("by a hundred officers at once on one inbox assigns nothing twice, and the others learn whose it is", async () => {
    const officers = await hundredOfficers();
    const enquiries = await Promise.all(Array.from({ length: 5 }, () => receivedEnquiry(on)));
    // Each wants two neighbours of the list, in either order.
    const wanted = officers.flatMap((actor, at) =>
      [at, at + 1].map((place) => ({ actor, id: enquiries[place % 5]?.id ?? "" })),
    );
    const results = await Promise.all(wanted.map(({ actor, id }) => takeCase(deps, actor, id)));
    for (const { id } of enquiries) {
      const { ownerId, kinds, version } = await standing(id);
      expect({ kinds, version }).toEqual({ kinds: ["received", "taken"], version: 2 });
      for (const [at, want] of wanted.entries()) {
        if (want.id !== id) continue;
        const refused = { done: false, refusal: { code: "owned", by: ownerId } };
        expect(results[at]).toEqual(want.actor.id === ownerId ? { done: true } : refused);
      }
    }
  });

  test("a message that comes in meanwhile is in nobody's way", async () => {
    const { id } = await receivedEnquiry(on);
    const [took, wrote] = await Promise.all([
      takeCase(deps, on.staff.officer, id),
      addMessage(deps, id, on.ids.next(), "补充：需要双回路供电。"),
    ]);
    expect([took, wrote]).toEqual([{ done: true }, "added"]);
    expect((await standing(id)).ownerId).toBe("staff-officer");
  });
});

describe("replying", () => {
  test("meets the promise, takes what was nobody's, seals the text and queues one mail", async () => {
    const { id } = await receivedEnquiry(on);
    const before = await deps.enquiries.get(id);
    const text = "您好，落户政策见附页。";
    expect(await reply(deps, on.staff.officer, id, 1, { text, followUpOn: "" })).toEqual({ done: true });
    const after = await standing(id);
    expect(before?.ownerId).toBeNull();
    expect(after).toMatchObject({ ownerId: "staff-officer", status: "answered", awaited: [] });
    expect(after.promises.map(({ metAt }) => metAt)).toEqual([TEST_NOW]);
    expect(after.entries.at(-1)?.sealedText).not.toContain("落户政策");
    const waiting = await on.desk.outbox.waiting(on.clock.now(), 100);
    expect(waiting.filter((mail) => mail.subjectId === id && mail.purpose === "reply")).toHaveLength(1);
  });

  test("after somebody changed it writes nothing and says who did what", async () => {
    const { id } = await receivedEnquiry(on);
    await addMessage(deps, id, on.ids.next(), "另外想了解人才公寓。");
    const result = await reply(deps, on.staff.officer, id, 1, { text: "您好。", followUpOn: "" });
    expect(result).toEqual({
      done: false,
      refusal: { code: "changed", by: null, at: TEST_NOW, kind: "message" },
    });
    expect((await standing(id)).kinds).toEqual(["received", "message"]);
  });

  test("two officers at once write one reply, whoever comes first", async () => {
    const { id } = await receivedEnquiry(on);
    const both = [on.staff.officer, on.staff.editor];
    const results = await Promise.all(
      both.map((actor) => reply(deps, actor, id, 1, { text: `由${actor.name}答复`, followUpOn: "" })),
    );
    expect(results.filter(({ done }) => done)).toHaveLength(1);
    expect((await standing(id)).kinds).toEqual(["received", "reply"]);
  });

  test("needs a text of at most 4,000 characters, and what is a colleague's stays theirs", async () => {
    const { id } = await receivedEnquiry(on);
    const { officer, editor } = on.staff;
    for (const [text, fault] of [
      ["  ", "empty"],
      ["长".repeat(4001), "too-long"],
    ] as const) {
      const result = await reply(deps, officer, id, 1, { text, followUpOn: "" });
      expect(result).toEqual({ done: false, refusal: { code: "field", field: "text", fault } });
    }
    await takeCase(deps, officer, id);
    const result = await reply(deps, editor, id, 2, { text: "您好。", followUpOn: "" });
    expect(result).toEqual({ done: false, refusal: { code: "owned", by: officer.id } });
  });
});

describe("a follow-up", () => {
  test("promised with the reply is due at the close of its day, or of the last working day before", async () => {
    const { id } = await receivedEnquiry(on);
    // 2026-06-21 is the Sunday of the Dragon Boat Festival's days off (19th to 21st).
    await reply(deps, on.staff.officer, id, 1, { text: "已转园区核实。", followUpOn: "2026-06-21" });
    const { awaited } = await standing(id);
    expect(awaited).toMatchObject([{ kind: "follow-up", dueAt: shanghai("2026-06-18T17:30:00") }]);
  });

  test("is kept by saying what came of it, which is the person's to read", async () => {
    const { id } = await receivedEnquiry(on);
    const { officer } = on.staff;
    await promiseFollowUp(deps, officer, id, 1, "2026-06-24");
    expect(await keepFollowUp(deps, officer, id, 2, "园区已确认，可实地察看。")).toEqual({ done: true });
    const { entries, awaited } = await standing(id);
    expect(entries.at(-1)).toMatchObject({ kind: "kept", isPublic: true });
    expect(awaited.map(({ kind }) => kind)).toEqual(["reply"]);
    expect(await keepFollowUp(deps, officer, id, 3, "再次回访")).toEqual({
      done: false,
      refusal: { code: "nothing-promised" },
    });
  });

  test.each([
    ["2026-06-14", "past"],
    ["2027-12-01", "too-far"],
    ["2026-02-30", "no-date"],
    ["下周", "no-date"],
    ["", "empty"],
  ] as const)("by %j is not promised: %s", async (date, fault) => {
    const { id } = await receivedEnquiry(on);
    const result = await promiseFollowUp(deps, on.staff.officer, id, 1, date);
    expect(result).toEqual({ done: false, refusal: { code: "field", field: "date", fault } });
  });
});

describe("handing over", () => {
  test("gives it to a colleague with a note for staff; what was promised stays due when it was", async () => {
    const { id } = await receivedEnquiry(on);
    await takeCase(deps, on.staff.officer, id);
    const { awaited: before } = await standing(id);
    expect(await handedTo(on.staff.officer, id, "staff:staff-editor", "请核实亩均要求")).toEqual({
      done: true,
    });
    const after = await standing(id);
    expect(after).toMatchObject({ ownerId: "staff-editor", status: "taken" });
    expect(after.awaited[0]?.dueAt).toBe(before[0]?.dueAt);
    expect(after.entries.slice(-2).map(({ kind, isPublic }) => [kind, isPublic])).toEqual([
      ["handed-over", true],
      ["note", false],
    ]);
  });

  test("to an office makes it nobody's there, and that office answers for the promise", async () => {
    const { id } = await receivedEnquiry(on);
    await takeCase(deps, on.staff.officer, id);
    await handedTo(on.staff.officer, id, "office:park-desk");
    const { ownerId, status, officeId, awaited } = await standing(id);
    expect({ ownerId, status, officeId }).toEqual({ ownerId: null, status: "open", officeId: "park-desk" });
    expect(awaited.map((one) => one.officeId)).toEqual(["park-desk"]);
  });

  test("is for its owner and for those above, and only to somebody who works on enquiries", async () => {
    const { id } = await receivedEnquiry(on);
    await takeCase(deps, on.staff.officer, id);
    const { editor, admin, officer } = on.staff;
    expect(await handedTo(editor, id, "staff:staff-editor")).toEqual({
      done: false,
      refusal: { code: "owned", by: officer.id },
    });
    expect(await handedTo(officer, id, "staff:staff-viewer")).toMatchObject({
      refusal: { code: "field", field: "to", fault: "no-such-choice" },
    });
    const lead: StaffActor = { ...editor, officeId: "duty-lead" };
    expect(await handedTo(lead, id, "office:policy-desk")).toEqual({ done: true });
    expect(await handedTo(admin, id, "staff:staff-admin")).toEqual({ done: true });
    expect((await standing(id)).ownerId).toBe("staff-admin");
  });
});

describe("closing", () => {
  test("as settled waits until all that was promised is kept", async () => {
    const { id } = await receivedEnquiry(on);
    const { officer } = on.staff;
    const { awaited } = await standing(id);
    const close = async () =>
      closeCase(deps, officer, id, (await standing(id)).version, { outcome: "settled", text: "" });
    expect(await close()).toEqual({
      done: false,
      refusal: { code: "promise-open", kind: "reply", dueAt: awaited[0]?.dueAt },
    });
    await reply(deps, officer, id, 1, { text: "您好。", followUpOn: "" });
    expect(await close()).toEqual({ done: true });
    expect(await standing(id)).toMatchObject({ status: "closed", closedAt: TEST_NOW });
  });

  test("otherwise needs its reason, and gives up what was promised", async () => {
    const { id } = await receivedEnquiry(on);
    const { officer } = on.staff;
    const without = await closeCase(deps, officer, id, 1, { outcome: "not-reached", text: "" });
    expect(without).toMatchObject({ refusal: { code: "field", field: "text", fault: "empty" } });
    await closeCase(deps, officer, id, 1, { outcome: "not-reached", text: "三次致电无人接听" });
    const { promises, awaited } = await standing(id);
    expect(awaited).toEqual([]);
    expect(promises[0]).toMatchObject({ metAt: null, withdrawnAt: TEST_NOW });
  });

  test("can be undone: reopened, it is the officer's, and a reply is owed again", async () => {
    const { id } = await receivedEnquiry(on);
    const { officer, editor } = on.staff;
    await closeCase(deps, officer, id, 1, { outcome: "duplicate", text: "与前一件相同" });
    expect(await addNote(deps, editor, id, "已电话确认并非重复")).toEqual({ done: true });
    expect(await reopen(deps, editor, id, 3, "并非重复")).toEqual({ done: true });
    const { status, ownerId, closedAt, awaited } = await standing(id);
    expect({ status, ownerId, closedAt }).toEqual({
      status: "taken",
      ownerId: "staff-editor",
      closedAt: null,
    });
    expect(awaited).toMatchObject([{ kind: "reply", dueAt: shanghai("2026-06-15T17:30:00") }]);
  });
});

test("every act leaves a line in the log, without a word of what was written", async () => {
  const { id } = await receivedEnquiry(on);
  await addNote(deps, on.staff.officer, id, "客户急");
  await reply(deps, on.staff.officer, id, 2, { text: "您好。", followUpOn: "2026-06-30" });
  const lines = await on.desk.audit.list({ subjectKind: "enquiry", subjectId: id });
  expect(lines.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["enquiry-answered", "staff-officer"],
    ["enquiry-note-added", "staff-officer"],
    ["enquiry-received", null],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/客户急|您好|示例/);
});
