import { describe, expect, test } from "vitest";
import type { Pin } from "./pin.ts";
import { LONGEST_NOTE, MOST_ENTRIES, removedBy, type Sheet, sheetAfter } from "./sheet.ts";

const pin = (id: string): Pin => ({ kind: "record", id, list: "parks", recordId: id, name: id, nameEn: "" });
const sheet = (...ids: string[]): Sheet => ids.map((id) => ({ pin: pin(id), note: `note of ${id}` }));
const idsOf = (one: Sheet) => one.map((entry) => entry.pin.id);

describe("the call sheet", () => {
  test("a pin comes last, and once", () => {
    const after = sheetAfter(sheet("a"), { type: "pin", pin: pin("b") });
    expect(idsOf(after)).toEqual(["a", "b"]);
    expect(sheetAfter(after, { type: "pin", pin: pin("a") })).toBe(after);
  });

  test("a full sheet takes no more", () => {
    const full = sheet(...Array.from({ length: MOST_ENTRIES }, (_, at) => String(at)));
    expect(sheetAfter(full, { type: "pin", pin: pin("one more") })).toBe(full);
  });

  test("an entry moves by one place, and not beyond the ends", () => {
    const all = sheet("a", "b", "c");
    expect(idsOf(sheetAfter(all, { type: "move", id: "a", by: 1 }))).toEqual(["b", "a", "c"]);
    expect(idsOf(sheetAfter(all, { type: "move", id: "c", by: -1 }))).toEqual(["a", "c", "b"]);
    expect(sheetAfter(all, { type: "move", id: "a", by: -1 })).toBe(all);
    expect(sheetAfter(all, { type: "move", id: "c", by: 1 })).toBe(all);
    expect(sheetAfter(all, { type: "move", id: "none", by: 1 })).toBe(all);
  });

  test("a note belongs to its entry and has an end", () => {
    const after = sheetAfter(sheet("a", "b"), { type: "note", id: "b", note: "x".repeat(LONGEST_NOTE + 1) });
    expect(after.map(({ note }) => note.length)).toEqual(["note of a".length, LONGEST_NOTE]);
  });

  test("what is removed comes back where it stood, with its note", () => {
    const all = sheet("a", "b", "c");
    const removed = removedBy(all, { type: "remove", id: "b" });
    const left = sheetAfter(all, { type: "remove", id: "b" });
    expect(idsOf(left)).toEqual(["a", "c"]);
    expect(sheetAfter(left, { type: "restore", removed })).toEqual(all);
  });

  test("a cleared sheet comes back whole, and what was pinned since stays", () => {
    const all = sheet("a", "b", "c");
    const removed = removedBy(all, { type: "clear" });
    const since = sheetAfter(sheetAfter(all, { type: "clear" }), { type: "pin", pin: pin("d") });
    expect(idsOf(sheetAfter(since, { type: "restore", removed }))).toEqual(["a", "b", "c", "d"]);
  });

  test("restoring what is there again changes nothing", () => {
    const all = sheet("a", "b");
    const removed = removedBy(all, { type: "remove", id: "a" });
    expect(sheetAfter(all, { type: "restore", removed })).toEqual(all);
  });
});
