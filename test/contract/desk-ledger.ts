import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { audit } from "../../src/adapters/desk/tables/audit.ts";
import { outbox } from "../../src/adapters/desk/tables/outbox.ts";
import { promises } from "../../src/adapters/desk/tables/promises.ts";
import { actOnQuestion } from "../../src/core/desk/ledger/answer-question.ts";
import { receiveQuestion } from "../../src/core/desk/ledger/ask-question.ts";
import { eraseQuestion } from "../../src/core/desk/ledger/erase-question.ts";
import { postUpdate } from "../../src/core/desk/ledger/post-update.ts";
import type { QuestionAction } from "../../src/core/desk/ledger/project-question.ts";
import type { DeskOfTest } from "../support/desk-over.ts";

const DAY = 86_400_000;
const NO_TEXTS = { reply: "", publicText: "", publicReply: "", outcome: "" };

/** What updates of projects and questions about them rely on in their stores, in either runtime. */
export function deskLedgerContract(where: string, open: () => Promise<DeskOfTest>): void {
  describe(`the project ledger, ${where}`, () => {
    let of: DeskOfTest;
    let projects = 0;
    beforeAll(async () => {
      of = await open();
    });

    const deps = () => ({
      ...of.desk,
      questions: of.desk.projectQuestions,
      mail: { offices: {}, publicUrl: null },
      now: () => of.clock.now(),
      nextId: () => of.ids.next(),
      statusUrl: (token: string) => `https://zj.example/questions/${token}`,
    });
    const newProject = () => {
      projects += 1;
      return `project-${where.length}-${projects}`;
    };
    const post = (project: string, month: string, replaces: string | null = null, more = {}) =>
      postUpdate(
        deps(),
        of.staff.officer,
        project,
        { month, progress: `${month}的进展`, nextStep: "下一步", ...more },
        replaces,
      );
    const promisesOf = (subject: string) =>
      of.db.select().from(promises).where(eq(promises.subjectId, subject)).orderBy(promises.dueAt);
    const linesOf = (subject: string) => of.db.select().from(audit).where(eq(audit.subjectId, subject));
    const ask = async (project: string, text = "何时投产？", email: string | null = null) => {
      const person = email === null ? null : { name: "示例", company: null, phone: null, email };
      const asked = { kind: "question" as const, text, person };
      const { token } = await receiveQuestion(deps(), project, "zh-Hans", asked, crypto.randomUUID());
      const found = await of.desk.projectQuestions.byToken(await of.desk.vault.hashToken(token));
      if (found === null) throw new Error("The question was not kept.");
      return found.question;
    };
    const act = (id: string, action: QuestionAction, seen: number, texts = {}) =>
      actOnQuestion(deps(), of.staff.officer, id, { action, seen, texts: { ...NO_TEXTS, ...texts } });

    test("an update keeps the promise of its month and promises the next one", async () => {
      const project = newProject();
      expect(await post(project, "2026-04")).toEqual({ done: true, month: "2026-04" });
      const [first] = await promisesOf(project);
      expect(first).toMatchObject({ kind: "update", officeId: "project-desk", metAt: null });
      of.clock.pass(1_000);
      await post(project, "2026-05");
      const [met, next, ...others] = await promisesOf(project);
      expect(met?.metAt).toBe(of.clock.now());
      expect(next).toMatchObject({ metAt: null, withdrawnAt: null });
      expect(others).toEqual([]);
    });

    test("an update on an earlier month leaves what is promised alone; the last one promises nothing", async () => {
      const project = newProject();
      await post(project, "2026-04");
      const before = await promisesOf(project);
      await post(project, "2026-02");
      expect(await promisesOf(project)).toEqual(before);
      await post(project, "2026-05", null, { isFinal: "yes" });
      const after = await promisesOf(project);
      expect(after.map(({ metAt }) => metAt !== null)).toEqual([true]);
    });

    test("of two who post the same month at once one succeeds, and the other one writes nothing", async () => {
      const project = newProject();
      const results = await Promise.all([post(project, "2026-05"), post(project, "2026-05")]);
      expect(results.filter(({ done }) => done)).toHaveLength(1);
      expect(results).toContainEqual({ done: false, faults: [{ field: "month", code: "month-taken" }] });
      expect(await of.desk.ledger.updates(project)).toHaveLength(1);
      expect(await linesOf(project)).toHaveLength(1);
      expect(await promisesOf(project)).toHaveLength(1);
    });

    test("what was posted stays below its correction, and is corrected once", async () => {
      const project = newProject();
      await post(project, "2026-05");
      const [first] = await of.desk.ledger.updates(project);
      const id = first?.id ?? "";
      const both = await Promise.all([
        post(project, "2026-05", id, { progress: "甲" }),
        post(project, "2026-05", id, { progress: "乙" }),
      ]);
      expect(both.filter(({ done }) => done)).toHaveLength(1);
      expect(both).toContainEqual({ done: false, corrected: true });
      const kept = await of.desk.ledger.updates(project);
      expect(kept.map(({ replaces }) => replaces)).toEqual([null, id]);
      const newest = (await of.desk.ledger.newest()).filter(({ projectId }) => projectId === project);
      expect(newest.map(({ replaces }) => replaces)).toEqual([id]);
    });

    test("a correction may move an update to the month that it was meant for, but not onto another one", async () => {
      const project = newProject();
      await post(project, "2026-03");
      await post(project, "2026-05");
      const wrong = (await of.desk.ledger.updates(project)).at(-1)?.id ?? "";
      expect(await post(project, "2026-03", wrong)).toMatchObject({ done: false });
      expect(await post(project, "2026-04", wrong)).toEqual({ done: true, month: "2026-04" });
      const open = (await promisesOf(project)).filter(
        ({ metAt, withdrawnAt }) => (metAt ?? withdrawnAt) === null,
      );
      expect(open).toHaveLength(1);
      expect(await post(project, "2026-05")).toEqual({ done: true, month: "2026-05" });
    });

    test("the same form of a question twice at once is one question with one link", async () => {
      const project = newProject();
      const asked = { kind: "complaint" as const, text: "夜间施工", person: null };
      const key = crypto.randomUUID();
      const [one, two] = await Promise.all([
        receiveQuestion(deps(), project, "zh-Hans", asked, key),
        receiveQuestion(deps(), project, "zh-Hans", asked, key),
      ]);
      expect(two).toEqual(one);
      expect(await of.desk.projectQuestions.count({ projectId: project })).toBe(1);
      const other = await receiveQuestion(deps(), project, "zh-Hans", { ...asked, text: "别的" }, key);
      expect(other.token).not.toBe(one.token);
    });

    test("of two who take a question at once one gets it, and only that is in the log", async () => {
      const { id, version } = await ask(newProject());
      const results = await Promise.all([act(id, "take", version), act(id, "take", version)]);
      expect(results.filter(({ done }) => done)).toHaveLength(1);
      expect(results).toContainEqual({ done: false, refusal: { code: "changed" } });
      expect((await linesOf(id)).map(({ action }) => action)).toEqual([
        "project-question-received",
        "project-question-taken",
      ]);
    });

    test("questions come by when their reply is due, those that are answered last", async () => {
      const project = newProject();
      const answered = await ask(project, "一");
      of.clock.pass(DAY);
      const first = await ask(project, "二");
      of.clock.pass(2 * DAY);
      const second = await ask(project, "三");
      await act(answered.id, "reply", 1, { reply: "答复" });
      const list = await of.desk.projectQuestions.list({ projectId: project }, { limit: 10 });
      expect(list.map(({ question }) => question.id)).toEqual([first.id, second.id, answered.id]);
      of.clock.pass(14 * DAY);
      const late = { projectId: project, lateAt: of.clock.now() };
      expect(await of.desk.projectQuestions.count(late)).toBe(2);
      expect(await of.desk.projectQuestions.counts(project, of.clock.now())).toEqual({
        received: 3,
        replied: 1,
        late: 2,
      });
    });

    test("what a person erases is gone with its mails, and nobody waits for its reply", async () => {
      const project = newProject();
      const { id } = await ask(project, "请联系我", "a@example.org");
      const mails = () => of.db.select().from(outbox).where(eq(outbox.subjectId, id));
      expect(await mails()).toHaveLength(1);
      const erased = await eraseQuestion(deps(), { kind: "person" }, id);
      expect(erased).toBe(true);
      expect(await mails()).toEqual([]);
      const found = await of.desk.projectQuestions.get(id);
      expect(found?.question).toMatchObject({
        status: "closed",
        sealedPerson: null,
        sealedText: null,
        emailPrint: null,
      });
      expect(found?.promise?.withdrawnAt).toBe(of.clock.now());
      expect(await eraseQuestion(deps(), { kind: "person" }, id)).toBe(false);
      expect(await act(id, "reply", 2, { reply: "迟到的答复" })).toMatchObject({ done: false });
    });
  });
}
