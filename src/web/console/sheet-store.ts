import { readSheet, sheetJson } from "./saved-sheet.ts";
import { type Sheet, type SheetAction, sheetAfter } from "./sheet.ts";

/** The part of the Web Storage API that is needed; `localStorage` fits. */
export type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface SheetState {
  sheet: Sheet;
  /** Whether the browser keeps it; else it lasts as long as the page. */
  saved: boolean;
  /** An earlier sheet that could not be read, as it was stored; null: none. */
  setAside: string | null;
}

export interface SheetStore {
  state(): SheetState;
  act(action: SheetAction): void;
  /** Reads again what another tab wrote. */
  refresh(): void;
  /** Forgets the data that was put aside. */
  discardSetAside(): void;
  subscribe(changed: () => void): () => void;
}

export const SHEET_KEY = "zhenjiang-console-sheet";
export const SET_ASIDE_KEY = "zhenjiang-console-sheet-set-aside";

/**
 * The call sheet in `storage` (null: forbidden). Every action starts from what is stored by then, so that tabs add to one
 * another's sheet; what cannot be read moves to a key of its own before anything is written.
 */
export function createSheetStore(storage: Kept | null): SheetStore {
  let state: SheetState = { sheet: [], saved: storage !== null, setAside: null };
  // Without room to put unreadable data aside nothing is written over it.
  let mayWrite = storage !== null;
  const listeners = new Set<() => void>();
  const become = (next: Partial<SheetState>): void => {
    state = { ...state, ...next };
    for (const changed of listeners) changed();
  };

  function stored(): Sheet {
    // What was not saved is newer than what is stored.
    if (storage === null || !state.saved) return state.sheet;
    try {
      const json = storage.getItem(SHEET_KEY);
      const { sheet, whole } = readSheet(json);
      if (!whole && json !== null) {
        const earlier = storage.getItem(SET_ASIDE_KEY);
        storage.setItem(SET_ASIDE_KEY, earlier === null ? json : `${earlier}\n${json}`);
        storage.setItem(SHEET_KEY, sheetJson(sheet));
      }
      state = { ...state, setAside: storage.getItem(SET_ASIDE_KEY) };
      return sheet;
    } catch {
      mayWrite = false;
      state = { ...state, saved: false };
      return state.sheet;
    }
  }

  function save(sheet: Sheet): boolean {
    if (storage === null || !mayWrite) return false;
    try {
      storage.setItem(SHEET_KEY, sheetJson(sheet));
      return true;
    } catch {
      return false;
    }
  }

  // In two steps: reading tells what was put aside.
  const first = stored();
  state = { ...state, sheet: first };
  return {
    state: () => state,
    act(action) {
      const sheet = sheetAfter(stored(), action);
      become({ sheet, saved: save(sheet) });
    },
    refresh() {
      become({ sheet: stored() });
    },
    discardSetAside() {
      storage?.removeItem(SET_ASIDE_KEY);
      become({ setAside: null });
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
