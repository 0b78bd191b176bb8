import type { html } from "hono/html";
import type { Locale } from "../core/answer/answer.ts";
import type { Speech } from "../core/knowledge/speech.ts";

/** Markup whose texts are escaped. Await it before it is sent. */
export type Html = ReturnType<typeof html>;

/** What every view of a public page knows of the request and of the service. */
export interface Site {
  /** Language of the interface. */
  locale: Locale;
  /** How the contents of records are said: 简, 繁 or, for all others, English. */
  speech: Speech;
  /** Whether the address names the language: then links keep it. */
  isLocaleChosen: boolean;
  /** Of this page, without the language: `/parks` or `/projects?status=delayed`. */
  path: string;
  /** Where the outside reaches the service, without a trailing slash. */
  origin: string;
  /** Address of a built file by its logical name (`site.css`). */
  asset(name: string): string;
  /** Date of the newest article, or null where none is dated. */
  asOf: string | null;
  /** Whether there is a service desk that people can leave requests with; absent: there is none. */
  takesRequests?: boolean;
}

/** One page, to be put into the document that all share. */
export interface Page {
  /** Without the name of the site. */
  title: string;
  /** One or two sentences for search engines and previews. */
  description: string;
  /** Which entry of the navigation is the current one; null: none. */
  section:
    | "parks"
    | "industries"
    | "incentives"
    | "sites"
    | "services"
    | "projects"
    | "articles"
    | "connect"
    | null;
  body: Html;
  /** Path of the page that this one is a view of (`/articles/x`), without the language; absent: its own. */
  canonical?: string;
  /** Kept out of search engines: answers, and lists that somebody filtered. */
  isUnlisted?: boolean;
  /** 400 where the query could not be read, 404 where there is no such record; else 200. */
  status?: 400 | 404;
  /** Scripts that this page loads: logical names of built files, or addresses that begin with `/`. */
  scripts?: readonly string[];
  /** What the page tells search engines as data (https://schema.org, JSON-LD). */
  data?: object;
}
