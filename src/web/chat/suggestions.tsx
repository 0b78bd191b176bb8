import type { AnswerResult } from "./answer-parts.ts";
import { languageOf } from "./language.ts";
import { useUi } from "./ui.ts";

interface Props {
  result: AnswerResult;
  /** Questions that need no suggesting any more. */
  asked: readonly string[];
  onAsk(question: string): void;
}

/** What to ask next: the service's own question back with its options where it has one, else its suggestions. */
export function Suggestions({ result, asked, onAsk }: Props) {
  const { t, locale } = useUi();
  const { clarify } = result;
  const offered = clarify?.options.length ? clarify.options : result.suggestions;
  const questions = offered.filter((question) => !asked.includes(question));
  const title = clarify?.question ?? t.suggestions;
  if (questions.length === 0) return null;
  return (
    <section class="suggestions" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <button
              type="button"
              class="chip"
              lang={languageOf(question, locale)}
              onClick={() => onAsk(question)}
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
