import { useEffect, useRef, useState } from "preact/hooks";
import { prepareArticles } from "./article-layer.tsx";
import type { Exchange } from "./conversation.ts";
import { type Feedback, sendFeedback } from "./feedback.ts";
import type { ReasonsProps } from "./feedback-reasons.tsx";
import { ThumbIcon } from "./icons.tsx";
import { useUi, useUid } from "./ui.ts";
import { later, useLater } from "./use-later.ts";

interface Props {
  exchange: Exchange;
  onRate(feedback: Feedback): void;
  announce(text: string): void;
}

/** Thumbs up and down; down asks for a reason from a fixed list. What was said can be changed. */
export function FeedbackButtons({ exchange: { question, result, feedback }, onRate, announce }: Props) {
  const { t, api, leaveRequest } = useUi();
  const words = t.feedback;
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState<Feedback | null>(null);
  const [failed, setFailed] = useState<Feedback | null>(null);
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const retry = useRef<HTMLButtonElement>(null);
  const formId = useUid();
  const shown = sending ?? feedback;

  useEffect(() => {
    // Whoever is elsewhere by now stays there.
    if (failed && thumb(failed).current?.matches(":focus")) retry.current?.focus();
  }, [failed]);

  const thumb = ({ rating }: Feedback) => (rating === "up" ? up : down);
  const send = async (next: Feedback) => {
    if (sending || !result) return;
    // Reasons and retry go now: the focus goes back to the thumb.
    thumb(next).current?.focus();
    setAsking(false);
    setFailed(null);
    setSending(next);
    // Only a service with a desk has somebody who reads it.
    const taken = await sendFeedback(api, result.id, next, leaveRequest ? question : undefined);
    setSending(null);
    if (taken) onRate(next);
    else setFailed(next);
    announce(taken ? words.sent : words.failed);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: two toggles beside other buttons are no form */}
      <div class="thumbs" role="group" aria-label={words.label}>
        <button
          type="button"
          class="button quiet-button"
          ref={up}
          aria-label={words.up}
          title={words.up}
          aria-pressed={shown?.rating === "up"}
          onClick={() => void send({ rating: "up" })}
        >
          <ThumbIcon />
        </button>
        <button
          type="button"
          class="button quiet-button thumb-down"
          ref={down}
          aria-label={words.down}
          title={words.down}
          aria-pressed={shown?.rating === "down"}
          aria-expanded={asking}
          aria-controls={asking ? formId : undefined}
          onPointerEnter={prepareArticles}
          onFocus={prepareArticles}
          onClick={() => setAsking(!asking)}
        >
          <ThumbIcon />
        </button>
      </div>
      {failed && (
        <p class="quiet feedback-failed">
          {words.failed}{" "}
          <button type="button" class="text-button" ref={retry} onClick={() => void send(failed)}>
            {t.retry}
          </button>
        </p>
      )}
      {asking && (
        <Reasons
          id={formId}
          chosen={shown?.reason}
          onChoose={(reason) => void send({ rating: "down", ...(reason && { reason }) })}
          onCancel={() => {
            setAsking(false);
            down.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** The reasons, once what lists them is there; where it does not come, none is asked for. */
function Reasons(props: ReasonsProps) {
  const place = useRef<HTMLDivElement>(null);
  const loaded = useLater(later, () => place.current);
  useEffect(() => {
    if (loaded === "failed") props.onChoose();
  }, [loaded]);
  return (
    <div class="unboxed" ref={place}>
      {loaded && loaded !== "failed" && <loaded.FeedbackReasons {...props} />}
    </div>
  );
}
