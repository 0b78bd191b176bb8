import type { Locale } from "../../core/answer/answer.ts";
import type { Lookup } from "../lookup/client.ts";
import type { FoundItem, Group, Item } from "./item.ts";
import type { Pin } from "./pin.ts";
import type { Desk } from "./sheet-actions.ts";
import type { Kept, SheetStore } from "./sheet-store.ts";
import type { Wording } from "./source-line.ts";
import type { Strings } from "./strings.ts";
import type { ChosenParks } from "./use-chosen-parks.ts";
import type { Finding } from "./use-found.ts";
import type { KeptSearches } from "./use-searches.ts";
import type { Notice, UsedSheet } from "./use-sheet.ts";

export interface ConsoleProps {
  lookup: Lookup;
  store: SheetStore;
  /** Where searches are kept; null: nowhere. */
  storage: Kept | null;
  desk: Desk;
  origin: string;
  /** Where officers write down what a caller asks for, in a window of its own; null: the service keeps no enquiries. */
  enquiryForm: string | null;
  initialQuery: string;
  t: Strings;
  locale: Locale;
  onLocale(locale: Locale): void;
  /** Whether single letters are keys at the start, and what keeps that choice. */
  initialSingle: boolean;
  onSingle(single: boolean): void;
}

/** What is in front on a narrow window; a wide one shows the list, one of the panels and the sheet at once. */
export type Place = "results" | "detail" | "comparison" | "sheet";

/** The console's state and what can be done in it, by key or by hand. */
export interface Desktop {
  wording: Wording;
  query: string;
  found: Finding;
  searches: KeptSearches;
  groups: readonly Group[];
  /** Number of the selected one of all items. */
  active: number;
  count: number;
  /** The selected one; null where there is none. */
  item: Item | null;
  /** The same where it is a result. */
  opened: FoundItem | null;
  place: Place;
  parks: ChosenParks;
  sheet: UsedSheet;
  notice: Notice | null;
  single: boolean;
  helped: boolean;
  search(value: string, asked?: string | null): void;
  /** Puts a whole query into the box, and the focus. */
  searchFor(query: string): void;
  clear(): void;
  move(to: number): void;
  /** Shows it in full, or looks up what was looked up before. `isByHand`: by mouse or touch. */
  open(at: number, isByHand?: boolean): void;
  /** Removes the selected search. */
  forget(): boolean;
  toBox(): void;
  back(): void;
  goTo(place: Place): void;
  /** Copies it with its source; null: says that there is nothing. */
  copy(pin: Pin | null): void;
  pin(pin: Pin): void;
  /** Copies any text and says `told`; by default its first line. */
  copyWords(text: string, told?: string): void;
  choosePark(): boolean;
  favour(): boolean;
  clearRecent(): void;
  undo(): boolean;
  closeNotice(): void;
  setSingle(single: boolean): void;
  setHelped(helped: boolean): void;
}
