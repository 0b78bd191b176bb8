import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import type { Locale } from "../../core/answer/answer.ts";
import type { Strings } from "../strings/strings.ts";
import { useAnnouncer } from "./announcer.ts";
import { ArticleLayer } from "./article-layer.tsx";
import type { ArticleReader } from "./article-reader.ts";
import { CardLayer } from "./card-layer.tsx";
import type { ChatStore } from "./chat-store.ts";
import { Composer } from "./composer.tsx";
import { isOpen } from "./conversation.ts";
import { ExchangeView } from "./exchange.tsx";
import { isTouch } from "./focus.ts";
import { RequestLayer } from "./request-layer.tsx";
import type { ServiceState } from "./service-state.ts";
import { UiContext, useConversation } from "./ui.ts";
import { useCiting } from "./use-citing.ts";
import { useRequests } from "./use-requests.ts";

interface Props {
  store: ChatStore;
  t: Strings;
  locale: Locale;
  /** Where the service and its pages are: an origin without a trailing slash, or "" for the page's own. */
  api: string;
  readArticle: ArticleReader;
  service(): Promise<ServiceState>;
  /** What stands in place of an empty conversation; it gets the function that asks. */
  intro(ask: (question: string) => void): ComponentChildren;
}

/** The conversation, the question box, and the layers that citations open. Fills its parent's height. */
export function Chat({ store, t, locale, api, readArticle, service, intro }: Props) {
  const conversation = useConversation(store);
  const { card, article, citing, actions } = useCiting();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const last = conversation.at(-1);
  const { region, announce } = useAnnouncer(last, t);
  const { open: leaveRequest, offer } = useRequests(service);
  const ui = useMemo(
    () => ({ t, locale, api, readArticle, citing, leaveRequest }),
    [t, locale, api, readArticle, citing, leaveRequest],
  );

  // The newest question goes to the top of the view and its answer grows below it: nothing moves while one reads.
  useEffect(() => {
    const view = scroller.current;
    const newest = view?.querySelector(".exchange:last-of-type");
    // `scrollIntoView` would move the page around a widget too.
    if (view && newest) view.scrollBy({ top: topOf(newest) - topOf(view) });
  }, [last?.id]);

  /** The button that was pressed may be gone now: the focus goes where one writes on, or to the conversation. */
  const focusOn = useCallback(() => (isTouch() ? scroller.current : field.current)?.focus(), []);
  const ask = (question: string) => {
    store.ask(question);
    focusOn();
  };

  return (
    <UiContext.Provider value={ui}>
      <div class="chat">
        <section class="scroller" ref={scroller} aria-label={t.conversation} tabIndex={-1}>
          {conversation.length === 0
            ? intro(ask)
            : conversation.map((exchange) => (
                <ExchangeView
                  key={exchange.id}
                  exchange={exchange}
                  asked={exchange === last ? conversation.map(({ question }) => question) : null}
                  onAsk={ask}
                  onRetry={() => {
                    store.retry(exchange.id);
                    focusOn();
                  }}
                  onRate={(feedback) => store.rate(exchange.id, feedback)}
                  announce={announce}
                />
              ))}
        </section>
        <Composer field={field} busy={conversation.some(isOpen)} onAsk={ask} onStop={store.stop} />
        <div class="visually-hidden" ref={region} role="log" aria-live="polite" aria-relevant="additions" />
        {card && (
          <CardLayer card={card} onClose={actions.closeCard} onStay={actions.stay} onLeave={actions.leave} />
        )}
        {offer && <RequestLayer offer={offer} conversation={conversation} />}
        {article && <ArticleLayer open={article} onClose={actions.closeArticle} />}
      </div>
    </UiContext.Provider>
  );
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
