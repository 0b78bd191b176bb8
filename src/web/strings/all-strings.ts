import type { Locale } from "../../core/answer/answer.ts";
import en from "./en.json" with { type: "json" };
import ja from "./ja.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };
import type { Strings } from "./strings.ts";
import zhHans from "./zh-Hans.json" with { type: "json" };
import zhHant from "./zh-Hant.json" with { type: "json" };

/** Every language at once; browsers load one alone (`load-strings.ts`). */
export const strings: Record<Locale, Strings> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en, ja, ko };
