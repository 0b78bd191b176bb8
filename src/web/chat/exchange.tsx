import { useEffect, useState } from "preact/hooks";
import { parseMarkdown } from "../../core/shown/markdown.ts";
import { fill } from "../strings/strings.ts";
import { AnswerText } from "./answer-text.tsx";
import { type Exchange, isOpen } from "./conversation.ts";
import { answerForCopying, copyText } from "./copy-answer.ts";
import { CheckIcon, CopyIcon, RetryIcon } from "./icons.tsx";
import { formatDate, languageOf } from "./language.ts";
import { partialText } from "./partial-text.ts";
import { SourceList } from "./source-list.tsx";
import { Suggestions } from "./suggestions.tsx";
import { useUi } from "./ui.ts";

interface Props {
  exchange: Exchange;
  /** The questions of the whole conversation where this exchange is its last, else null: only there one asks on. */
  asked: readonly string[] | null;
  onAsk(question: string): void;
  onRetry(): void;
  announce(text: string): void;
}

/** One question with its answer in whatever state it is. */
export function ExchangeView({ exchange, asked, onAsk, onRetry, announce }: Props) {
  const { t, locale } = useUi();
  const { result, state, problem } = exchange;
  const lang = languageOf(exchange.question, locale);
  const citations = result?.citations ?? [];
  const writing = isOpen(exchange);
  return (
    <article class="exchange" aria-label={exchange.question} aria-busy={writing}>
      <h2 class="question" lang={lang}>
        <span class="visually-hidden">{t.question}: </span>
        {exchange.question}
      </h2>
      <div class={result?.abstained ? "answer abstained" : "answer"}>
        {state === "waiting" && (
          <p class="waiting">
            <span class="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {t.waiting}
          </p>
        )}
        {result?.abstained && <h3 class="abstained-title">{t.abstained}</h3>}
        {exchange.text !== "" && (
          <AnswerText
            blocks={parseMarkdown(state === "done" ? exchange.text : partialText(exchange.text))}
            citations={citations}
            pending={writing && !result}
            lang={lang}
          />
        )}
        {state === "stopped" && <Halt text={t.stopped} onRetry={onRetry} />}
        {problem && (
          <Halt text={t.problem[problem.kind]} detail={problem.detail} onRetry={onRetry} isProblem />
        )}
        {citations.length > 0 && !writing && (
          <SourceList citations={citations} title={result?.abstained ? t.nearest : t.sources} />
        )}
        {state === "done" && (
          <div class="answer-foot">
            <CopyButton exchange={exchange} announce={announce} />
            {result?.asOf && (
              <span class="quiet">{fill(t.asOf, { date: formatDate(result.asOf, locale) })}</span>
            )}
          </div>
        )}
      </div>
      {asked && state === "done" && result && <Suggestions result={result} asked={asked} onAsk={onAsk} />}
    </article>
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

function CopyButton({ exchange, announce }: { exchange: Exchange; announce(text: string): void }) {
  const { t } = useUi();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const done = await copyText(answerForCopying(exchange, t));
    setCopied(done);
    announce(done ? t.copied : t.copyFailed);
  };
  return (
    <button type="button" class="button quiet-button" onClick={() => void copy()}>
      {copied ? <CheckIcon /> : <CopyIcon />}
      {copied === null ? t.copy : copied ? t.copied : t.copyFailed}
    </button>
  );
}
