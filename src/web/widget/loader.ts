import type { Locale } from "../../core/answer/answer.ts";
import { localeAround } from "./locale.ts";

/** Addresses below the service's origin, put in by the build: the element with what it imports, and each language. */
declare const WIDGET_FILES: readonly string[];
declare const STRINGS_FILES: Readonly<Record<Locale, string>>;

// `/widget.js` itself: small, because it is asked for anew each time, and everything behind it begins to load at once.
const strings = STRINGS_FILES[localeAround(document.querySelector("zhenjiang-invest"))];
for (const file of [...WIDGET_FILES, strings])
  import(file).catch(() => console.error(`${file} did not load.`));
