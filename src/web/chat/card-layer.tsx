import { useEffect, useState } from "preact/hooks";
import { ArticlePageLink } from "./article-page-link.tsx";
import type { CardProps } from "./citation-card.tsx";
import { Standby } from "./standby.tsx";
import { useUi } from "./ui.ts";
import { later, useLater } from "./use-later.ts";

/** Milliseconds before it is said that the card is coming: mostly it is there by then. */
const patience = 300;

/** The card beside a marker. Where what shows it does not come, a pinned one has the way to the article at least. */
export function CardLayer(props: CardProps) {
  const { t } = useUi();
  const { citation, anchor, pinned } = props.card;
  const loaded = useLater(later, () => anchor);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (loaded && loaded !== "failed") return <loaded.CitationCard {...props} />;
  if (!pinned || (loaded === null && !isSlow)) return null;
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
