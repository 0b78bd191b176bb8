import { beforeAll, describe, expect, test } from "vitest";
import { eraseEnquiry } from "../../src/core/desk/enquiry/person-acts.ts";
import { takeCase } from "../../src/core/desk/inbox/take.ts";
import { type AskDeps, receiveQuestion } from "../../src/core/desk/ledger/ask-question.ts";
import { postUpdate } from "../../src/core/desk/ledger/post-update.ts";
import { queuedMail } from "../../src/core/desk/mail/outbox.ts";
import { openSession } from "../../src/core/desk/staff/log-in.ts";
import { sweepDesk } from "../../src/core/desk/sweep.ts";
import { keepDeclined } from "../../src/core/desk/unanswered/keep.ts";
import type { DeskOfTest } from "../support/desk-over.ts";
import { received, someEnquiry } from "../support/desk-requests.ts";
import { articleOf } from "../support/tiny-corpus.ts";

const DAY = 86_400_000;

/** What every store of the desk does, in D1 and in SQLite behind its interface. */
export function deskStoresContract(where: string, open: () => Promise<DeskOfTest>): void {
  describe(`the desk's stores, ${where}`, () => {
    let of: DeskOfTest;
    beforeAll(async () => {
      of = await open();
    });

    const deps = () => ({
      ...of.desk,
      now: () => of.clock.now(),
      nextId: () => of.ids.next(),
      statusUrl: (token: string) => `https://zj.example/enquiries/${token}`,
    });
    const entry = (action: string, subjectId: string) => ({
      at: of.clock.now(),
      actor: of.staff.admin,
      action,
      subjectKind: "test",
      subjectId,
    });
    const update = (actual: string) => ({
      month: "2026-05",
      plannedPercent: "40",
      actualPercent: actual,
      paidPercent: "30",
      progress: "主体结构封顶。",
      reason: "雨季影响。",
      nextStep: "设备进场。",
      nextStepDue: "2026-07-31",
    });

    test("an enquiry is kept once, sealed, with its promise, its beginning and a line of the log", async () => {
      const enquiry = someEnquiry({ transcript: [{ role: "user", text: "示例问题" }] });
      const [first, again] = [await received(of, enquiry), await received(of, enquiry)];
      expect(again).toMatchObject({ id: first.id, reference: first.reference, isRepeated: true });
      const stored = await of.desk.enquiries.get(first.id);
      expect(JSON.stringify(stored)).not.toContain(enquiry.person.phone);
      const person = await of.desk.vault.open(stored?.sealedPerson ?? "", `enquiries.person:${first.id}`);
      expect(JSON.parse(person)).toMatchObject({ phone: enquiry.person.phone });
      expect(await of.desk.enquiries.promises(first.id)).toMatchObject([{ dueAt: first.dueAt, metAt: null }]);
      expect(await of.desk.enquiries.entries(first.id)).toMatchObject([{ kind: "received" }]);
      expect(await of.desk.audit.list({ subjectKind: "enquiry", subjectId: first.id })).toHaveLength(1);
      const sameFirm = await received(of, someEnquiry({ person: enquiry.person }));
      const listed = await of.desk.enquiries.list({ reference: first.reference }, { order: "due", limit: 5 });
      expect(listed).toMatchObject([{ enquiry: { id: first.id }, awaited: { dueAt: first.dueAt } }]);
      expect(await of.desk.enquiries.get(sameFirm.id)).toMatchObject({ duplicateOf: first.id });
    });

    test("of two officers who take one enquiry at once, one has it", async () => {
      const { id } = await received(of);
      const takers = [of.staff.officer, of.staff.editor, of.staff.admin];
      const done = await Promise.all(takers.map((actor) => takeCase(deps(), actor, id)));
      expect(done.filter((result) => result.done)).toHaveLength(1);
      const taken = await of.desk.enquiries.get(id);
      expect(taken).toMatchObject({ status: "taken", version: 2 });
      expect(takers.map((actor) => actor.id)).toContain(taken?.ownerId);
      const kinds = (await of.desk.enquiries.entries(id)).map(({ kind }) => kind);
      expect(kinds).toEqual(["received", "taken"]);
    });

    test("an erased enquiry keeps nothing personal", async () => {
      const { id } = await received(of);
      await eraseEnquiry(deps(), { id }, { kind: "person" });
      expect(await of.desk.enquiries.get(id)).toMatchObject({
        sealedPerson: null,
        sealedNeed: null,
        phonePrint: null,
        emailPrint: null,
        companyPrint: null,
        erasedAt: of.clock.now(),
      });
      const [promise] = await of.desk.enquiries.promises(id);
      expect(promise?.withdrawnAt).toBe(of.clock.now());
    });

    test("a late promise climbs once, however often the sweep goes round", async () => {
      const { id } = await received(of);
      of.clock.pass(10 * DAY);
      const sweep = () => sweepDesk(of.desk, { clock: of.clock, ids: of.ids, log: () => {} });
      await Promise.all([sweep(), sweep()]);
      await sweep();
      expect(await of.desk.enquiries.promises(id)).toMatchObject([{ level: 1, officeId: "duty-lead" }]);
      const { late } = await of.desk.waiting.of(of.staff.officer, of.clock.now(), 5);
      expect(late.all).toBeGreaterThan(0);
    });

    test("a project's update stands once a month, and a correction keeps what it corrects", async () => {
      const post = (actual: string, replaces: string | null) =>
        postUpdate(deps(), of.staff.officer, "示例项目", update(actual), replaces);
      expect(await post("35", null)).toMatchObject({ done: true });
      expect(await post("36", null)).toMatchObject({ done: false });
      const [first] = await of.desk.ledger.updates("示例项目");
      expect(await post("37", first?.id ?? "")).toMatchObject({ done: true });
      const all = await of.desk.ledger.updates("示例项目");
      expect(all.map(({ actualPercent }) => actualPercent)).toEqual([35, 37]);
    });

    test("a question about a project is kept once and changed by who saw it as it is", async () => {
      const ask: AskDeps = { ...deps(), questions: of.desk.projectQuestions };
      const key = of.ids.next();
      const asked = { kind: "complaint" as const, text: "工期为何推迟？", person: null };
      const first = await receiveQuestion(ask, "示例项目", "zh-Hans", asked, key);
      expect(await receiveQuestion(ask, "示例项目", "zh-Hans", asked, key)).toEqual(first);
      const found = await of.desk.projectQuestions.byToken(await of.desk.vault.hashToken(first.token));
      const { id = "" } = found?.question ?? {};
      const take = (ownerId: string) =>
        of.desk.projectQuestions.change({
          id,
          version: 1,
          set: { status: "taken", ownerId },
          settled: null,
          audit: entry("question-taken", id),
        });
      const taken = await Promise.all([take(of.staff.officer.id), take(of.staff.editor.id)]);
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await of.desk.audit.list({ subjectKind: "test", subjectId: id })).toHaveLength(1);
    });

    test("somebody who logs in is known by a session that stores no token", async () => {
      const member = (await of.desk.staff.byLogin("OFFICER")) ?? null;
      expect(member?.id).toBe(of.staff.officer.id);
      if (member === null) throw new Error("no such login");
      const seen = member.failures;
      const claims = [
        of.desk.staff.claimAttempt(member.id, seen, null),
        of.desk.staff.claimAttempt(member.id, seen, null),
      ];
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
      const opened = await openSession({ desk: of.desk, now: of.clock.now() }, member, "password");
      const hash = await of.desk.vault.hashToken(opened);
      expect(await of.desk.staff.session(hash)).toMatchObject({
        member: { id: of.staff.officer.id, failures: 0 },
      });
      await of.desk.staff.closeSession(hash, entry("logged-out", "officer"));
      expect(await of.desk.staff.session(hash)).toBeNull();
    });

    test("a mail of one occasion waits once, and one sender has it", async () => {
      const mail = { to: "contact@example.org", subject: "示例", text: "您好" };
      const about = (id: string) => ({
        id,
        purpose: "reply" as const,
        subjectKind: "enquiry" as const,
        subjectId: "e",
        onceKey: "reply:e:1",
        at: of.clock.now(),
      });
      const mails = [
        await queuedMail(of.desk.vault, mail, about("m1")),
        await queuedMail(of.desk.vault, mail, about("m2")),
      ];
      for (const one of mails) await of.desk.outbox.queue([one]);
      const [waiting, ...others] = await of.desk.outbox.waiting(of.clock.now(), 10);
      expect(others).toEqual([]);
      if (waiting === undefined) throw new Error("no mail waits");
      const until = of.clock.now() + 60_000;
      const claims = await Promise.all([
        of.desk.outbox.claim(waiting, until),
        of.desk.outbox.claim(waiting, until),
      ]);
      expect(claims.filter(Boolean)).toHaveLength(1);
      await of.desk.outbox.settle(waiting.id, { sentAt: of.clock.now() });
      expect(await of.desk.outbox.counts()).toMatchObject({ waiting: 0 });
    });

    test("what came and was answered is counted by month in Zhenjiang, and goes out as CSV", async () => {
      const midnight = Date.parse("2031-05-31T16:30:00Z");
      const before = of.clock.now();
      of.clock.set(midnight);
      const { reference } = await received(of, someEnquiry({ kind: "park", country: "JP" }));
      of.clock.set(before);
      const span = { from: midnight, to: midnight + 1 };
      const { statistics, writeCsv } = of.desk;
      expect(await statistics.enquiryCounts(span, "park-desk")).toMatchObject([
        { month: "2031-06", kind: "park", country: "JP", status: "open", count: 1 },
      ]);
      expect(await statistics.enquiryCounts(span, "policy-desk")).toEqual([]);
      expect(await statistics.replies(span)).toMatchObject([{ officeId: "park-desk", metAt: null }]);
      const [row] = await statistics.enquiryRows(span, 10);
      expect(row).toMatchObject({ reference, isDuplicate: false, repliedAt: null });
      expect(await statistics.enquiryRows(span, 10, row)).toEqual([]);
      expect(
        writeCsv(
          ["a", "b"],
          [
            ["=1+1", 2],
            ["甲,乙", null],
          ],
        ),
      ).toBe('\uFEFFa,b\r\n\'=1+1,2\r\n"甲,乙",\r\n');
    });

    test("templates are saved, replaced and removed; unanswered questions are settled once", async () => {
      const template = { id: "t1", title: "受理", language: "zh-Hans" as const, body: "您好", changedAt: 1 };
      await of.desk.templates.save(template, of.staff.editor, entry("saved", "t1"));
      await of.desk.templates.save({ ...template, body: "您好！" }, of.staff.editor, entry("saved", "t1"));
      expect(await of.desk.templates.list()).toMatchObject([{ id: "t1", body: "您好！" }]);
      await of.desk.templates.remove("t1", entry("removed", "t1"));
      expect(await of.desk.templates.list()).toEqual([]);
      const board = of.desk.unanswered;
      await keepDeclined({ store: board, clock: of.clock, ids: of.ids }, "a1", [
        { role: "user", content: "示例园区有地铁吗？" },
      ]);
      const [kept] = await board.list({ state: "open", limit: 5 });
      const settling = {
        ids: [kept?.id ?? ""],
        state: "dismissed" as const,
        articleId: null,
        at: 1,
        by: of.staff.editor.id,
      };
      expect(await board.settle(settling, entry("dismissed", "a1"))).toBe(1);
      expect(await board.settle(settling, entry("dismissed", "a1"))).toBe(0);
    });

    test("what is published grows the revision that replicas look at", async () => {
      const before = await of.desk.articles.revision();
      const draft = draftOf(of);
      expect(await of.desk.articles.add(draft, entry("begun", "x"))).toBe(true);
      expect(await of.desk.articles.add({ ...draft, editId: "e9" }, entry("begun", "x"))).toBe(false);
      const publishing = { at: 2, editId: "e2", corpusId: "x", supersedes: null };
      const seen = { articleId: "x", version: 1, editId: "e1" };
      expect(await of.desk.articles.publish(seen, publishing, entry("published", "x"))).toBe(true);
      expect(
        await of.desk.articles.publish(seen, { ...publishing, editId: "e3" }, entry("published", "x")),
      ).toBe(false);
      const { revision, articles } = await of.desk.articles.served();
      expect(revision).toBe(before + 1);
      expect(articles).toMatchObject([
        { articleId: "x", state: "published", article: { body: "示例园区有班车。" } },
      ]);
    });
  });
}

function draftOf({ staff, clock }: DeskOfTest) {
  return {
    articleId: "x",
    version: 1,
    origin: "desk" as const,
    state: "draft" as const,
    editId: "e1",
    article: articleOf("x", "示例园区有班车。"),
    effectiveFrom: null,
    effectiveTo: null,
    facts: [],
    questions: [],
    supersedes: null,
    replacedBy: null,
    reason: null,
    trial: null,
    createdAt: clock.now(),
    createdBy: staff.editor.id,
    changedAt: clock.now(),
    publishedAt: null,
    endedAt: null,
  };
}
