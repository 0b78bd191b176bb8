import { describe, expect, it } from "vitest";
import { barLine } from "./progress.ts";

describe("the progress bar", () => {
  it("says how much is done and how much time is left", () => {
    expect(barLine(25, 100, 30_000, "cmrc: ours")).toBe(
      "[██████░░░░░░░░░░░░░░░░░░] 25 % 1:30 left  cmrc: ours",
    );
  });

  it("guesses nothing at the very beginning", () => {
    expect(barLine(1, 100, 900, "x")).toBe("[░░░░░░░░░░░░░░░░░░░░░░░░] 1 %  x");
  });

  it("is full at the end, also where there was nothing to do", () => {
    expect(barLine(0, 0, 10, "x")).toBe("[████████████████████████] 100 % 0:00 left  x");
    expect(barLine(120, 100, 1000, "x")).toContain("100 % 0:00 left");
  });
});
