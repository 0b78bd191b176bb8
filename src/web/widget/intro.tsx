import { useEffect, useState } from "preact/hooks";
import type { Locale } from "../../core/answer/answer.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { stringOrNull } from "../chat/answer-parts.ts";
import { isRecord } from "../chat/problem.ts";
import type { Strings } from "../strings/strings.ts";

interface Props {
  t: Strings;
  locale: Locale;
  api: string;
  onAsk(question: string): void;
}

/** An empty conversation: what this is, what it answers from, and questions that it can answer. */
export function Intro({ t, locale, api, onAsk }: Props) {
  const [corpus, setCorpus] = useState<CorpusSize | null>(null);
  useEffect(() => {
    // Without the figures the rest is said.
    readCorpusSize(api).then(setCorpus, () => {});
  }, [api]);
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

interface CorpusSize {
  articles: number;
  /** Date of the newest article. */
  asOf: string | null;
}

/** What `/healthz` says of the index; null where it says nothing of the kind. */
async function readCorpusSize(api: string): Promise<CorpusSize | null> {
  const health: unknown = await (await fetch(`${api}/healthz`)).json();
  const index = isRecord(health) ? health["index"] : null;
  if (!isRecord(index) || typeof index["articles"] !== "number") return null;
  return { articles: index["articles"], asOf: stringOrNull(index["asOf"]) };
}
