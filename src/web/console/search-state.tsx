import { useEffect, useState } from "preact/hooks";
import { Examples } from "./examples.tsx";
import { fill } from "./strings.ts";
import { useUi } from "./ui.ts";
import type { Found } from "./use-found.ts";

/** Milliseconds without a keystroke before the count is read aloud: who types hears no numbers in between. */
const PAUSE = 800;

interface Props {
  query: string;
  found: Found;
  count: number;
  hasRecent: boolean;
  onSearch(query: string): void;
  onRetry(): void;
  onClearRecent(): void;
}

/** What there is to say above the list: how to begin, that nothing was found, how it was read, or that it failed. */
export function SearchState({ query, found, count, hasRecent, onSearch, onRetry, onClearRecent }: Props) {
  const { t } = useUi();
  const { result, failed } = found;
  const isEmpty = query.trim() === "";
  const isNothing = !isEmpty && result !== null && count === 0;
  const spoken = isEmpty || result === null ? "" : fill(t.results.count, { count });
  return (
    <div class="search-state">
      <Spoken text={spoken} />
      {isEmpty && (
        <div class="start">
          <p class="quiet">{t.results.start}</p>
          {hasRecent ? (
            <button type="button" class="text-button" onClick={onClearRecent}>
              {t.results.clearRecent}
            </button>
          ) : (
            <Examples onSearch={onSearch} />
          )}
        </div>
      )}
      {failed && (
        <div class="warning">
          <p>{t.results.failed}</p>
          <button type="button" class="button" onClick={onRetry}>
            {t.results.retry}
          </button>
        </div>
      )}
      {!isEmpty && !failed && result?.corrected !== undefined && (
        <p class="quiet">{fill(t.results.readAs, { query: result.corrected })}</p>
      )}
      {isNothing && !failed && (
        <>
          <p>{fill(t.results.nothing, { query: result.query })}</p>
          <p class="quiet">{t.results.nothingHint}</p>
        </>
      )}
    </div>
  );
}

/** Read aloud once typing pauses. */
function Spoken({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
