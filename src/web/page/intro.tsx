import { useEffect, useState } from "preact/hooks";
import type { Locale } from "../../core/answer/answer.ts";
import { formatDate } from "../chat/language.ts";
import { fill, type Strings } from "../strings/strings.ts";
import { type CorpusSize, readCorpusSize } from "./corpus-size.ts";

interface Props {
  t: Strings;
  locale: Locale;
  onAsk(question: string): void;
}

/** The empty page: what this is, what it answers from, and questions that it can answer. */
export function Intro({ t, locale, onAsk }: Props) {
  const [corpus, setCorpus] = useState<CorpusSize | null>(null);
  useEffect(() => {
    // Without the figures the page says everything else.
    readCorpusSize().then(setCorpus, () => {});
  }, []);
  return (
    <div class="intro">
      <h2>{t.intro.heading}</h2>
      <p class="lead">{t.intro.lead}</p>
      <p class="corpus">
        {corpus?.asOf &&
          fill(t.intro.corpus, { articles: corpus.articles, date: formatDate(corpus.asOf, locale) })}
      </p>
      <section class="examples" aria-label={t.intro.examples}>
        <h3>{t.intro.examples}</h3>
        <ul>
          {t.examples.map(({ topic, question }) => (
            <li key={question}>
              <button type="button" class="example" onClick={() => onAsk(question)}>
                <span class="topic">{topic}</span>
                <span>{question}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
