import type { Locale } from "../../core/answer/answer.ts";
import { CallSheet, SHEET } from "./call-sheet.tsx";
import { ComparisonPanel } from "./comparison.tsx";
import { ConsoleHeader } from "./console-header.tsx";
import type { ConsoleProps, Desktop } from "./desktop.ts";
import { DETAIL, Detail } from "./detail.tsx";
import { KeyHelp } from "./key-help.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { ResultList } from "./result-list.tsx";
import { SearchBox } from "./search-box.tsx";
import { SearchState } from "./search-state.tsx";
import { StatusLine } from "./status-line.tsx";
import { fill } from "./strings.ts";
import { type Ui, UiContext } from "./ui.ts";
import { useDesktop } from "./use-desktop.ts";

/** The call console: a box, what is found, one thing in full or parks side by side, and the call sheet. */
export function Console(props: ConsoleProps) {
  const { lookup, store, desk, t, locale } = props;
  const desktop = useDesktop(props);
  const { wording, query, found, searches, sheet, place, parks } = desktop;
  const ui: Ui = {
    ...wording,
    pageAddress: (path) => withLanguage(path, locale),
    copy: desktop.copy,
    pin: desktop.pin,
    isPinned: sheet.isPinned,
  };
  return (
    <UiContext.Provider value={ui}>
      <ConsoleHeader
        enquiryForm={props.enquiryForm}
        onLocale={props.onLocale}
        onHelp={() => desktop.setHelped(true)}
      />
      <main class="console" data-place={place} data-answered={found.result?.query ?? ""}>
        <div class="console-top">
          <SearchBox
            value={query}
            isFavourite={searches.favourites.includes(query.trim())}
            onType={desktop.search}
            onFavourite={desktop.favour}
            onClear={desktop.clear}
          />
          <StatusLine lookup={lookup} />
          <nav class="console-places" aria-label={t.sheet.title}>
            {parks.chosen.length > 0 && (
              <button type="button" class="button" onClick={() => desktop.goTo("comparison")}>
                {fill(t.compare.show, { count: parks.chosen.length })}
              </button>
            )}
            <button type="button" class="button to-sheet" onClick={() => desktop.goTo("sheet")}>
              {fill(t.sheet.heading, { count: sheet.state.sheet.length })}
            </button>
          </nav>
        </div>
        <section class="console-results" aria-label={t.results.label}>
          <SearchState
            query={query}
            found={found}
            count={desktop.count}
            hasRecent={searches.recent.length > 0}
            onSearch={desktop.searchFor}
            onRetry={found.retry}
            onClearRecent={desktop.clearRecent}
          />
          <ResultList
            groups={desktop.groups}
            active={desktop.active}
            onChoose={(at) => desktop.open(at, true)}
          />
        </section>
        <Panel desktop={desktop} lookup={lookup} />
        <aside class="console-sheet" aria-labelledby={SHEET}>
          <button type="button" class="button back" onClick={desktop.back}>
            {t.actions.back}
          </button>
          <CallSheet
            store={store}
            state={sheet.state}
            desk={desk}
            act={sheet.act}
            copyAll={(text, count) => desktop.copyWords(text, fill(t.sheet.exported, { count }))}
          />
        </aside>
      </main>
      <NoticeBar notice={desktop.notice} onUndo={desktop.undo} onClose={desktop.closeNotice} />
      {desktop.helped && (
        <KeyHelp
          single={desktop.single}
          onSingle={desktop.setSingle}
          onClose={() => desktop.setHelped(false)}
        />
      )}
    </UiContext.Provider>
  );
}

/** One result in full, or the chosen parks side by side. */
function Panel({ desktop, lookup }: { desktop: Desktop; lookup: ConsoleProps["lookup"] }) {
  const { opened, parks, place, wording } = desktop;
  const { t } = wording;
  const compares = place === "comparison";
  return (
    <section id={DETAIL} class="console-panel" tabIndex={-1} aria-label={t.card.label}>
      {compares ? (
        <ComparisonPanel
          parks={parks.chosen}
          lookup={lookup}
          copyText={desktop.copyWords}
          onUnchoose={parks.toggle}
          onBack={desktop.back}
        />
      ) : (
        <Detail
          item={opened}
          isChosen={opened?.kind === "record" && parks.chosen.some(({ id }) => id === opened.record.id)}
          onChoosePark={desktop.choosePark}
          onBack={desktop.back}
        />
      )}
    </section>
  );
}

function withLanguage(path: string, locale: Locale): string {
  const url = new URL(path, location.origin);
  url.searchParams.set("lang", locale);
  return url.pathname + url.search + url.hash;
}
