import type { Citation } from "../../core/answer/answer.ts";
import { articlePage } from "./article-link.ts";
import { useUi } from "./ui.ts";

/** Leads to the whole article on our own site, at the quotation, in a new tab. */
export function ArticlePageLink({ citation }: { citation: Citation }) {
  const { t, api, locale } = useUi();
  return (
    <a
      class="text-button"
      href={articlePage(api, citation, locale)}
      target="_blank"
      rel="noopener"
      title={t.newTab}
      aria-label={`${t.articlePage}: ${citation.title} (${t.newTab})`}
    >
      {t.articlePage}
    </a>
  );
}
