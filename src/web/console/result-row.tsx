import { languageOf } from "../../core/shown/locales.ts";
import type { Item } from "./item.ts";
import { Marked } from "./marked.tsx";
import { periodText } from "./period.ts";
import { figureOf } from "./pin.ts";
import { figureText, publisherText, statusText } from "./source-line.ts";
import { useUi } from "./ui.ts";

/** One line of the list: enough to tell it from the others and to read it out. */
export function ResultRow({ item }: { item: Item }) {
  const { t, locale } = useUi();
  switch (item.kind) {
    case "fact": {
      const { fact } = item;
      const about = [fact.subject.name, fact.metric].join(" ");
      const status = fact.status === "result" ? "" : statusText(fact.status, t);
      return (
        <>
          <span class="result-figure" lang="zh-Hans">
            {figureText(figureOf(fact))}
          </span>
          <span class="result-about" lang="zh-Hans">
            {about}
          </span>
          <span class="result-source">
            {[periodText(fact.period, locale), status]
              .filter((part) => part !== "")
              .map((part) => (
                <span key={part}>{part}</span>
              ))}
            <Provenance said={fact} />
            {fact.supersededBy !== undefined && <span class="outdated">{t.results.superseded}</span>}
          </span>
        </>
      );
    }
    case "sentence": {
      const { text, highlights, title } = item.sentence;
      return (
        <>
          <span class="result-text" lang={languageOf(text, locale)}>
            <Marked text={text} spans={highlights} />
          </span>
          <span class="result-source">
            <span lang={languageOf(title, locale)}>{title}</span>
            <Provenance said={item.sentence} />
          </span>
        </>
      );
    }
    case "article": {
      const { title, highlights } = item.article;
      return (
        <>
          <span class="result-text" lang={languageOf(title, locale)}>
            <Marked text={title} spans={highlights} />
          </span>
          <span class="result-source">
            <Provenance said={item.article} />
          </span>
        </>
      );
    }
    case "record": {
      const { name, nameEn, highlights, list } = item.record;
      return (
        <>
          <span class="result-text" lang="zh-Hans">
            <Marked text={name} spans={highlights} />
          </span>
          <span class="result-source">
            <span>{t.lists[list]}</span>
            {nameEn !== "" && nameEn !== name && <span lang="en">{nameEn}</span>}
          </span>
        </>
      );
    }
    case "search":
      return <span class="result-text">{item.query}</span>;
  }
}

function Provenance({ said }: { said: { source: string; published: string | null } }) {
  const { t } = useUi();
  return (
    <>
      <span>{publisherText(said, t)}</span>
      <span>{said.published ?? t.card.dateUnknown}</span>
    </>
  );
}
