import { languageOf } from "../../core/shown/locales.ts";
import { type Entry, LONGEST_NOTE, type SheetAction } from "./sheet.ts";
import { COPY, CROSS, DOWN, Sign, UP } from "./sign.tsx";
import { headline, newerText, pagePath, sourceText } from "./source-line.ts";
import { fill } from "./strings.ts";
import { useUi } from "./ui.ts";

interface Props {
  entry: Entry;
  isFirst: boolean;
  isLast: boolean;
  act(action: SheetAction): void;
}

/** One pin with its source, its note and its place in the order. */
export function SheetEntry({ entry: { pin, note }, isFirst, isLast, act }: Props) {
  const ui = useUi();
  const { t, locale, origin } = ui;
  const name = headline(pin, ui);
  const newer = newerText(pin, ui);
  const path = pagePath(pin);
  const source = sourceText(pin, ui);
  return (
    <li class="sheet-entry" data-entry={pin.id}>
      <p class="entry-name" lang={languageOf(name, locale)}>
        {name}
      </p>
      {newer !== "" && <p class="card-newer">{newer}</p>}
      {pin.kind === "fact" && (
        <p class="entry-quote" lang={languageOf(pin.quote, locale)}>
          {pin.quote}
        </p>
      )}
      <p class="entry-source">
        {path === null ? (
          source
        ) : (
          <a href={ui.pageAddress(path)} target="_blank" rel="noopener">
            {source === "" ? t.card.openRecord : source}
          </a>
        )}
        {path !== null && <span class="print-only"> {origin + path}</span>}
      </p>
      {note.trim() !== "" && <p class="entry-note print-only">{fill(t.sheet.noteLine, { note })}</p>}
      <textarea
        class="note"
        rows={1}
        maxLength={LONGEST_NOTE}
        aria-label={fill(t.sheet.note, { name })}
        placeholder={t.sheet.notePlaceholder}
        value={note}
        onInput={({ currentTarget: { value } }) => act({ type: "note", id: pin.id, note: value })}
      />
      <div class="entry-actions">
        <button
          type="button"
          class="icon-button"
          aria-label={fill(t.sheet.copyEntry, { name })}
          onClick={() => ui.copy(pin)}
        >
          <Sign path={COPY} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={fill(t.sheet.up, { name })}
          disabled={isFirst}
          onClick={() => act({ type: "move", id: pin.id, by: -1 })}
        >
          <Sign path={UP} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={fill(t.sheet.down, { name })}
          disabled={isLast}
          onClick={() => act({ type: "move", id: pin.id, by: 1 })}
        >
          <Sign path={DOWN} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={fill(t.sheet.remove, { name })}
          onClick={() => act({ type: "remove", id: pin.id })}
        >
          <Sign path={CROSS} />
        </button>
      </div>
    </li>
  );
}
