import { describe, expect, test } from "vitest";
import { firstDay, lastDay, timingOf } from "./project-timing.ts";
import { project } from "./records.ts";

const source = { article: "a", quote: "原文" };
const said = { value: "话", en: "words", ...source };
const made = (fields: object) =>
  project.parse({ id: "p", name: "项目", nameEn: "Project", named: source, kind: "industrial", ...fields });
const planned = (date: string) => ({ plan: [{ ...said, date }] });

test.each([
  ["2024", "2024-01-01", "2024-12-31"],
  ["2025-Q4", "2025-10-01", "2025-12-31"],
  ["2024-06", "2024-06-01", "2024-06-31"],
  ["2024-06-05", "2024-06-05", "2024-06-05"],
  ["2026/2030", "2026-01-01", "2030-12-31"],
])("%s lasts from %s to %s", (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each(["", "soon", "2025-Q5", "20245"])("%j has no last day", (date) => {
  expect(lastDay(date)).toBeNull();
});

describe("a planned date", () => {
  test("has passed where the newest article is later and reports nothing since", () => {
    const { overdue } = timingOf(made(planned("2025-Q4")), "2026-03");
    expect(overdue).toEqual({ due: "2025-Q4", from: source });
  });

  test.each([
    ["the newest article lies within its time", planned("2026"), "2026-03"],
    ["no article is dated", planned("2020"), null],
    ["the project is done", { ...planned("2020"), status: { value: "completed", ...source } }, "2026-03"],
    [
      "something was reported after it",
      { ...planned("2024-06"), actual: [{ ...said, when: "2024-06/2024-08" }] },
      "2026-03",
    ],
    ["it is none", planned("soon"), "2026-03"],
    ["the step has only the time of the plan", { plan: [{ ...said, when: "2021-06" }] }, "2026-03"],
  ])("has not where %s", (_, fields, asOf) => {
    expect(timingOf(made(fields), asOf).overdue).toBeNull();
  });

  test("that came first counts", () => {
    const both = made({ plan: [...planned("2025").plan, ...planned("2024").plan] });
    expect(timingOf(both, "2026-03").overdue?.due).toBe("2024");
  });
});

test("a project is delayed where a reason is stated", () => {
  expect(timingOf(made({ delayReason: said }), "2026").delayed).toBe(true);
  expect(timingOf(made({}), "2026").delayed).toBe(false);
});
