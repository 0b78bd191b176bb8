import { html } from "hono/html";
import { fill } from "../../core/shown/fill.ts";
import { frameStrings } from "../frame/strings.ts";
import type { Html, Site } from "../site.ts";

export interface Pagination {
  /** All items, on all pages. */
  total: number;
  /** Items of a page. */
  limit: number;
  /** Items before this page. */
  offset: number;
  /** Ready address of the page that begins at `offset`. */
  href(offset: number): string;
}

/** Links to the first, last and neighbouring pages; nothing where all is on one. */
export function pagination(site: Site, { total, limit, offset, href }: Pagination): Html | "" {
  const last = Math.max(1, Math.ceil(total / limit));
  if (last === 1) return "";
  const t = frameStrings[site.locale];
  const current = Math.min(last, Math.floor(offset / limit) + 1);
  const shown = [...new Set([1, current - 1, current, current + 1, last])].filter(
    (page) => page >= 1 && page <= last,
  );
  const link = (page: number, words: string, rel?: "prev" | "next") =>
    html`<li><a href="${href((page - 1) * limit)}" ${rel === undefined ? html`aria-label="${fill(t.page, { page })}"` : html`rel="${rel}"`}>${words}</a></li>`;
  return html`<nav class="pages" aria-label="${t.pages}"><ul>
${current > 1 ? link(current - 1, t.previous, "prev") : ""}
${shown.map((page, at) => [
  page - (shown[at - 1] ?? page) > 1 ? html`<li aria-hidden="true">…</li>` : "",
  page === current ? html`<li><span aria-current="page">${page}</span></li>` : link(page, String(page)),
])}
${current < last ? link(current + 1, t.next, "next") : ""}
</ul></nav>`;
}
