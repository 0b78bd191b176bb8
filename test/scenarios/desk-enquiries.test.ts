import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { locale } from "../../src/core/answer/answer.ts";
import { enquiryKind, enquiryTopic } from "../../src/core/desk/enquiry/form.ts";
import { addMessage } from "../../src/core/desk/enquiry/person-acts.ts";
import { keepFollowUp } from "../../src/core/desk/inbox/follow-up.ts";
import { reply } from "../../src/core/desk/inbox/reply.ts";
import { takeCase } from "../../src/core/desk/inbox/take.ts";
import { dueText } from "../../src/core/desk/mail/compose.ts";
import { officeNames } from "../../src/core/desk/office-names.ts";
import { officeIds } from "../../src/core/desk/offices.ts";
import { currentNotice } from "../../src/core/desk/request/consent.ts";
import { sweepDesk } from "../../src/core/desk/sweep.ts";
import { service } from "../http/service.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { matchCorpus } from "../support/match-corpus.ts";

/**
 * Forty enquiries as mystery shoppers send them, judged by five criteria on what the person is shown alone: their receipt, their page
 * and their export. The officers are scripted: most answer, some are asked again, and two forget what they promised, so that the
 * score can fall; what is forgotten has to climb all the same.
 */
const shopper = z.object({
  kind: enquiryKind,
  channel: z.enum(["page", "widget", "assistant"]),
  language: locale,
  need: z.string(),
  industry: z.string(),
  country: z.string(),
  timing: z.string(),
  topic: enquiryTopic.optional(),
  /** Where it belongs. */
  office: z.enum(officeIds),
  officer: z.enum(["prompt", "asked-again", "taken-first", "forgets"]),
});
const shoppers = readFileSync(join(import.meta.dirname, "enquiries.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => shopper.parse(JSON.parse(line)));

const criteria = ["acknowledged", "relevant", "complete", "follow-up promised", "follow-up kept"] as const;
const receipt = z.object({
  reference: z.string(),
  office: z.object({ id: z.string(), name: z.string() }),
  promisedAt: z.string(),
  statusUrl: z.string(),
});
const own = z.object({
  kind: z.string(),
  country: z.string(),
  industry: z.string(),
  timing: z.string(),
  topic: enquiryTopic.nullable(),
  person: z.looseObject({ name: z.string(), company: z.string() }),
  need: z.looseObject({ need: z.string(), use: z.string() }),
  timeline: z.array(z.looseObject({ kind: z.string(), text: z.string().nullable() })),
  promises: z.array(z.looseObject({ kind: z.string(), dueAt: z.string(), metAt: z.string().nullable() })),
});

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.close());

const DAY = 86_400_000;

test("forty enquiries in five languages are acknowledged, understood, answered in full and followed up", async () => {
  const { app, post } = service({
    desk: desk.desk,
    clock: desk.clock,
    ids: desk.ids,
    corpus: async () => matchCorpus,
  });
  const deps = {
    enquiries: desk.desk.enquiries,
    vault: desk.desk.vault,
    terms: desk.desk.terms,
    now: desk.clock.now,
    nextId: desk.ids.next,
  };
  const officer = desk.staff.officer;
  const met = new Map(criteria.map((one) => [one, 0]));
  const meets = (criterion: (typeof criteria)[number], does: boolean) =>
    met.set(criterion, (met.get(criterion) ?? 0) + (does ? 1 : 0));
  const page = async (path: string) => (await app.request(path, { headers: { accept: "text/html" } })).text();
  const version = async (id: string) => (await deps.enquiries.get(id))?.version ?? 0;

  const sent = [];
  for (const [at, one] of shoppers.entries()) {
    const { office, officer: manner, ...matter } = one;
    const body = {
      ...matter,
      submission: desk.ids.next(),
      use: `用途-${at}`,
      name: `示例联系人${at}`,
      company: `示例公司${at}`,
      email: `contact${at}@example.com`,
      consent: true,
      notice: currentNotice,
    };
    const told = receipt.safeParse(await (await post("/api/enquiries", body)).json());
    if (!told.success) continue;
    const path = `${new URL(told.data.statusUrl).pathname}?lang=${one.language}`;
    const shown = await page(path);
    const due = dueText(Date.parse(told.data.promisedAt), one.language);
    const isPromised = Date.parse(told.data.promisedAt) > desk.clock.now();
    meets("acknowledged", shown.includes(told.data.reference) && shown.includes(due) && isPromised);
    const officeName = officeNames[one.language][office];
    meets(
      "relevant",
      told.data.office.name === officeName &&
        shown.includes(officeName) &&
        shown.includes(one.need.slice(0, 12)),
    );
    const [row] = await deps.enquiries.list(
      { reference: told.data.reference },
      { order: "newest", limit: 1 },
    );
    sent.push({ at, one, manner, path, id: row?.enquiry.id ?? "" });
  }

  // Officers answer the same day, before the six hours are over.
  desk.clock.pass(2 * 3_600_000);
  for (const { at, manner, id } of sent) {
    if (manner === "taken-first") await takeCase(deps, officer, id);
    const followUpOn = "2026-06-26";
    const first = await reply(deps, officer, id, await version(id), { text: `答复-${at}`, followUpOn });
    expect(first.done).toBe(true);
    if (manner !== "asked-again") continue;
    expect(await addMessage(deps, id, desk.ids.next(), `追问-${at}`)).toBe("added");
    await reply(deps, officer, id, await version(id), { text: `再答复-${at}`, followUpOn: "" });
  }
  for (const { at, one, manner, path } of sent) {
    const body = own.parse(JSON.parse(await page(path.replace("?", "/data?"))));
    const said = body.timeline.map(({ text }) => text ?? "");
    const replies = manner === "asked-again" ? [`答复-${at}`, `追问-${at}`, `再答复-${at}`] : [`答复-${at}`];
    const isWhole =
      body.kind === one.kind &&
      body.need.need === one.need &&
      body.need.use === `用途-${at}` &&
      body.country === one.country &&
      body.industry === one.industry &&
      body.timing === one.timing &&
      JSON.stringify(body.topic ?? undefined) === JSON.stringify(one.topic) &&
      body.person.company === `示例公司${at}` &&
      replies.every((text) => said.includes(text));
    meets("complete", isWhole);
    const followUp = body.promises.find(({ kind }) => kind === "follow-up");
    const shown = await page(path);
    const day = followUp && dueText(Date.parse(followUp.dueAt), one.language);
    meets("follow-up promised", day !== undefined && shown.includes(day));
  }

  desk.clock.pass(5 * DAY);
  for (const { at, manner, id } of sent) {
    if (manner !== "forgets") await keepFollowUp(deps, officer, id, await version(id), `后续-${at}`);
  }
  desk.clock.pass(30 * DAY);
  await sweepDesk(desk.desk, { clock: desk.clock, ids: desk.ids, log: () => {} });
  for (const { at, one, manner, path } of sent) {
    const body = own.parse(JSON.parse(await page(path.replace("?", "/data?"))));
    const followUp = body.promises.find(({ kind }) => kind === "follow-up");
    const isKept = followUp?.metAt != null && followUp.metAt <= followUp.dueAt;
    meets("follow-up kept", isKept && (await page(path)).includes(`后续-${at}`));
    if (manner !== "forgets") continue;
    // Nobody's enquiry is forgotten in silence: it is with the level above, and the person is told.
    expect(body.timeline.map(({ kind }) => kind)).toContain("escalated");
    expect(await page(path)).toContain(officeNames[one.language]["duty-lead"]);
  }

  const scores = Object.fromEntries(met);
  const total = [...met.values()].reduce((sum, count) => sum + count, 0);
  console.info(`forty enquiries by five criteria: ${total} of ${40 * criteria.length}`, scores);
  expect(sent).toHaveLength(40);
  expect(met.get("follow-up kept")).toBe(38);
  for (const [criterion, count] of met) expect(count, criterion).toBeGreaterThanOrEqual(38);
  expect(total).toBeGreaterThanOrEqual(0.95 * 40 * criteria.length);
});
