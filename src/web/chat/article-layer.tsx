import { ArticlePageLink } from "./article-page-link.tsx";
import { Standby } from "./standby.tsx";
import { useUi } from "./ui.ts";
import type { OpenArticle } from "./use-citing.ts";
import { later, useLater } from "./use-later.ts";

interface Props {
  open: OpenArticle;
  onClose(returnTo: HTMLElement): void;
}

/** Begins to load what shows citations and articles, ahead of the first one; a failure is told when one is opened. */
export function prepareArticles(): void {
  later.load().catch(() => {});
}

/** An article above the conversation; what shows it is loaded for the first one. Until then, and where it does not come, the way to it on our own site. */
export function ArticleLayer({ open, onClose }: Props) {
  const { t } = useUi();
  const { citation, returnTo } = open;
  const loaded = useLater(later, () => returnTo);
  if (loaded && loaded !== "failed") return <loaded.ArticleDialog open={open} onClose={onClose} />;
  return (
    <Standby
      name={citation.title}
      text={loaded === "failed" ? t.articleFailed : t.articleLoading}
      onClose={() => onClose(returnTo)}
    >
      <footer class="card-foot">
        <ArticlePageLink citation={citation} />
      </footer>
    </Standby>
  );
}
