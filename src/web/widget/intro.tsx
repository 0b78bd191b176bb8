import { useEffect, useState } from "preact/hooks";
import type { Locale } from "../../core/answer/answer.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import type { ServiceState } from "../chat/service-state.ts";
import type { Strings } from "../strings/strings.ts";

interface Props {
  t: Strings;
  locale: Locale;
  service(): Promise<ServiceState>;
  onAsk(question: string): void;
}

/** An empty conversation: what this is, what it answers from, and questions that it can answer. */
export function Intro({ t, locale, service, onAsk }: Props) {
  const [corpus, setCorpus] = useState<ServiceState | null>(null);
  useEffect(() => {
    // Without the figures the rest is said.
    service().then(setCorpus, () => {});
  }, [service]);
  return (
    <div class="intro" part="intro">
      <h3 class="intro-heading" part="intro-heading">
        {t.intro.heading}
      </h3>
      <p class="lead" part="intro-lead">
        {t.intro.lead}
      </p>
      <p class="corpus" part="intro-corpus">
        {corpus?.asOf &&
          fill(t.intro.corpus, { articles: corpus.articles, date: formatDate(corpus.asOf, locale) })}
      </p>
      <section class="examples" aria-label={t.intro.examples}>
        <h4>{t.intro.examples}</h4>
        <ul>
          {t.examples.map(({ topic, question }) => (
            <li key={question}>
              <button type="button" class="example" part="example" onClick={() => onAsk(question)}>
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
