import { useLayoutEffect, useRef } from "preact/hooks";
import { type Reason, reasons } from "./feedback.ts";
import { moveInGroup } from "./focus.ts";
import { useUi } from "./ui.ts";

export interface ReasonsProps {
  id: string;
  /** What was said before. */
  chosen: Reason | undefined;
  /** No reason: the reader gives none. */
  onChoose(reason?: Reason): void;
  onCancel(): void;
}

/** Why an answer was not of use: a fixed list, each sent at once. Takes the focus; Escape cancels. */
export function FeedbackReasons({ id, chosen, onChoose, onCancel }: ReasonsProps) {
  const { t, leaveRequest } = useUi();
  const form = useRef<HTMLFieldSetElement>(null);
  // Before the next key: it is meant for the reasons already.
  useLayoutEffect(() => form.current?.querySelector("button")?.focus(), []);
  return (
    <fieldset
      id={id}
      class="reasons"
      ref={form}
      onKeyDown={(event) => {
        moveInGroup(event, event.currentTarget);
        if (event.key !== "Escape") return;
        // Around the form Escape closes more.
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
    >
      <legend>{t.feedback.why}</legend>
      {leaveRequest && <p class="quiet reasons-note">{t.feedback.note}</p>}
      <div class="choices">
        {reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            class="chip"
            aria-pressed={chosen === reason}
            onClick={() => onChoose(reason)}
          >
            {t.feedback.reasons[reason]}
          </button>
        ))}
        <button type="button" class="chip" onClick={() => onChoose()}>
          {t.feedback.noReason}
        </button>
        <button type="button" class="text-button" onClick={onCancel}>
          {t.feedback.cancel}
        </button>
      </div>
    </fieldset>
  );
}
