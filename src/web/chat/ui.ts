import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Citation, Locale } from "../../core/answer/answer.ts";
import type { Strings } from "../strings/strings.ts";
import type { ArticleReader } from "./article-reader.ts";
import type { ChatStore } from "./chat-store.ts";
import type { Conversation } from "./conversation.ts";

/** What opens citations: the card beside a marker, and the article. */
export interface Citing {
  /** The marker whose card is shown, or null. */
  shownAt: HTMLElement | null;
  /** Shows the card while a pointer or the focus rests on `anchor`. */
  preview(citation: Citation, anchor: HTMLElement): void;
  /** The pointer or the focus has left. */
  leave(): void;
  /** Shows the card until it is closed, and moves the focus into it. */
  pin(citation: Citation, anchor: HTMLElement): void;
  /** Opens the whole article at the quote; the focus comes back to `returnTo`. */
  openArticle(citation: Citation, returnTo: HTMLElement): void;
}

/** What every part of the chat needs. */
export interface Ui {
  t: Strings;
  locale: Locale;
  /** Where the service and its pages are: an origin without a trailing slash, or "" for the page's own. */
  api: string;
  readArticle: ArticleReader;
  citing: Citing;
  /** Opens the form for a request about something, or nothing yet (""); null where the service takes none. */
  leaveRequest: ((about: string, from: HTMLElement) => void) | null;
}

export const UiContext = createContext<Ui | null>(null);

export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui)
    throw new Error("This component stands outside of <Chat>, which gives it its language and its articles.");
  return ui;
}

let ids = 0;

/** An id that no other element has: several chats may stand in one page. */
export function useUid(): string {
  return useState(() => `zj-chat-${++ids}`)[0];
}

export function useConversation(store: ChatStore): Conversation {
  const [conversation, setConversation] = useState(store.conversation());
  useEffect(() => store.subscribe(() => setConversation(store.conversation())), [store]);
  return conversation;
}

/** Whether the device has a network, as far as the browser knows. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    window.addEventListener("online", update);
    window.addEventListener("offline", update);
    return () => {
      window.removeEventListener("online", update);
      window.removeEventListener("offline", update);
    };
  }, []);
  return online;
}
