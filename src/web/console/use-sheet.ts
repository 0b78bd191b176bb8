import { useEffect, useState } from "preact/hooks";
import type { Pin } from "./pin.ts";
import { has, MOST_ENTRIES, type Removed, removedBy, type SheetAction } from "./sheet.ts";
import { SHEET_KEY, type SheetState, type SheetStore } from "./sheet-store.ts";
import { headline, type Wording } from "./source-line.ts";
import { fill } from "./strings.ts";

/** What was done, said to the user; with what an undo brings back. */
export interface Notice {
  text: string;
  undo: readonly Removed[] | null;
}

export interface UsedSheet {
  state: SheetState;
  isPinned(id: string): boolean;
  /** Pins and says so. */
  pin(pin: Pin): void;
  act(action: SheetAction): void;
}

/** The call sheet as it is now, also where another tab changed it; what takes something away is announced with its undo. */
export function useSheet(store: SheetStore, wording: Wording, notify: (notice: Notice) => void): UsedSheet {
  const { t } = wording;
  const [state, setState] = useState(store.state());
  useEffect(() => {
    const follow = ({ key }: StorageEvent): void => {
      if (key === SHEET_KEY || key === null) store.refresh();
    };
    window.addEventListener("storage", follow);
    const stop = store.subscribe(() => setState(store.state()));
    return () => {
      window.removeEventListener("storage", follow);
      stop();
    };
  }, [store]);

  function act(action: SheetAction): void {
    const removed = removedBy(state.sheet, action);
    store.act(action);
    const [first] = removed;
    if (first === undefined) return;
    const text =
      action.type === "clear"
        ? fill(t.sheet.cleared, { count: removed.length })
        : fill(t.sheet.removed, { text: headline(first.entry.pin, wording) });
    notify({ text, undo: removed });
  }

  function pin(kept: Pin): void {
    notify({ text: pinned(kept), undo: null });
  }

  function pinned(kept: Pin): string {
    if (has(state.sheet, kept.id)) return t.notices.alreadyPinned;
    if (state.sheet.length >= MOST_ENTRIES) return fill(t.sheet.full, { count: MOST_ENTRIES });
    store.act({ type: "pin", pin: kept });
    return fill(t.notices.pinned, { text: headline(kept, wording) });
  }

  return { state, isPinned: (id) => has(state.sheet, id), pin, act };
}
