import { html } from "hono/html";
import { fill } from "../../core/shown/fill.ts";
import { linkTo } from "../link.ts";
import { content } from "../records/said.ts";
import type { Html, Site } from "../site.ts";
import type { ParkStrings } from "./strings.ts";

/** A park as a notice names it. */
export interface Near {
  id: string;
  name: string;
  nameEn: string;
}

/** What of a request was left out, and why. */
export interface Notices {
  unknown: ReadonlyArray<{ asked: string; near: readonly Near[] }>;
  twice: readonly string[];
  tooMany: readonly string[];
}

export function compareNotices(
  site: Site,
  { unknown, twice, tooMany }: Notices,
  most: number,
  t: ParkStrings,
): Html | "" {
  if (unknown.length + twice.length + tooMany.length === 0) return "";
  const names = tooMany.join(site.speech.say("、", ", "));
  return html`<div class="notice" role="status">
${unknown.map(({ asked, near }) =>
  near.length === 0
    ? html`<p>${fill(t.compare.unknown, { asked })}</p>`
    : html`<p>${fill(t.compare.unknownNear, { asked })} ${near.map(
        ({ id, name, nameEn }) =>
          html`<a href="${linkTo(site, `/parks/${id}`)}">${content(site, site.speech.say(name, nameEn))}</a> `,
      )}</p>`,
)}
${twice.map((asked) => html`<p>${fill(t.compare.twice, { asked })}</p>`)}
${tooMany.length === 0 ? "" : html`<p>${fill(t.compare.tooMany, { most, names })}</p>`}
</div>`;
}
