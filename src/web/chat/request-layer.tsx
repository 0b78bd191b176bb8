import { useRef } from "preact/hooks";
import type { Conversation } from "./conversation.ts";
import { Standby } from "./standby.tsx";
import { useUi } from "./ui.ts";
import { requests, useLater } from "./use-later.ts";
import type { RequestOffer } from "./use-requests.ts";

interface Props {
  offer: RequestOffer;
  conversation: Conversation;
}

/** Begins to load the form ahead of its opening; a failure is told there. */
export function prepareRequests(): void {
  requests.load().catch(() => {});
}

/** The form for a request, above the conversation; it is loaded for the first one. */
export function RequestLayer({ offer, conversation }: Props) {
  const { t } = useUi();
  const place = useRef<HTMLDivElement>(null);
  const loaded = useLater(requests, () => place.current);
  return (
    <div ref={place}>
      {loaded && loaded !== "failed" ? (
        <loaded.RequestDialog offer={offer} conversation={conversation} />
      ) : (
        <Standby
          name={t.request.leave}
          text={loaded === "failed" ? t.request.failed : t.request.leave}
          onClose={offer.close}
        />
      )}
    </div>
  );
}
