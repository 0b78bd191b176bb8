import { html } from "hono/html";
import type { Html, Site } from "../site.ts";
import type { IndustryStrings } from "./strings.ts";

/** Links to the same map as the API gives it, in the language that contents are shown in. */
export function mapData(
  { speech }: Site,
  asked: { park?: string | undefined; industry?: string | undefined },
  t: IndustryStrings,
): Html {
  const address = (format: "json" | "md" | "svg"): string => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
    query.set("lang", speech.locale);
    query.set("format", format);
    return `/api/industries/map?${query}`;
  };
  return html`<section class="compare-data" aria-labelledby="data"><h2 id="data">${t.data}</h2>
<p>${t.dataNote}</p>
<ul class="link-list"><li><a href="${address("json")}">${t.json}</a></li><li><a href="${address("md")}">${t.markdown}</a></li><li><a href="${address("svg")}">${t.svg}</a></li></ul></section>`;
}
