import { render } from "preact";
import type { Locale } from "../../core/answer/answer.ts";
import { createArticleReader } from "../chat/article-reader.ts";
import { ask } from "../chat/ask.ts";
import { createChatStore } from "../chat/chat-store.ts";
import { isLocale, preferredLocale } from "../chat/language.ts";
import { loadConversation, type Store, saveConversation } from "../chat/saved-conversation.ts";
import { followVisualViewport } from "../chat/visual-viewport.ts";
import { Page } from "./page.tsx";

const conversationKey = "zhenjiang-conversation";
const localeKey = "zhenjiang-locale";

/** Browsers that forbid storage throw on the mere mention of it. */
function storage(kind: "localStorage" | "sessionStorage"): Store | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}

const savedLocale = storage("localStorage")?.getItem(localeKey);
let locale: Locale = isLocale(savedLocale) ? savedLocale : preferredLocale(navigator.languages);

const session = storage("sessionStorage");
let leaving = false;
const store = createChatStore({
  ask: (messages, signal) => ask(messages, { api: "", locale, signal }),
  newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
  initial: loadConversation(session, conversationKey),
  save(conversation) {
    if (!leaving) saveConversation(session, conversationKey, conversation);
  },
});
// What is half written when the page goes is worth keeping, as such: leaving breaks the stream, and that is no failure.
window.addEventListener("pagehide", () => {
  saveConversation(session, conversationKey, store.conversation());
  leaving = true;
});
window.addEventListener("pageshow", () => {
  leaving = false;
});

const root = document.getElementById("page");
if (root) {
  followVisualViewport(root);
  render(
    <Page
      store={store}
      readArticle={createArticleReader("")}
      initialLocale={locale}
      onLocale={(chosen) => {
        locale = chosen;
        try {
          storage("localStorage")?.setItem(localeKey, chosen);
        } catch {
          // The choice then lasts as long as the page.
        }
      }}
    />,
    root,
  );
}
