import { html } from "hono/html";
import type { FacetOption } from "../../core/knowledge/facet-options.ts";
import type { ServiceMatches } from "../../core/knowledge/service-match.ts";
import type { ServiceNeedKind } from "../../core/knowledge/service-need.ts";
import { fill } from "../../core/shown/fill.ts";
import { choiceField, type Sent, textArea } from "../forms/fields.ts";
import { matchPageOf } from "../forms/match-page.ts";
import { formStrings } from "../forms/strings.ts";
import { languageInput } from "../parts/filter-form.ts";
import { separator } from "../records/enumerated.ts";
import { listSources } from "../records/list-sources.ts";
import { recordStrings } from "../records/strings.ts";
import type { Html, Page, Site } from "../site.ts";
import { serviceMatch } from "./service-match.ts";
import { serviceStrings } from "./strings.ts";

/** Needs in words, free words, park and stage; then the services, who runs them, and whom to ask next. */
export function matchPage(
  site: Site,
  sent: Sent,
  parks: readonly FacetOption[],
  found: ServiceMatches | null,
): Page {
  const t = serviceStrings[site.locale];
  const names = recordStrings[site.locale];
  const labels = { text: t.match.text, need: t.need, park: names.park, stage: t.stage };
  return matchPageOf(site, sent, {
    section: "services",
    t: t.match,
    above: { name: t.title, path: "/services" },
    labels,
    form: matchForm(site, sent, parks),
    results: found === null ? null : results(site, found),
  });
}

function matchForm(site: Site, sent: Sent, parks: readonly FacetOption[]): Html {
  const t = serviceStrings[site.locale];
  const names = recordStrings[site.locale];
  const { notSaid } = formStrings[site.locale];
  const choice = (name: string, label: string, words: ReadonlyArray<readonly [string, string]>) =>
    choiceField(
      site,
      { name, label, none: notSaid, options: words.map(([value, text]) => ({ value, label: text })) },
      sent,
    );
  return html`<form class="filters" method="get" action="/services/match" aria-label="${t.match.title}">
${languageInput(site)}
${textArea(site, { name: "text", label: t.match.text, hint: t.match.textHint }, sent)}
<div class="field-row">
${choice("need", t.need, Object.entries(names.need))}
${choice(
  "park",
  names.park,
  parks.map(({ id, name, nameEn }) => [id, site.speech.say(name, nameEn)] as const),
)}
${choice("stage", t.stage, Object.entries(t.stages))}
</div>
<div class="form-end"><button class="button button-primary" type="submit">${t.match.submit}</button></div>
</form>`;
}

function results(site: Site, { services, needs, unmet, more, citations }: ServiceMatches): Html {
  const { match: t } = serviceStrings[site.locale];
  const named = (some: readonly ServiceNeedKind[]) =>
    some.map((need) => recordStrings[site.locale].need[need]).join(separator(site));
  return html`<section aria-labelledby="result"><h2 id="result">${t.result}</h2>
${
  needs.length === 0
    ? html`<p class="notice">${t.notUnderstood}</p>`
    : html`<ul class="understood"><li><b>${t.understood}</b> ${named(needs)}</li></ul>`
}
${unmet.length === 0 ? "" : html`<p class="notice">${t.unmet}${named(unmet)}</p>`}
${
  services.length === 0
    ? ""
    : html`<ol class="record-list">${services.map((one) => serviceMatch(site, one, citations))}</ol>`
}
${more === 0 ? "" : html`<p class="meta">${fill(t.more, { count: more })}</p>`}
${listSources(site, citations)}</section>`;
}
