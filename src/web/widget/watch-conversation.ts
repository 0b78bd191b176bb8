import type { ChatStore } from "../chat/chat-store.ts";
import type { Exchange } from "../chat/conversation.ts";
import { isOpen } from "../chat/conversation.ts";

export interface ConversationWatcher {
  asked(turn: number): void;
  /** The exchange is done, or failed; stopping it is nobody's news. */
  ended(exchange: Exchange): void;
  /** The reader said what they think of the answer, and the service took it. */
  rated(exchange: Exchange): void;
}

/** Tells when an exchange begins, ends or is rated. Returns the function that ends the watching. */
export function watchConversation(store: ChatStore, watcher: ConversationWatcher): () => void {
  const states = () => new Map(store.conversation().map((exchange) => [exchange.id, exchange]));
  let before = states();
  return store.subscribe(() => {
    const known = before;
    before = states();
    for (const exchange of store.conversation()) {
      const was = known.get(exchange.id);
      if (exchange.feedback && was && was.feedback !== exchange.feedback) watcher.rated(exchange);
      if (was?.state === exchange.state) continue;
      if (exchange.state === "waiting") watcher.asked(store.conversation().length);
      else if (!isOpen(exchange) && exchange.state !== "stopped" && was !== undefined)
        watcher.ended(exchange);
    }
  });
}
