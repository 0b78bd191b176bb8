import { describe, expect, test } from "vitest";
import { formatDate } from "./dates.ts";

describe("formatDate", () => {
  test.each([
    ["2026-03-12", "zh-Hans", "2026年3月12日"],
    ["2025-08", "zh-Hans", "2025年8月"],
    ["2025", "en", "2025"],
    ["2026-03-01", "en", "March 1, 2026"],
    ["spring", "en", "spring"],
  ] as const)("writes %s in %s as %s", (date, locale, written) => {
    expect(formatDate(date, locale)).toBe(written);
  });
});
