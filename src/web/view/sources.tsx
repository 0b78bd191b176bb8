import type { ShownSource } from "./comparison-data.ts";
import type { ViewStrings } from "./strings.ts";

interface SourcesProps {
  sources: readonly ShownSource[];
  strings: ViewStrings;
  openLink: ((url: string) => void) | undefined;
}

/** Every quotation with its number, publisher and date; the title opens the article where host and article allow it. */
export function Sources({ sources, strings, openLink }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{strings.sources}</h2>
      <ol class="sources">
        {sources.map(({ index, title, source, published, url, quote }) => (
          <li key={index} id={`source-${index}`} tabIndex={-1}>
            <span class="number">[{index}]</span>
            <blockquote>{quote}</blockquote>
            <p class="from">
              {url !== null && openLink !== undefined ? (
                <button
                  type="button"
                  class="link"
                  aria-label={strings.openArticle(title)}
                  onClick={() => openLink(url)}
                >
                  {title}
                </button>
              ) : (
                title
              )}
              {[source, published]
                .filter((part) => part !== null && part !== "")
                .map((part) => ` · ${part}`)
                .join("")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
