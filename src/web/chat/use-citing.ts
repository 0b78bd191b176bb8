import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Citation } from "../../core/answer/answer.ts";
import type { Citing } from "./ui.ts";

export interface ShownCard {
  citation: Citation;
  anchor: HTMLElement;
  /** False = only as long as the pointer or the focus rests on the marker or the card. */
  pinned: boolean;
}

export interface OpenArticle {
  citation: Citation;
  returnTo: HTMLElement;
}

/** Milliseconds: long enough to cross from marker to card, and not to flicker when the pointer passes by. */
const hoverDelay = 120;
const leaveDelay = 220;

/** The state of the citation card and the article dialog. One of each is open at most. */
export function useCiting() {
  const [card, setCard] = useState<ShownCard | null>(null);
  const [article, setArticle] = useState<OpenArticle | null>(null);
  const shown = useRef<ShownCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const returning = useRef(false);

  const actions = useMemo(() => {
    const show = (next: ShownCard | null) => {
      clearTimeout(timer.current);
      shown.current = next;
      setCard(next);
    };
    /** A pinned card stays, whatever the pointer and the focus do meanwhile. */
    const unlessPinned = (delay: number, next: ShownCard | null) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!shown.current?.pinned) show(next);
      }, delay);
    };
    const focusQuietly = (element: HTMLElement) => {
      // Focus that comes back to a marker must not open the card that was just closed.
      returning.current = true;
      element.focus();
      returning.current = false;
    };
    return {
      preview(citation: Citation, anchor: HTMLElement) {
        if (!returning.current) unlessPinned(hoverDelay, { citation, anchor, pinned: false });
      },
      leave: () => unlessPinned(leaveDelay, null),
      stay: () => clearTimeout(timer.current),
      pin: (citation: Citation, anchor: HTMLElement) => show({ citation, anchor, pinned: true }),
      closeCard(focus: "return" | "leave") {
        const anchor = shown.current?.anchor;
        show(null);
        if (anchor && focus === "return") focusQuietly(anchor);
      },
      openArticle(citation: Citation, returnTo: HTMLElement) {
        show(null);
        setArticle({ citation, returnTo });
      },
      closeArticle(returnTo: HTMLElement) {
        setArticle(null);
        focusQuietly(returnTo);
      },
    };
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);
  const citing: Citing = useMemo(() => ({ shownAt: card?.anchor ?? null, ...actions }), [card, actions]);
  return { card, article, citing, actions };
}
