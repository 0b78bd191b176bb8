import { useRef } from "preact/hooks";
import type { Citation } from "../../core/answer/answer.ts";
import { fill } from "../../core/shown/fill.ts";
import { useUi } from "./ui.ts";

/** The `[1]` behind a sentence: shows its card on hover and focus, keeps it open on click, tap or Enter. */
export function CitationMarker({ citation }: { citation: Citation }) {
  const { t, citing } = useUi();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <button
      type="button"
      class="marker"
      ref={button}
      aria-label={fill(t.marker, { index: citation.index, title: citation.title })}
      aria-haspopup="dialog"
      aria-expanded={citing.shownAt !== null && citing.shownAt === button.current}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") citing.preview(citation, event.currentTarget);
      }}
      onPointerLeave={() => citing.leave()}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) citing.preview(citation, event.currentTarget);
      }}
      onBlur={() => citing.leave()}
      onClick={(event) => citing.pin(citation, event.currentTarget)}
    >
      {citation.index}
    </button>
  );
}
