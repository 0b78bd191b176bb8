import { languageOf } from "../../core/shown/locales.ts";
import type { AnswerResult } from "./answer-parts.ts";
import { moveInGroup } from "./focus.ts";
import { useUi, useUid } from "./ui.ts";

interface Props {
  result: AnswerResult;
  /** The answer's own text. */
  text: string;
  /** Questions that need no suggesting any more. */
  asked: readonly string[];
  onAsk(question: string): void;
}

/**
 * What to ask next: the service's own question back with its options where it has one, else its suggestions. Each is asked as it
 * stands; arrow keys go from one to the next.
 */
export function Suggestions({ result, text, asked, onAsk }: Props) {
  const { t, locale } = useUi();
  const title = useUid();
  const { clarify } = result;
  const isAsking = clarify !== undefined && clarify.options.length > 0;
  const questions = isAsking
    ? clarify.options
    : result.suggestions.filter((question) => !asked.includes(question));
  if (questions.length === 0) return null;
  // A question back that is all of the answer is read there.
  const isSaid = isAsking && text.trim() === clarify.question.trim();
  return (
    <section class={isAsking ? "suggestions clarify" : "suggestions"} aria-labelledby={title}>
      <h3 id={title} class={isSaid ? "visually-hidden" : ""}>
        {isAsking ? clarify.question : t.suggestions}
      </h3>
      <ul onKeyDown={(event) => moveInGroup(event, event.currentTarget)}>
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
