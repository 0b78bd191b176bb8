import { describe, expect, test } from "vitest";
import { lockedUntil } from "./lockout.ts";
import { passwordFault } from "./password.ts";
import { newStaff } from "./profile.ts";
import { IDLE_MS, isOver, SESSION_MS } from "./session.ts";

const NOW = 1_000_000;

describe("a pause after wrong passwords", () => {
  test.each([
    [1, null],
    [4, null],
    [5, 30_000],
    [6, 60_000],
    [9, 480_000],
    [10, 900_000],
    [500, 900_000],
  ])("is, after %i in a row, %s ms", (failures, wait) => {
    expect(lockedUntil(failures, NOW)).toBe(wait === null ? null : NOW + wait);
  });
});

describe("a session", () => {
  const session = {
    tokenHash: "h",
    staffId: "s",
    createdAt: NOW,
    seenAt: NOW,
    expiresAt: NOW + SESSION_MS,
  };

  test("ends when nobody has used it for four hours", () => {
    expect(isOver(session, NOW + IDLE_MS - 1)).toBe(false);
    expect(isOver(session, NOW + IDLE_MS)).toBe(true);
  });

  test("ends after twelve hours, however busy it is", () => {
    const busy = { ...session, seenAt: NOW + SESSION_MS - 1 };
    expect(isOver(busy, NOW + SESSION_MS - 1)).toBe(false);
    expect(isOver(busy, NOW + SESSION_MS)).toBe(true);
  });
});

test.each([
  ["elevenchars", "short"],
  ["a".repeat(129), "long"],
  ["chen.lei 2026!", "login"],
  ["CHEN.LEI 2026!", "login"],
  ["aaaabbbbcccc", "monotonous"],
  ["四个汉字不够长四个汉字", "short"],
  ["四个汉字不够长再加上五个字", null],
  ["correct horse battery", null],
])("the password %j of chen.lei has the fault %s", (password, fault) => {
  expect(passwordFault(password, "chen.lei")).toBe(fault);
});

test.each(["a", "has space", "名字", "<script>", "-dash", "x".repeat(65)])("%j is no login", (login) => {
  const of = { name: "一号", role: "officer", officeId: "enquiry-desk" };
  expect(newStaff.safeParse({ ...of, login }).success).toBe(false);
  expect(newStaff.parse({ ...of, login: " Chen.Lei@Example.org " }).login).toBe("chen.lei@example.org");
});
