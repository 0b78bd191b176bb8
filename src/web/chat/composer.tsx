import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { fill } from "../../core/shown/fill.ts";
import { longestQuestion } from "./conversation.ts";
import { sendsQuestion } from "./enter-key.ts";
import { isTouch } from "./focus.ts";
import { SendIcon, StopIcon } from "./icons.tsx";
import { prepareRequests } from "./request-layer.tsx";
import { useOnline, useUi, useUid } from "./ui.ts";

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  busy: boolean;
  onAsk(question: string): void;
  onStop(): void;
}

/** The question box. Its one button sends, or stops the answer that is being written. */
export function Composer({ field, busy, onAsk, onStop }: Props) {
  const { t, leaveRequest } = useUi();
  const [question, setQuestion] = useState("");
  const online = useOnline();
  const id = useUid();
  const tooLong = question.length > longestQuestion;
  const canSend = !busy && !tooLong && question.trim() !== "";

  useEffect(() => grow(field.current), [question, field]);

  const send = () => {
    if (!canSend) return;
    onAsk(question);
    setQuestion("");
  };
  const notice = tooLong
    ? fill(t.tooLong, { max: longestQuestion, count: question.length })
    : online
      ? null
      : t.offlineNow;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {notice && (
        <p class="composer-notice" id={`${id}-notice`}>
          {notice}
        </p>
      )}
      <div class="composer-box">
        <label class="visually-hidden" for={id}>
          {t.question}
        </label>
        <textarea
          id={id}
          ref={field}
          rows={1}
          value={question}
          placeholder={t.placeholder}
          enterkeyhint="send"
          autocomplete="off"
          aria-describedby={notice ? `${id}-notice ${id}-hint` : `${id}-hint`}
          aria-invalid={tooLong}
          onInput={(event) => setQuestion(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!sendsQuestion(event)) return;
            event.preventDefault();
            send();
          }}
        />
        <button
          // One element for both, so that the focus stays when the answer ends.
          type={busy ? "button" : "submit"}
          class="send"
          aria-label={busy ? t.stop : t.send}
          disabled={!busy && !canSend}
          onClick={(event) => {
            if (!busy) return;
            event.preventDefault();
            onStop();
            if (!isTouch()) field.current?.focus();
          }}
        >
          {busy ? <StopIcon /> : <SendIcon />}
        </button>
      </div>
      {leaveRequest && (
        <p class="composer-request">
          <button
            type="button"
            class="text-button"
            aria-haspopup="dialog"
            onPointerEnter={prepareRequests}
            onClick={({ currentTarget }) => leaveRequest("", currentTarget)}
          >
            {t.request.leave}
          </button>
        </p>
      )}
      <p class="fineprint">
        <span class="send-hint" id={`${id}-hint`}>
          {t.sendHint}
        </span>
        {t.disclaimer.match(/[^；;]+[；;]?/g)?.map((clause) => (
          <span key={clause}>{clause}</span>
        ))}
      </p>
    </form>
  );
}

function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = "auto";
  // In a panel that is closed it has no height yet.
  if (field.scrollHeight > 0) field.style.height = `${field.scrollHeight}px`;
}
