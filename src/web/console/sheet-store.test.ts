import { describe, expect, test } from "vitest";
import type { Pin } from "./pin.ts";
import { createSheetStore, type Kept, SET_ASIDE_KEY, SHEET_KEY } from "./sheet-store.ts";

const pin = (id: string): Pin => ({
  kind: "fact",
  id,
  subject: "示范园区",
  metric: "签约投资额",
  figure: { value: "12", unit: "亿元", qualifier: "", status: "result", period: "2025" },
  newer: null,
  quote: "示范园区签约投资额12亿元。",
  source: { articleId: "a", title: "标题", source: "日报", published: "2026-03", start: 0, end: 13 },
});

function storage(room = Number.POSITIVE_INFINITY): Kept & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new Error("QuotaExceededError");
      all.set(key, value);
    },
    removeItem: (key) => void all.delete(key),
  };
}

const ids = (store: ReturnType<typeof createSheetStore>) => store.state().sheet.map((entry) => entry.pin.id);

describe("the stored call sheet", () => {
  test("is what was left, notes included, in a window opened later", () => {
    const kept = storage();
    const first = createSheetStore(kept);
    first.act({ type: "pin", pin: pin("a") });
    first.act({ type: "note", id: "a", note: "回电" });
    const later = createSheetStore(kept);
    expect(later.state()).toEqual({
      sheet: [{ pin: pin("a"), note: "回电" }],
      saved: true,
      setAside: null,
    });
  });

  test("two windows add to one sheet, even where neither heard of the other", () => {
    const kept = storage();
    const [one, other] = [createSheetStore(kept), createSheetStore(kept)];
    one.act({ type: "pin", pin: pin("a") });
    other.act({ type: "pin", pin: pin("b") });
    one.act({ type: "note", id: "a", note: "x" });
    other.refresh();
    expect(ids(other)).toEqual(["a", "b"]);
    expect(ids(one)).toEqual(["a", "b"]);
  });

  test.each(["{", "[]", '{"version":2,"entries":[]}', '"text"'])(
    "data that cannot be read is put aside as it was: %s",
    (json) => {
      const kept = storage();
      kept.setItem(SHEET_KEY, json);
      const store = createSheetStore(kept);
      expect(store.state()).toMatchObject({ sheet: [], saved: true, setAside: json });
      store.act({ type: "pin", pin: pin("a") });
      expect(kept.all.get(SET_ASIDE_KEY)).toBe(json);
      expect(ids(createSheetStore(kept))).toEqual(["a"]);
      store.discardSetAside();
      expect(kept.all.has(SET_ASIDE_KEY)).toBe(false);
    },
  );

  test("entries that can be read stay where others cannot", () => {
    const kept = storage();
    const json = JSON.stringify({
      version: 1,
      entries: [{ pin: pin("a"), note: "" }, { pin: { kind: "?" } }],
    });
    kept.setItem(SHEET_KEY, json);
    const store = createSheetStore(kept);
    expect(ids(store)).toEqual(["a"]);
    expect(store.state().setAside).toBe(json);
  });

  test("data that cannot be put aside for want of room is never written over", () => {
    const kept = storage(3);
    kept.all.set(SHEET_KEY, "{not json");
    const store = createSheetStore(kept);
    store.act({ type: "pin", pin: pin("a") });
    expect(ids(store)).toEqual(["a"]);
    expect(store.state().saved).toBe(false);
    expect(kept.all.get(SHEET_KEY)).toBe("{not json");
  });

  test("without storage the sheet lasts as long as the page, and says so", () => {
    const store = createSheetStore(null);
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.act({ type: "pin", pin: pin("a") });
    stop();
    store.act({ type: "pin", pin: pin("b") });
    expect(ids(store)).toEqual(["a", "b"]);
    expect(store.state().saved).toBe(false);
    expect(told).toBe(1);
  });
});
