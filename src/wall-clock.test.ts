import { expect, test } from "vitest";
import { wallClock } from "./wall-clock.ts";

function clocks() {
  const at = { system: 1_000_000, precise: 5 };
  const clock = wallClock(
    () => at.system,
    () => at.precise,
  );
  return { at, clock };
}

test("tells parts of milliseconds between two ticks of the system's clock", () => {
  const { at, clock } = clocks();
  at.precise += 0.25;
  expect(clock.now()).toBe(1_000_000.25);
});

test.each([
  ["is set forward", 3_600_000],
  ["is set back", -3_600_000],
  ["went on while the machine slept", 8 * 3_600_000],
])("follows a system's clock that %s", (_, step) => {
  const { at, clock } = clocks();
  at.system += step;
  expect(clock.now()).toBe(1_000_000 + step);
  at.precise += 10;
  at.system += 10;
  expect(clock.now()).toBe(1_000_010 + step);
});

test("a slow drift of the two is never more than half a second", () => {
  const { at, clock } = clocks();
  for (let second = 0; second < 2_000; second++) {
    at.system += 1_001;
    at.precise += 1_000;
    expect(Math.abs(clock.now() - at.system)).toBeLessThanOrEqual(501);
  }
});
