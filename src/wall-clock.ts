import type { Clock } from "./core/ports.ts";

/** How far the two clocks may part before the system's is followed, in milliseconds. */
const STEP_MS = 500;

/**
 * The system's time with parts of milliseconds, which `Date.now` lacks and short measurements want. It follows what the system's clock
 * becomes, by correction or after a sleep, within half a second; `performance.timeOrigin` alone would keep the time of the start.
 */
export function wallClock(
  system: () => number = Date.now,
  precise: () => number = () => performance.now(),
): Clock {
  let origin = system() - precise();
  return {
    now() {
      const drift = system() - (origin + precise());
      if (Math.abs(drift) > STEP_MS) origin += drift;
      return origin + precise();
    },
  };
}
