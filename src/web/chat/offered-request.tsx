import { prepareRequests } from "./request-layer.tsx";
import { useUi } from "./ui.ts";

/** Under an answer that declines: an office may know what the articles do not say. */
export function OfferedRequest({ about }: { about: string }) {
  const { t, leaveRequest } = useUi();
  if (leaveRequest === null) return null;
  return (
    <div class="halt">
      <p>{t.request.offer}</p>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onPointerEnter={prepareRequests}
        onClick={({ currentTarget }) => leaveRequest(about, currentTarget)}
      >
        {t.request.leave}
      </button>
    </div>
  );
}
