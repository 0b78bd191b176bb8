import { useEffect, useRef } from "preact/hooks";
import { ArticlePageLink } from "./article-page-link.tsx";
import { loopTab } from "./focus.ts";
import { CloseIcon } from "./icons.tsx";
import { useUi } from "./ui.ts";
import type { OpenArticle } from "./use-citing.ts";
import { loadLater, useLater } from "./use-later.ts";

interface Props {
  open: OpenArticle;
  onClose(returnTo: HTMLElement): void;
}

/** Begins to load what shows articles, ahead of the first one; a failure is told when one is opened. */
export function prepareArticles(): void {
  loadLater().catch(() => {});
}

/** An article above the conversation; what shows it is loaded for the first one. */
export function ArticleLayer({ open, onClose }: Props) {
  const loaded = useLater(() => open.returnTo);
  if (loaded && loaded !== "failed") return <loaded.ArticleDialog open={open} onClose={onClose} />;
  return <Standby open={open} onClose={onClose} failed={loaded === "failed"} />;
}

/** Says that the article is coming, or that it does not, with the way to it on our own site. */
function Standby({ open: { citation, returnTo }, onClose, failed }: Props & { failed: boolean }) {
  const { t } = useUi();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <div
      class="card standby"
      ref={element}
      role="dialog"
      aria-label={citation.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (element.current) loopTab(event, element.current);
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.preventDefault();
        onClose(returnTo);
      }}
    >
      <header class="card-head">
        <p class="card-title" role="status">
          {failed ? t.articleFailed : t.articleLoading}
        </p>
        <button type="button" class="icon-button" aria-label={t.close} onClick={() => onClose(returnTo)}>
          <CloseIcon />
        </button>
      </header>
      <footer class="card-foot">
        <ArticlePageLink citation={citation} />
      </footer>
    </div>
  );
}
