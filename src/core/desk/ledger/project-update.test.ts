import { describe, expect, test } from "vitest";
import { type ProjectUpdate, standing } from "./project-update.ts";
import { readUpdate, type UpdateFault } from "./read-update.ts";

const now = Date.parse("2026-11-05T10:00:00+08:00");
const entered = {
  month: "2026-10",
  plannedPercent: "60",
  actualPercent: "60",
  progress: "主体结构封顶。",
  nextStep: "设备进场",
};

describe("what staff enter", () => {
  test("is read with figures as people write them, silence as null", () => {
    const { update } = readUpdate(
      { ...entered, plannedPercent: "62.5%", actualPercent: " 63 ％", nextStepDue: "2026-12-20" },
      now,
    );
    expect(update).toEqual({
      month: "2026-10",
      plannedPercent: 62.5,
      actualPercent: 63,
      paidPercent: null,
      progress: "主体结构封顶。",
      reason: null,
      nextStep: "设备进场",
      nextStepDue: "2026-12-20",
      isFinal: false,
    });
  });

  const cases: Array<
    [what: string, change: Partial<typeof entered> & Record<string, string>, fault: UpdateFault]
  > = [
    ["no progress", { progress: " " }, { field: "progress", code: "missing" }],
    [
      "a progress that is too long",
      { progress: "长".repeat(1_001) },
      { field: "progress", code: "too-long" },
    ],
    ["no month", { month: "" }, { field: "month", code: "missing" }],
    ["a month that is none", { month: "2026-13" }, { field: "month", code: "not-a-month" }],
    ["a month to come", { month: "2026-12" }, { field: "month", code: "future-month" }],
    ["more than all", { actualPercent: "101" }, { field: "actualPercent", code: "not-a-percentage" }],
    ["a share in words", { plannedPercent: "一半" }, { field: "plannedPercent", code: "not-a-percentage" }],
    ["less than nothing", { paidPercent: "-1" }, { field: "paidPercent", code: "not-a-percentage" }],
    ["a day that there is not", { nextStepDue: "2026-02-30" }, { field: "nextStepDue", code: "not-a-date" }],
    ["a delay without its reason", { actualPercent: "59.9" }, { field: "reason", code: "reason-needed" }],
    ["no next step", { nextStep: "" }, { field: "nextStep", code: "next-step-needed" }],
  ];
  test.each(cases)("is refused for %s", (_, change, fault) => {
    expect(readUpdate({ ...entered, ...change }, now).faults).toEqual([fault]);
  });

  test("has all its faults told at once", () => {
    const { faults } = readUpdate({ month: "x", plannedPercent: "x", nextStepDue: "x" }, now);
    expect(faults.map(({ field }) => field)).toEqual([
      "month",
      "plannedPercent",
      "nextStepDue",
      "progress",
      "nextStep",
    ]);
  });

  test("needs no next step where it is the last update, nor a reason where nothing is behind", () => {
    expect(readUpdate({ ...entered, nextStep: "", isFinal: "yes" }, now).update?.isFinal).toBe(true);
    expect(readUpdate({ ...entered, actualPercent: "70" }, now).faults).toEqual([]);
  });
});

test("of corrections only the last one stands, with what it took the place of, newest first", () => {
  const of = (id: string, month: string, replaces: string | null): ProjectUpdate => ({
    id,
    projectId: "p",
    month,
    plannedPercent: null,
    actualPercent: null,
    paidPercent: null,
    progress: id,
    reason: null,
    nextStep: null,
    nextStepDue: null,
    isFinal: false,
    replaces,
    postedAt: 1,
    postedBy: "s",
  });
  const all = [
    of("b", "2026-02", null),
    of("a", "2026-01", null),
    of("a2", "2026-01", "a"),
    of("a3", "2026-01", "a2"),
  ];
  expect(standing(all).map(({ update, earlier }) => [update.id, ...earlier.map(({ id }) => id)])).toEqual([
    ["a3", "a2", "a"],
    ["b"],
  ]);
});
