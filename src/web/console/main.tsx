import { render } from "preact";
import type { Locale } from "../../core/answer/answer.ts";
import { isLocale, preferredLocale } from "../../core/shown/locales.ts";
import { createLookup } from "../lookup/client.ts";
import { Console } from "./console.tsx";
import { browserDesk } from "./desk.ts";
import { BOX } from "./search-box.tsx";
import { createSheetStore, type Kept } from "./sheet-store.ts";
import { loadStrings, type Strings } from "./strings.ts";

const localeKey = "zhenjiang-console-language";
const singleKey = "zhenjiang-console-single-keys";

/** Browsers that forbid storage throw on the mere mention of it. */
function localKept(): Kept | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const storage = localKept();

function keep(key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** The address says it, else an earlier choice, else the page as the service wrote it. */
function firstLocale(asked: string | null, written: string): Locale {
  if (isLocale(asked)) return asked;
  const chosen = storage?.getItem(localeKey);
  if (isLocale(chosen)) return chosen;
  return isLocale(written) ? written : preferredLocale(navigator.languages);
}

async function start(root: HTMLElement): Promise<void> {
  const { origin = location.origin, worker, serviceWorker, enquiryForm = null } = root.dataset;
  const address = new URL(location.href);
  const store = createSheetStore(storage);
  const lookup = createLookup({
    ...(worker !== undefined && { worker }),
    ...(serviceWorker !== undefined && { serviceWorker }),
  });

  function show(locale: Locale, t: Strings, query: string): void {
    document.documentElement.lang = locale;
    document.title = `${t.title} · ${t.siteName}`;
    render(
      <Console
        lookup={lookup}
        store={store}
        storage={storage}
        desk={browserDesk}
        origin={origin}
        enquiryForm={enquiryForm}
        initialQuery={query}
        t={t}
        locale={locale}
        onLocale={(chosen) => void speak(chosen, query)}
        initialSingle={storage?.getItem(singleKey) !== "off"}
        onSingle={(single) => keep(singleKey, single ? "on" : "off")}
      />,
      root,
    );
  }

  async function speak(locale: Locale, query: string): Promise<void> {
    const strings = await loadStrings(locale);
    keep(localeKey, locale);
    address.searchParams.set("lang", locale);
    history.replaceState(null, "", address);
    show(locale, strings, query);
  }

  const locale = firstLocale(address.searchParams.get("lang"), document.documentElement.lang);
  const strings = await loadStrings(locale);
  // What was typed before the program was there goes on being typed.
  const written = document.getElementById(BOX);
  const query = written instanceof HTMLInputElement ? written.value : (address.searchParams.get("q") ?? "");
  root.replaceChildren();
  show(locale, strings, query);
}

const root = document.getElementById("console");
if (root) void start(root);
