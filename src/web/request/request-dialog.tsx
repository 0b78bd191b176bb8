import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Locale } from "../../core/answer/answer.ts";
import type { Conversation } from "../chat/conversation.ts";
import { loopTab } from "../chat/focus.ts";
import { CloseIcon } from "../chat/icons.tsx";
import { useUi, useUid } from "../chat/ui.ts";
import type { RequestOffer } from "../chat/use-requests.ts";
import { freshDraft } from "./draft.ts";
import { type Progress, resumed } from "./progress.ts";
import { RequestForm } from "./request-form.tsx";
import { RequestReceipt } from "./request-receipt.tsx";
import { loadRequestStrings, type RequestStrings } from "./strings.ts";

interface Props {
  offer: RequestOffer;
  conversation: Conversation;
}

/** A request to an office, in a modal dialog. Closing it loses nothing. */
export function RequestDialog({ offer, conversation }: Props) {
  const { t: words, locale } = useUi();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useUid();
  const { t, retry } = useStrings(locale);
  const [progress, setProgress] = useState<Progress>(() => resumed(offer.kept.current, offer.about));
  const isReceived = "receipt" in progress;

  useLayoutEffect(() => dialog.current?.showModal(), []);
  // Where one reads on: at the heading of the form, and of what became of it.
  useEffect(() => heading.current?.focus(), [isReceived, t === null]);
  const keep = (next: Progress) => {
    offer.kept.current = next;
    setProgress(next);
  };
  const close = () => dialog.current?.close();
  return (
    <dialog
      class="request"
      ref={dialog}
      aria-labelledby={title}
      onClose={offer.close}
      onKeyDown={(event) => {
        if (dialog.current) loopTab(event, dialog.current);
        // The browser closes the dialog; around it Escape and Tab mean other things.
        event.stopPropagation();
      }}
    >
      <header class="request-head">
        <h2 id={title} ref={heading} tabIndex={-1}>
          {isReceived && t && t !== "failed" ? t.received : words.request.leave}
        </h2>
        <button type="button" class="icon-button" aria-label={words.close} onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <div class="request-body">
        {t === "failed" ? (
          <p class="quiet">
            {words.request.failed}{" "}
            <button type="button" class="text-button" onClick={retry}>
              {words.retry}
            </button>
          </p>
        ) : t === null ? null : isReceived ? (
          <RequestReceipt
            t={t}
            receipt={progress.receipt}
            onAnother={() => keep({ draft: freshDraft(""), about: "" })}
            onClose={close}
          />
        ) : (
          <>
            <p class="request-lead">{t.lead}</p>
            <RequestForm
              t={t}
              draft={progress.draft}
              notice={offer.notice}
              conversation={conversation}
              onChange={(draft) => keep({ ...progress, draft })}
              onReceived={(receipt) => keep({ receipt })}
            />
          </>
        )}
      </div>
    </dialog>
  );
}

/** The form's strings; null until they are there. */
function useStrings(locale: Locale) {
  const [t, setT] = useState<RequestStrings | "failed" | null>(null);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let current = true;
    loadRequestStrings(locale).then(
      (loaded) => current && setT(loaded),
      () => current && setT("failed"),
    );
    return () => {
      current = false;
    };
  }, [locale, attempt]);
  return { t, retry: () => setAttempt(attempt + 1) };
}
