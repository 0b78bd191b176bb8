import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Citation } from "../../core/answer/answer.ts";
import { ArticlePageLink } from "./article-page-link.tsx";
import { type ReadableArticle, safeLink } from "./article-reader.ts";
import { loopTab } from "./focus.ts";
import { CloseIcon } from "./icons.tsx";
import { joinLines } from "./paragraphs.ts";
import { Provenance } from "./provenance.tsx";
import { excerptAround, locateQuote } from "./quote.ts";
import { useUi, useUid } from "./ui.ts";
import type { ShownCard } from "./use-citing.ts";

export interface CardProps {
  card: ShownCard;
  onClose(focus: "return" | "leave"): void;
  onStay(): void;
  onLeave(): void;
}

/** A citation beside its marker: title, publisher, date, and the quote highlighted in its paragraph. */
export function CitationCard({ card, onClose, onStay, onLeave }: CardProps) {
  const { t, citing } = useUi();
  const { citation, anchor, pinned } = card;
  const element = useRef<HTMLDivElement>(null);
  const title = useUid();
  const article = useArticle(citation.articleId);
  const url = safeLink(citation.url);

  // The text grows when the article arrives: place the card anew then too.
  useLayoutEffect(() => placeBeside(anchor, element.current), [anchor, article, citation]);
  useLayoutEffect(() => {
    if (pinned) element.current?.focus();
  }, [pinned, anchor]);
  // Before the next key: Escape is meant for it already.
  useLayoutEffect(() => {
    const onPointer = (event: PointerEvent) => {
      const path = event.composedPath();
      if (element.current && !path.includes(element.current) && !path.includes(anchor)) onClose("leave");
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") onClose(pinned ? "return" : "leave");
    };
    const onMove = () => placeBeside(anchor, element.current);
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("keydown", onKey);
    window.addEventListener("resize", onMove);
    window.addEventListener("scroll", onMove, true);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("keydown", onKey);
      window.removeEventListener("resize", onMove);
      window.removeEventListener("scroll", onMove, true);
    };
  }, [anchor, pinned, onClose]);

  return (
    <div
      class="card"
      ref={element}
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
      onKeyDown={(event) => element.current && loopTab(event, element.current)}
    >
      <header class="card-head">
        <p class="card-title" id={title} lang={citation.lang}>
          {citation.title}
        </p>
        <button type="button" class="icon-button" aria-label={t.close} onClick={() => onClose("return")}>
          <CloseIcon />
        </button>
      </header>
      <Provenance citation={citation} />
      <Excerpt citation={citation} article={article} />
      <footer class="card-foot">
        <button type="button" class="text-button" onClick={() => citing.openArticle(citation, anchor)}>
          {t.openArticle}
        </button>
        <ArticlePageLink citation={citation} />
        {url && (
          <a class="text-button" href={url} target="_blank" rel="noopener noreferrer">
            {t.originalPage}
          </a>
        )}
      </footer>
    </div>
  );
}

function Excerpt({ citation, article }: { citation: Citation; article: ReadableArticle | null }) {
  const { t } = useUi();
  const span = article && locateQuote(article.body, citation);
  const excerpt = article && span && excerptAround(article.body, span);
  return (
    <blockquote class="excerpt" lang={citation.lang} aria-label={t.quoteIn}>
      {excerpt?.cutBefore && "…"}
      {excerpt?.before}
      <mark>{excerpt?.quote ?? joinLines(citation.quote)}</mark>
      {excerpt?.after}
      {excerpt?.cutAfter && "…"}
    </blockquote>
  );
}

/** The article once it is there; null before, and where it cannot be had: the quote stands by itself then. */
function useArticle(id: string): ReadableArticle | null {
  const { readArticle } = useUi();
  const [article, setArticle] = useState<ReadableArticle | null>(null);
  useEffect(() => {
    let current = true;
    setArticle(null);
    readArticle(id).then(
      (read) => current && setArticle(read),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [id, readArticle]);
  return article;
}

const gap = 8;

/** Under the marker, or above it where there is more room; within the conversation's width and the window's height. */
function placeBeside(anchor: HTMLElement, card: HTMLElement | null): void {
  const bounds = card?.parentElement?.getBoundingClientRect();
  if (!card || !bounds) return;
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(bounds.left + gap, Math.min(at.left - 24, bounds.right - width - gap));
  const below = at.bottom + gap;
  const above = at.top - gap - height;
  const wanted = below + height <= window.innerHeight - gap || above < gap ? below : above;
  const top = Math.max(gap, Math.min(wanted, window.innerHeight - height - gap));
  // What is fixed counts from the window, or from an ancestor that is transformed or contained.
  const move = (x: number, y: number) => {
    card.style.setProperty("--card-left", `${x}px`);
    card.style.setProperty("--card-top", `${y}px`);
  };
  move(0, 0);
  const origin = card.getBoundingClientRect();
  move(left - origin.left, top - origin.top);
}
