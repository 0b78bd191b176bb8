import type { Locale } from "../../core/answer/answer.ts";
import { isLocale } from "../../core/shown/locales.ts";
import { type ArticleReader, createArticleReader } from "../chat/article-reader.ts";
import { ask } from "../chat/ask.ts";
import { type ChatStore, createChatStore } from "../chat/chat-store.ts";
import { loadConversation, type Store, saveConversation } from "../chat/saved-conversation.ts";
import { readServiceState, type ServiceState } from "../chat/service-state.ts";

/** One widget's conversation with one service. */
export interface Session {
  /** Origin of the service, without a trailing slash. */
  api: string;
  store: ChatStore;
  readArticle: ArticleReader;
  /** What the service says of itself, asked for once. */
  service(): Promise<ServiceState>;
  /** The language that the reader chose in the widget, kept with the conversation; null where none was. */
  chosenLocale: Locale | null;
  chooseLocale(locale: Locale | null): void;
  /** Stops what is being written, saves, and frees the place for another widget. */
  end(): void;
}

const taken = new Set<string>();

/**
 * Begins, or goes on with, the conversation of widget `name` (its `id`, or "") with the service at `api`. Widgets that would share a
 * place get one each, in the order in which they come. `locale` says which language to ask in.
 */
export function openSession(api: string, name: string, locale: () => Locale): Session {
  const key = freeKey(`zhenjiang-invest ${api} ${name}`.trimEnd());
  const storage = sessionStore();
  const saved = storage.getItem(`${key} lang`);
  let leaving = false;
  const store = createChatStore({
    ask: (messages, signal) => ask(messages, { api, locale: locale(), signal }),
    newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    initial: loadConversation(storage, key),
    save(conversation) {
      if (!leaving) saveConversation(storage, key, conversation);
    },
  });
  // What is half written when the page goes is worth keeping, as such: leaving breaks the stream, and that is no failure.
  const onHide = () => {
    saveConversation(storage, key, store.conversation());
    leaving = true;
  };
  const onShow = () => {
    leaving = false;
  };
  window.addEventListener("pagehide", onHide);
  window.addEventListener("pageshow", onShow);
  const session: Session = {
    api,
    store,
    readArticle: createArticleReader(api),
    service: once(() => readServiceState(api)),
    chosenLocale: isLocale(saved) ? saved : null,
    chooseLocale(chosen) {
      session.chosenLocale = chosen;
      try {
        if (chosen) storage.setItem(`${key} lang`, chosen);
        else storage.removeItem(`${key} lang`);
      } catch {
        // A full storage only costs the memory of it.
      }
    },
    end() {
      store.stop();
      onHide();
      taken.delete(key);
      window.removeEventListener("pagehide", onHide);
      window.removeEventListener("pageshow", onShow);
    },
  };
  return session;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function freeKey(base: string): string {
  let key = base;
  for (let at = 2; taken.has(key); at += 1) key = `${base} ${at}`;
  taken.add(key);
  return key;
}

/** Stands in where storage is forbidden: lasts as long as the page. */
const memory = new Map<string, string>();
const memoryStore: Store = {
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, value) => void memory.set(key, value),
  removeItem: (key) => void memory.delete(key),
};

/** Browsers that forbid storage throw on the mere mention of it. */
function sessionStore(): Store {
  try {
    return window.sessionStorage;
  } catch {
    return memoryStore;
  }
}
