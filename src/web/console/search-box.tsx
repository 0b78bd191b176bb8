import { useRef } from "preact/hooks";
import { queryWhileComposing } from "./composing.ts";
import { CROSS, Sign, STAR } from "./sign.tsx";
import { useUi } from "./ui.ts";

/** As long as the service takes. */
const LONGEST = 200;
export const BOX = "console-box";

interface Props {
  value: string;
  isFavourite: boolean;
  /** What stands in the box, and what of it is to be looked up; null: nothing new, it is half-written. */
  onType(value: string, query: string | null): void;
  onFavourite(): void;
  onClear(): void;
}

/** The search box. While an input method composes pinyin its letters are looked up; other half-written text waits. */
export function SearchBox({ value, isFavourite, onType, onFavourite, onClear }: Props) {
  const { t } = useUi();
  const composed = useRef<string | null>(null);
  return (
    <search>
      <form
        class="console-search"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <input
          id={BOX}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          name="q"
          aria-label={t.search.label}
          aria-describedby="console-hint"
          aria-controls="console-list"
          placeholder={t.search.placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={LONGEST}
          value={value}
          onCompositionStart={() => {
            composed.current = "";
          }}
          onCompositionUpdate={({ data }) => {
            composed.current = data;
          }}
          onCompositionEnd={({ currentTarget }) => {
            composed.current = null;
            onType(currentTarget.value, currentTarget.value);
          }}
          onInput={({ currentTarget }) => {
            const typed = currentTarget.value;
            onType(typed, composed.current === null ? typed : queryWhileComposing(typed, composed.current));
          }}
        />
        <button
          type="button"
          class="icon-button"
          aria-pressed={isFavourite}
          aria-label={t.search.favourite}
          title={t.search.favourite}
          disabled={value.trim() === ""}
          onClick={onFavourite}
        >
          <Sign path={STAR} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t.search.clear}
          title={t.search.clear}
          disabled={value === ""}
          onClick={onClear}
        >
          <Sign path={CROSS} />
        </button>
      </form>
      <p id="console-hint" class="console-hint">
        {t.search.hint}
      </p>
    </search>
  );
}
