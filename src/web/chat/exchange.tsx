import { useRef } from "preact/hooks";
import type { Citation } from "../../core/answer/answer.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { languageOf } from "../../core/shown/locales.ts";
import { parseMarkdown } from "../../core/shown/markdown.ts";
import { AnswerText } from "./answer-text.tsx";
import { type Exchange, isOpen } from "./conversation.ts";
import { CopyButton } from "./copy-button.tsx";
import type { Feedback } from "./feedback.ts";
import { FeedbackButtons } from "./feedback-buttons.tsx";
import { RetryIcon } from "./icons.tsx";
import { OfferedRequest } from "./offered-request.tsx";
import { partialText } from "./partial-text.ts";
import { SourceList } from "./source-list.tsx";
import { Suggestions } from "./suggestions.tsx";
import { useUi } from "./ui.ts";
import { later, useLater } from "./use-later.ts";
import { Waiting } from "./waiting.tsx";

interface Props {
  exchange: Exchange;
  /** The questions of the whole conversation where this exchange is its last, else null: only there one asks on. */
  asked: readonly string[] | null;
  onAsk(question: string): void;
  onRetry(): void;
  onRate(feedback: Feedback): void;
  announce(text: string): void;
}

/** One question with its answer in whatever state it is. */
export function ExchangeView({ exchange, asked, onAsk, onRetry, onRate, announce }: Props) {
  const { t, locale } = useUi();
  const { result, state, problem } = exchange;
  const lang = languageOf(exchange.question, locale);
  const citations = result?.citations ?? [];
  const writing = isOpen(exchange);
  // Asking back is no refusal, and there is nothing yet to copy or to judge.
  const isAskingBack = result?.abstained === true && (result.clarify?.options.length ?? 0) > 0;
  const isRefusal = result?.abstained === true && !isAskingBack;
  return (
    <article class="exchange" aria-label={exchange.question} aria-busy={writing}>
      <h2 class="question" lang={lang}>
        <span class="visually-hidden">{t.question}: </span>
        {exchange.question}
      </h2>
      <div class={isRefusal ? "answer abstained" : "answer"}>
        {isRefusal && <h3 class="abstained-title">{t.abstained}</h3>}
        {exchange.text !== "" && (
          <AnswerText
            blocks={parseMarkdown(state === "done" ? exchange.text : partialText(exchange.text))}
            citations={citations}
            pending={writing && !result}
            lang={lang}
          />
        )}
        {writing && <Waiting exchange={exchange} announce={announce} />}
        {state === "stopped" && <Halt text={t.stopped} onRetry={onRetry} />}
        {problem && (
          <Halt text={t.problem[problem.kind]} detail={problem.detail} onRetry={onRetry} isProblem />
        )}
        {state === "done" && result?.charts && <Charts charts={result.charts} citations={citations} />}
        {citations.length > 0 && !writing && (
          <SourceList citations={citations} title={result?.abstained ? t.nearest : t.sources} />
        )}
        {isRefusal && state === "done" && <OfferedRequest about={exchange.question} />}
        {state === "done" && !isAskingBack && (
          <div class="answer-foot">
            <CopyButton exchange={exchange} announce={announce} />
            {result?.id && <FeedbackButtons exchange={exchange} onRate={onRate} announce={announce} />}
            {result?.asOf && (
              <span class="quiet">{fill(t.asOf, { date: formatDate(result.asOf, locale) })}</span>
            )}
          </div>
        )}
      </div>
      {asked && state === "done" && result && (
        <Suggestions result={result} text={exchange.text} asked={asked} onAsk={onAsk} />
      )}
    </article>
  );
}

/** Charts under an answer, once what draws them is there; the answer says all that they show. */
function Charts(props: { charts: readonly unknown[]; citations: readonly Citation[] }) {
  const place = useRef<HTMLDivElement>(null);
  const loaded = useLater(later, () => place.current);
  return (
    <div class="charts" ref={place}>
      {loaded && loaded !== "failed" && <loaded.ChartFigures {...props} />}
    </div>
  );
}

interface HaltProps {
  text: string;
  detail?: string | undefined;
  isProblem?: boolean;
  onRetry(): void;
}

/** Why an answer is not there, or not whole, and the way to try again. */
function Halt({ text, detail, isProblem = false, onRetry }: HaltProps) {
  const { t } = useUi();
  return (
    <div class={isProblem ? "halt problem" : "halt"}>
      <p>
        {text}
        {detail && <span class="halt-detail">{detail}</span>}
      </p>
      <button type="button" class="button" onClick={onRetry}>
        <RetryIcon />
        {t.retry}
      </button>
    </div>
  );
}
