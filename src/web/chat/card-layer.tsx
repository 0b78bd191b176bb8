import { ArticlePageLink } from "./article-page-link.tsx";
import type { CardProps } from "./citation-card.tsx";
import { Standby } from "./standby.tsx";
import { useUi } from "./ui.ts";
import { later, useLater } from "./use-later.ts";

/** The card beside a marker. Where what shows it does not come, a pinned one has the way to the article at least. */
export function CardLayer(props: CardProps) {
  const { t } = useUi();
  const { citation, anchor, pinned } = props.card;
  const loaded = useLater(later, () => anchor);
  if (loaded && loaded !== "failed") return <loaded.CitationCard {...props} />;
  if (!pinned) return null;
  return (
    <Standby
      name={citation.title}
      text={loaded === "failed" ? t.articleFailed : t.articleLoading}
      onClose={() => props.onClose("return")}
    >
      <footer class="card-foot">
        <ArticlePageLink citation={citation} />
      </footer>
    </Standby>
  );
}
