import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Pin } from "./pin.ts";
import type { Wording } from "./source-line.ts";

/** What every part of the console is given. */
export interface Ui extends Wording {
  /** Path of a page of the service in the reader's language. */
  pageAddress(path: string): string;
  copy(pin: Pin): void;
  pin(pin: Pin): void;
  isPinned(id: string): boolean;
}

export const UiContext = createContext<Ui | null>(null);

export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (ui === null) throw new Error("UiContext has no value above this component.");
  return ui;
}
