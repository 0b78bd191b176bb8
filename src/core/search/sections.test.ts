import { expect, test } from "vitest";
import { IndexError } from "../errors.ts";
import { bytesOf, packSections, section, unpackSections, words16, words32 } from "./sections.ts";

const packed = packSections(
  new Map([
    ["numbers", bytesOf(Uint32Array.of(1, 2, 0xffffffff))],
    ["empty", new Uint8Array()],
    ["units", bytesOf(Uint16Array.of(7))],
    ["名称", Uint8Array.of(5)],
  ]),
);

test("sections come back as they went in, as views of the same buffer", () => {
  const read = unpackSections(packed);
  expect([...read.keys()]).toEqual(["numbers", "empty", "units", "名称"]);
  expect([...words32(read, "numbers")]).toEqual([1, 2, 0xffffffff]);
  expect([...words16(read, "units")]).toEqual([7]);
  expect([...section(read, "empty")]).toEqual([]);
  expect([...section(read, "名称")]).toEqual([5]);
  expect(section(read, "numbers").buffer).toBe(packed.buffer);
});

test("bytes at an odd address are read all the same", () => {
  const shifted = new Uint8Array(packed.length + 3);
  shifted.set(packed, 3);
  expect([...words32(unpackSections(shifted.subarray(3)), "numbers")]).toEqual([1, 2, 0xffffffff]);
});

test("a buffer that was cut anywhere is refused, and a missing section is named", () => {
  for (let length = 0; length < packed.length; length++) {
    expect(() => unpackSections(packed.slice(0, length)), `${length} bytes`).toThrow(IndexError);
  }
  expect(() => section(unpackSections(packed), "postings")).toThrow("has no section postings");
  expect(() => words16(unpackSections(packed), "名称")).toThrow("no multiple of 2");
});
