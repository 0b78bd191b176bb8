import { expect, test } from "vitest";
import { weekdays } from "./calendar.ts";
import { escalate, isLate, isOpen, makePromise, meet, withdraw } from "./rules.ts";

const at = (text: string): number => Date.parse(`${text}+08:00`);
const promise = makePromise({
  id: "p1",
  subjectKind: "enquiry",
  subjectId: "e1",
  kind: "reply",
  officeId: "park-desk",
  madeAt: at("2026-11-23T09:00"),
  dueAt: at("2026-11-30T17:30"),
});

test("a promise is open until it is met or withdrawn, and is late after its time", () => {
  expect(isOpen(promise)).toBe(true);
  expect(isLate(promise, promise.dueAt)).toBe(false);
  expect(isLate(promise, promise.dueAt + 1)).toBe(true);
  expect(isLate(meet(promise, promise.dueAt - 1), promise.dueAt + 1)).toBe(false);
  expect(isLate(meet(promise, promise.dueAt + 1), promise.dueAt + 9)).toBe(true);
  expect(isLate(withdraw(promise, 1), promise.dueAt + 9)).toBe(false);
});

test("what was met stays met at its first time, and what was withdrawn stays withdrawn", () => {
  const met = meet(promise, 5);
  expect(meet(met, 9)).toBe(met);
  expect(withdraw(met, 9)).toBe(met);
  const withdrawn = withdraw(promise, 5);
  expect(meet(withdrawn, 9)).toBe(withdrawn);
});

test("a late promise climbs level by level, each with a working day, until nobody is above", () => {
  expect(escalate(promise, promise.dueAt - 1, weekdays)).toBeNull();
  const first = escalate(promise, promise.dueAt, weekdays);
  expect(first).toMatchObject({ officeId: "duty-lead", level: 1, nextSweepAt: at("2026-12-01T17:30") });
  if (first === null) throw new Error("expected a first level");
  expect(escalate(first, at("2026-12-01T17:29"), weekdays)).toBeNull();
  const second = escalate(first, at("2026-12-01T17:30"), weekdays);
  expect(second).toMatchObject({ officeId: "promotion-lead", level: 2, nextSweepAt: null });
  if (second === null) throw new Error("expected a second level");
  expect(escalate(second, at("2027-12-01T17:30"), weekdays)).toBeNull();
});

test("what is met or withdrawn does not climb", () => {
  expect(escalate(meet(promise, 1), promise.dueAt, weekdays)).toBeNull();
  expect(escalate(withdraw(promise, 1), promise.dueAt, weekdays)).toBeNull();
});

test("a promise of the last level is looked at once more and then left alone", () => {
  const top = { ...promise, officeId: "promotion-lead" as const };
  expect(escalate(top, promise.dueAt, weekdays)).toMatchObject({ level: 0, nextSweepAt: null });
});
