import type { Locale } from "../../../core/answer/answer.ts";
import type { Html, Site } from "../../site.ts";

/** Languages that staff read: the console of the desk has no others. */
export const deskLocales = ["zh-Hans", "en"] as const satisfies readonly Locale[];
export type DeskLocale = (typeof deskLocales)[number];

/** What views of the desk know of the request: as of a public page, in a language of the desk. */
export interface DeskSite extends Site {
  locale: DeskLocale;
}

/** The language of the desk nearest to a reader's. */
export function deskLocale(locale: Locale): DeskLocale {
  return locale === "zh-Hans" || locale === "zh-Hant" ? "zh-Hans" : "en";
}

/** Entries of the navigation. */
export const deskSections = [
  "home",
  "inbox",
  "questions",
  "projects",
  "articles",
  "unanswered",
  "statistics",
  "staff",
  "audit",
] as const;
export type DeskSection = (typeof deskSections)[number];

/** A shortcut of a page, for the list that `?` opens. */
export interface DeskKey {
  /** As on the keyboard: `["g", "i"]` is one after the other. */
  keys: readonly string[];
  does: string;
}

/** One page of the desk, to be put into its frame. */
export interface DeskPage {
  /** Without the name of the desk. */
  title: string;
  /** Which entry of the navigation is the current one; null: none. */
  section: DeskSection | null;
  body: Html;
  /** Scripts besides that of the frame: logical names of built files. */
  scripts?: readonly string[];
  /** Default 200. */
  status?: number;
  /** Shortcuts besides those of the frame. */
  keys?: readonly DeskKey[];
}
