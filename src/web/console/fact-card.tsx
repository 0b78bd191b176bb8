import type { LookupFact } from "../../core/lookup/lookup-result.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { languageOf } from "../../core/shown/locales.ts";
import { Marked } from "./marked.tsx";
import { periodText } from "./period.ts";
import { figureOf } from "./pin.ts";
import { Series } from "./series.tsx";
import { figureText, publisherText, statusText } from "./source-line.ts";
import { useUi } from "./ui.ts";

/** A figure with everything that tells what it means and where it stands. */
export function FactCard({ fact }: { fact: LookupFact }) {
  const { t, locale } = useUi();
  const field = (name: string, value: string, lang?: string) => ({ name, value, lang });
  const fields = [
    field(t.card.subject, fact.subject.name, "zh-Hans"),
    field(t.card.metric, fact.metric, "zh-Hans"),
    field(t.card.period, periodText(fact.period, locale) || t.card.notStated),
    field(t.card.status, statusText(fact.status, t)),
    ...(fact.qualifier === undefined ? [] : [field(t.card.qualifier, fact.qualifier, "zh-Hans")]),
    ...(fact.scope === "zhenjiang" ? [] : [field(t.card.scope, t.scopes[fact.scope])]),
    field(
      t.card.published,
      fact.published === null ? t.card.dateUnknown : formatDate(fact.published, locale),
    ),
  ];
  const newer = fact.supersededBy;
  return (
    <article class="card fact-card">
      <h2 class="card-figure" lang="zh-Hans">
        {figureText(figureOf(fact))}
      </h2>
      {newer !== undefined && (
        <p class="card-newer">
          {t.card.newer}
          <strong lang="zh-Hans">{figureText(figureOf(newer))}</strong> {periodText(newer.period, locale)}
        </p>
      )}
      {fact.contradicts !== undefined && fact.contradicts.length > 0 && (
        <p class="card-newer">{t.card.contradicted}</p>
      )}
      <dl class="card-fields">
        {fields.map(({ name, value, lang }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd {...(lang !== undefined && { lang })}>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.card.sentence}</h3>
      <blockquote lang={languageOf(fact.quote, locale)}>
        <Marked text={fact.quote} spans={[[fact.valueStart - fact.start, fact.valueEnd - fact.start]]} />
      </blockquote>
      <h3>{t.card.source}</h3>
      <p class="card-source">
        <span lang={languageOf(fact.title, locale)}>{fact.title}</span>
        <span>{publisherText(fact, t)}</span>
        <span>{fact.published === null ? t.card.dateUnknown : formatDate(fact.published, locale)}</span>
      </p>
      {fact.others.length > 0 && <Series fact={fact} />}
    </article>
  );
}
