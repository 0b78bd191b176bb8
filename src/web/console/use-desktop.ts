import { useEffect, useMemo, useState } from "preact/hooks";
import { SHEET } from "./call-sheet.tsx";
import { COMPARISON } from "./comparison.tsx";
import type { ConsoleProps, Desktop, Place } from "./desktop.ts";
import { DETAIL } from "./detail.tsx";
import { groupsOf, type Item, itemsOf, searchGroups } from "./item.ts";
import type { Pin } from "./pin.ts";
import { LIST } from "./result-list.tsx";
import { BOX } from "./search-box.tsx";
import { copyText } from "./source-line.ts";
import { fill } from "./strings.ts";
import { useChosenParks } from "./use-chosen-parks.ts";
import { useCommands } from "./use-commands.ts";
import { useFocus } from "./use-focus.ts";
import { useFound } from "./use-found.ts";
import { useSearches } from "./use-searches.ts";
import { type Notice, useSheet } from "./use-sheet.ts";

const FOCUS: Readonly<Record<Place, string>> = {
  results: LIST,
  detail: DETAIL,
  comparison: COMPARISON,
  sheet: SHEET,
};

/** From here on the list, a panel and the sheet stand side by side; as in `layout.css`. */
const WIDE = "(width >= 60rem)";

/** Everything that the console does. */
export function useDesktop(props: ConsoleProps): Desktop {
  const { lookup, store, storage, desk, origin, t, locale } = props;
  const [query, setQuery] = useState(props.initialQuery);
  const found = useFound(lookup);
  const searches = useSearches(storage);
  const [place, setPlace] = useState<Place>("results");
  const [single, setSingle] = useState(props.initialSingle);
  const [helped, setHelped] = useState(false);
  const [notice, notify] = useState<Notice | null>(null);
  const wording = { t, locale, origin };
  const focusOn = useFocus();
  const sheet = useSheet(store, wording, notify);
  const parks = useChosenParks(t, (text) => notify({ text, undo: null }));

  const isEmpty = query.trim() === "";
  const { result } = found;
  const kept = useMemo(
    () => searchGroups(searches.favourites, searches.recent),
    [searches.favourites, searches.recent],
  );
  const results = useMemo(() => (result === null ? [] : groupsOf(result)), [result]);
  // Until the first look-up is answered what stood there stays.
  const groups = isEmpty || (result === null && !found.failed) ? kept : results;
  // A selection is one of a list: another list begins with its first.
  const [selected, select] = useState({ at: 0, groups });
  const active = selected.groups === groups ? selected.at : 0;
  const items = itemsOf(groups);
  const item: Item | null = items[Math.min(active, items.length - 1)] ?? null;
  const opened = item === null || item.kind === "search" ? null : item;

  useEffect(() => {
    if (props.initialQuery !== "") found.ask(props.initialQuery);
    document.getElementById(BOX)?.focus();
  }, []);
  const say = (text: string): void => notify({ text, undo: null });

  function goTo(next: Place, focus: string = FOCUS[next]): void {
    setPlace(next);
    focusOn(focus);
  }
  const toBox = (): void => goTo("results", BOX);
  const toList = (): void => goTo("results", items.length > 0 ? LIST : BOX);

  function search(value: string, asked: string | null = value): void {
    setQuery(value);
    setPlace("results");
    if (asked !== null) found.ask(asked);
  }

  function copyWords(
    text: string,
    told = fill(t.notices.copied, { text: text.split("\n")[0] ?? text }),
  ): void {
    void desk.copy(text).then((copied) => say(copied ? told : t.notices.copyFailed));
  }

  function copy(pin: Pin | null): void {
    if (pin === null) say(t.notices.nothingToCopy);
    else {
      searches.remember(query);
      copyWords(copyText(pin, wording));
    }
  }

  function pin(kept: Pin): void {
    searches.remember(query);
    sheet.pin(kept);
  }

  function searchFor(asked: string): void {
    search(asked);
    focusOn(BOX);
  }

  function open(at: number, isByHand = false): void {
    const one = items[at];
    if (one === undefined) return;
    if (one.kind === "search") {
      searchFor(one.query);
      return;
    }
    searches.remember(query);
    select({ at, groups });
    // By hand in a wide window the list keeps the focus: the next arrow moves on.
    goTo("detail", isByHand && matchMedia(WIDE).matches ? LIST : DETAIL);
  }

  function choosePark(): boolean {
    if (opened?.kind !== "record" || opened.record.list !== "parks") {
      if (opened !== null) say(t.notices.onlyParks);
      return opened !== null;
    }
    const { id, name } = opened.record;
    parks.toggle({ id, name });
    return true;
  }

  function favour(): boolean {
    const asked = (isEmpty && item?.kind === "search" ? item.query : query).trim();
    if (asked === "") return false;
    const kept = !searches.favourites.includes(asked);
    searches.favour(asked, kept);
    say(fill(kept ? t.search.favourited : t.search.unfavourited, { query: asked }));
    return true;
  }

  function undo(): boolean {
    if (notice?.undo == null) return false;
    sheet.act({ type: "restore", removed: notice.undo });
    notify(null);
    return true;
  }

  function forget(): boolean {
    if (item?.kind !== "search") return false;
    searches.forget(item.query);
    say(fill(t.results.forgotten, { query: item.query }));
    if (items.length === 1) toBox();
    return true;
  }

  const desktop: Desktop = {
    wording,
    query,
    found,
    searches,
    groups,
    active: Math.min(active, items.length - 1),
    count: items.length,
    item,
    opened,
    place: place === "comparison" && parks.chosen.length === 0 ? "results" : place,
    parks,
    sheet,
    notice,
    single,
    helped,
    search,
    searchFor,
    clear: () => searchFor(""),
    move: (to) => select({ at: Math.max(0, Math.min(to, items.length - 1)), groups }),
    open,
    forget,
    toBox,
    back: toList,
    goTo,
    copy,
    pin,
    copyWords,
    choosePark,
    favour,
    clearRecent() {
      searches.clearRecent();
      say(t.results.recentCleared);
      focusOn(BOX);
    },
    undo,
    closeNotice: () => notify(null),
    setSingle(chosen) {
      setSingle(chosen);
      props.onSingle(chosen);
    },
    setHelped,
  };
  useCommands(desktop);
  return desktop;
}
