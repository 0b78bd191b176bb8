import { formatDate } from "../../core/shown/dates.ts";
import type { SheetAction } from "./sheet.ts";
import { type Desk, downloadSheet, exported } from "./sheet-actions.ts";
import { SheetEntry } from "./sheet-entry.tsx";
import type { SheetState, SheetStore } from "./sheet-store.ts";
import { fill } from "./strings.ts";
import { useUi } from "./ui.ts";

export const SHEET = "console-sheet";

interface Props {
  store: SheetStore;
  state: SheetState;
  desk: Desk;
  act(action: SheetAction): void;
  copyAll(text: string, count: number): void;
}

/** What was pinned during the call, with notes; it can be put in order, exported and printed. */
export function CallSheet({ store, state: { sheet, saved, setAside }, desk, act, copyAll }: Props) {
  const ui = useUi();
  const { t, locale } = ui;
  const count = sheet.length;
  const copyAs = (form: "text" | "markdown") => copyAll(exported(sheet, form, ui, desk.today()), count);
  return (
    <>
      <h2 id={SHEET} tabIndex={-1}>
        {fill(t.sheet.heading, { count })}
      </h2>
      <p class="print-only">{fill(t.sheet.made, { date: formatDate(desk.today(), locale), count })}</p>
      {setAside !== null && (
        <div class="warning">
          <p>{t.sheet.setAside}</p>
          <button
            type="button"
            class="button"
            onClick={() => desk.download("call-sheet-set-aside.json", setAside, "application/json")}
          >
            {t.sheet.setAsideDownload}
          </button>
          <button type="button" class="button" onClick={store.discardSetAside}>
            {t.sheet.setAsideDiscard}
          </button>
        </div>
      )}
      {!saved && count > 0 && <p class="warning">{t.sheet.unsaved}</p>}
      {count === 0 ? (
        <p class="quiet">{t.sheet.empty}</p>
      ) : (
        <>
          <ol class="sheet-entries">
            {sheet.map((entry, at) => (
              <SheetEntry
                key={entry.pin.id}
                entry={entry}
                isFirst={at === 0}
                isLast={at === count - 1}
                act={act}
              />
            ))}
          </ol>
          <div class="sheet-export">
            <button type="button" class="button" onClick={() => copyAs("text")}>
              {t.sheet.copyText}
            </button>
            <button type="button" class="button" onClick={() => copyAs("markdown")}>
              {t.sheet.copyMarkdown}
            </button>
            <button type="button" class="button" onClick={() => downloadSheet(desk, sheet, "text", ui)}>
              {t.sheet.downloadText}
            </button>
            <button type="button" class="button" onClick={() => downloadSheet(desk, sheet, "markdown", ui)}>
              {t.sheet.downloadMarkdown}
            </button>
            <button type="button" class="button" onClick={desk.print}>
              {t.sheet.print}
            </button>
            <button type="button" class="button" onClick={() => act({ type: "clear" })}>
              {t.sheet.clear}
            </button>
          </div>
        </>
      )}
    </>
  );
}
