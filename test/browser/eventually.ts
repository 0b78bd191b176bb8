import { expect } from "vitest";

/** Expects something that becomes true by itself; gives a busy machine 20 seconds. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 20_000 });
}
