import type { Citation } from "../../core/answer/answer.ts";
import { prepareArticles } from "./article-layer.tsx";
import { ArticlePageLink } from "./article-page-link.tsx";
import { joinLines } from "./paragraphs.ts";
import { Provenance } from "./provenance.tsx";
import { useUi } from "./ui.ts";

/** The sources of one answer: number, title, publisher, date and quote; each opens its article at the quote. */
export function SourceList({ citations, title }: { citations: readonly Citation[]; title: string }) {
  const { citing } = useUi();
  return (
    <section class="sources" aria-label={title}>
      <h3>{title}</h3>
      <ol>
        {citations.map((citation) => (
          <li key={citation.index}>
            <span class="source-index" aria-hidden="true">
              {citation.index}
            </span>
            <div class="source-text">
              <button
                type="button"
                class="source-title"
                lang={citation.lang}
                aria-haspopup="dialog"
                onPointerEnter={prepareArticles}
                onFocus={prepareArticles}
                onClick={(event) => citing.openArticle(citation, event.currentTarget)}
              >
                {citation.title}
              </button>
              <div class="source-line">
                <Provenance citation={citation} />
                <ArticlePageLink citation={citation} />
              </div>
              <blockquote lang={citation.lang}>{joinLines(citation.quote)}</blockquote>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
