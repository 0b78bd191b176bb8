import { formatDate } from "../../core/shown/dates.ts";
import { languageOf } from "../../core/shown/locales.ts";
import type { FoundItem } from "./item.ts";
import { Marked } from "./marked.tsx";
import { publisherText } from "./source-line.ts";
import { useUi } from "./ui.ts";

/** A sentence, an article or a record. */
export function OtherCard({ item }: { item: Exclude<FoundItem, { kind: "fact" }> }) {
  const { t, locale } = useUi();
  if (item.kind === "record") {
    const { name, nameEn, list } = item.record;
    return (
      <article class="card">
        <h2 class="card-name" lang="zh-Hans">
          {name}
        </h2>
        {nameEn !== "" && nameEn !== name && <p lang="en">{nameEn}</p>}
        <dl class="card-fields">
          <div>
            <dt>{t.card.kind}</dt>
            <dd>{t.lists[list]}</dd>
          </div>
        </dl>
      </article>
    );
  }
  const said = item.kind === "sentence" ? item.sentence : item.article;
  return (
    <article class="card">
      <h2 class="card-name" lang={languageOf(said.title, locale)}>
        {said.title}
      </h2>
      <p class="card-source">
        <span>{publisherText(said, t)}</span>
        <span>{said.published === null ? t.card.dateUnknown : formatDate(said.published, locale)}</span>
      </p>
      {item.kind === "sentence" && (
        <>
          <h3>{t.card.sentence}</h3>
          <blockquote lang={languageOf(item.sentence.text, locale)}>
            <Marked text={item.sentence.text} spans={item.sentence.highlights} />
          </blockquote>
        </>
      )}
    </article>
  );
}
