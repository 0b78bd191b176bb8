import { html } from "hono/html";
import type { RecordKind } from "../../core/knowledge/knowledge.ts";
import type { RecordName } from "../../core/knowledge/related.ts";
import { fill } from "../../core/shown/fill.ts";
import { linkTo, RECORD_PATHS } from "../link.ts";
import { pageHead } from "../parts/page-head.ts";
import type { Page, Site } from "../site.ts";
import { recordStrings } from "./strings.ts";
import { inWords } from "./told.ts";

const SECTIONS: Readonly<Record<RecordKind, Page["section"]>> = {
  parks: "parks",
  carriers: "sites",
  incentives: "incentives",
  projects: "projects",
  industries: "industries",
  services: "services",
  companies: null,
};

/** An address asked for a record that there is none of: what was asked, what comes near, and where all are. */
export function missingRecordPage(
  site: Site,
  { kind, asked, near }: { kind: RecordKind; asked: string; near: readonly RecordName[] },
): Page {
  const { missing: t, related } = recordStrings[site.locale];
  const base = RECORD_PATHS[kind];
  return {
    title: t.title,
    description: fill(t.received, { asked }),
    section: SECTIONS[kind],
    isUnlisted: true,
    status: 404,
    body: html`${pageHead(site, {
      title: t.title,
      above: [{ name: related[kind], path: base }],
      lead: fill(t.received, { asked }),
    })}
${
  near.length === 0
    ? ""
    : html`<section aria-labelledby="near"><h2 id="near">${t.near}</h2>
<ul class="link-list">${near.map(
        ({ id, name, nameEn }) =>
          html`<li><a href="${linkTo(site, `${base}/${id}`)}">${inWords(site, name, nameEn)}</a></li>`,
      )}</ul></section>`
}
<p><a class="button button-primary" href="${linkTo(site, base)}">${t.all}</a></p>`,
  };
}
