import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { formatDate } from "../../core/shown/dates.ts";
import { fill } from "../../core/shown/fill.ts";
import { type ArticleNotes, readNotes } from "./article-notes.ts";
import { ArticlePageLink } from "./article-page-link.tsx";
import { type ReadableArticle, safeLink } from "./article-reader.ts";
import { loopTab } from "./focus.ts";
import { CloseIcon } from "./icons.tsx";
import { markedParagraphs } from "./paragraphs.ts";
import { Provenance } from "./provenance.tsx";
import { locateQuote } from "./quote.ts";
import { useUi, useUid } from "./ui.ts";
import type { OpenArticle } from "./use-citing.ts";

interface Props {
  open: OpenArticle;
  onClose(returnTo: HTMLElement): void;
}

type Reading = { state: "loading" } | { state: "failed" } | { state: "read"; article: ReadableArticle };

/** A whole article in a modal dialog, scrolled to the cited sentence. */
export function ArticleDialog({ open: { citation, returnTo }, onClose }: Props) {
  const { t, readArticle } = useUi();
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLElement>(null);
  const title = useUid();
  const [reading, setReading] = useState<Reading>({ state: "loading" });
  const [attempt, setAttempt] = useState(1);
  const url = safeLink(citation.url);

  useLayoutEffect(() => {
    dialog.current?.showModal();
    // The text is what keys should scroll.
    text.current?.focus();
  }, []);
  useEffect(() => {
    let current = true;
    setReading({ state: "loading" });
    readArticle(citation.articleId).then(
      (article) => current && setReading({ state: "read", article }),
      () => current && setReading({ state: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [citation.articleId, attempt, readArticle]);
  useEffect(() => {
    const view = text.current;
    const mark = view?.querySelector("mark");
    if (!view || !mark) return;
    const [room, at] = [view.getBoundingClientRect(), mark.getBoundingClientRect()];
    view.scrollBy({ top: at.top - room.top - Math.max(0, (room.height - at.height) / 2) });
  }, [reading]);

  return (
    <dialog
      class="article"
      ref={dialog}
      aria-labelledby={title}
      onClose={() => onClose(returnTo)}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
      onKeyDown={(event) => {
        if (dialog.current) loopTab(event, dialog.current);
        // The browser closes the dialog; around it Escape and Tab mean other things.
        event.stopPropagation();
      }}
    >
      <div class="article-frame">
        <header class="article-head">
          <div>
            <h2 id={title} lang={citation.lang}>
              {citation.title}
            </h2>
            <Provenance citation={citation} />
            {reading.state === "read" && <NotesLine notes={readNotes(reading.article.served)} />}
          </div>
          <button
            type="button"
            class="icon-button"
            aria-label={t.close}
            onClick={() => dialog.current?.close()}
          >
            <CloseIcon />
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to be focusable (WCAG 2.1.1) */}
        <section class="article-text" ref={text} aria-labelledby={title} tabIndex={0}>
          {reading.state === "loading" && <p class="quiet">{t.articleLoading}</p>}
          {reading.state === "failed" && (
            <p class="quiet">
              {t.articleFailed}{" "}
              <button type="button" class="text-button" onClick={() => setAttempt(attempt + 1)}>
                {t.retry}
              </button>
            </p>
          )}
          {reading.state === "read" && <ArticleBody article={reading.article} citation={citation} />}
        </section>
        <footer class="article-foot">
          <ArticlePageLink citation={citation} />
          {url && (
            <a class="text-button" href={url} target="_blank" rel="noopener noreferrer">
              {t.originalPage}
            </a>
          )}
        </footer>
      </div>
    </dialog>
  );
}

/** Who wrote it, how its date is known, which time its facts speak of, and whether it is whole. */
function NotesLine({ notes: { author, publishedBasis, about, kind } }: { notes: ArticleNotes }) {
  const { t, locale } = useUi();
  const period =
    about && [...new Set([about.from, about.to])].map((date) => formatDate(date, locale)).join(" – ");
  const notes = [
    author,
    publishedBasis === "page-stamp" && t.datePageStamp,
    publishedBasis === "inferred" && t.dateInferred,
    period && fill(t.about, { period }),
    kind === "teaser" && t.teaser,
  ].filter((note) => typeof note === "string");
  return notes.length > 0 ? <p class="provenance">{notes.join(" · ")}</p> : null;
}

function ArticleBody({ article, citation }: { article: ReadableArticle; citation: OpenArticle["citation"] }) {
  const { t } = useUi();
  const span = locateQuote(article.body, citation);
  return (
    <>
      {!span && <p class="quiet">{t.quoteMissing}</p>}
      <div class="article-body" lang={article.lang}>
        {markedParagraphs(article.body, span).map(({ heading, pieces }) => {
          const text = pieces.map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text));
          return heading ? <h3>{text}</h3> : <p>{text}</p>;
        })}
      </div>
    </>
  );
}
