import { useEffect } from "preact/hooks";
import { useUi } from "./ui.ts";
import type { Notice } from "./use-sheet.ts";

/** Milliseconds that a notice stays which has nothing to do in it. */
const STAYS = 6_000;

interface Props {
  notice: Notice | null;
  onUndo(): void;
  onClose(): void;
}

/** Says what was done, aloud too; what can be undone stays until the next notice or until it is closed. */
export function NoticeBar({ notice, onUndo, onClose }: Props) {
  const { t } = useUi();
  useEffect(() => {
    if (notice === null || notice.undo !== null) return;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="notice-place">
      <div role="status" class={notice === null ? "visually-hidden" : "notice"}>
        {notice !== null && (
          <>
            <p>{notice.text}</p>
            {notice.undo !== null && (
              <button type="button" class="text-button" onClick={onUndo}>
                {t.sheet.undo}
              </button>
            )}
            <button type="button" class="text-button" onClick={onClose}>
              {t.actions.close}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
