import { html } from "hono/html";
import type { Html } from "../site.ts";

/** One thing of a list that leads to its own page. */
export interface Card {
  title: string;
  /** Ready address, as `linkTo` makes it; absent: the title is no link. */
  href?: string;
  /** A few words above the title. */
  kicker?: string | Html;
  /** Anything below the title: paragraphs, fields, badges. */
  body?: Html | "";
  /** One line at the foot. */
  meta?: string | Html;
  /** Language of the title where it is not the page's. */
  lang?: string;
}

/** A card as an item of `cardList`; its title is a heading of `level` (default 3). */
export function card({ title, href, kicker, body, meta, lang }: Card, level: 2 | 3 = 3): Html {
  const named = lang === undefined ? title : html`<span lang="${lang}">${title}</span>`;
  const linked = href === undefined ? named : html`<a href="${href}">${named}</a>`;
  return html`<li class="card">
${kicker === undefined ? "" : html`<p class="kicker">${kicker}</p>`}
${level === 2 ? html`<h2 class="card-title">${linked}</h2>` : html`<h3 class="card-title">${linked}</h3>`}
${body ?? ""}
${meta === undefined ? "" : html`<p class="meta">${meta}</p>`}
</li>`;
}

/** Cards side by side, as many in a row as the width holds. */
export function cardList(cards: readonly Card[], level: 2 | 3 = 3): Html {
  return html`<ul class="card-list">${cards.map((one) => card(one, level))}</ul>`;
}
