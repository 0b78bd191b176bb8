import { expect, test, vi } from "vitest";
import { onceLoaded } from "./once-loaded.ts";

test("loads once for all calls, those that come while it loads included", async () => {
  const load = vi.fn(async () => ({}));
  const get = onceLoaded(load, () => {});
  const [first, second] = await Promise.all([get(), get()]);
  expect(second).toBe(first);
  expect(await get()).toBe(first);
  expect(load).toHaveBeenCalledTimes(1);
});

test("a failed load is told to those who waited and tried again by the next call", async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error("cut short"))
    .mockResolvedValue("whole");
  const get = onceLoaded(load, () => {});
  const waiting = [get(), get()];
  expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await get()).toBe("whole");
  expect(load).toHaveBeenCalledTimes(2);
});

test("what keeps the load alive never rejects, and ends when the load does", async () => {
  const kept: Promise<unknown>[] = [];
  const get = onceLoaded(
    async () => Promise.reject(new Error("cut short")),
    (loading) => kept.push(loading),
  );
  await expect(get()).rejects.toThrow("cut short");
  await expect(Promise.all(kept)).resolves.toEqual([undefined]);
});
