import { html } from "hono/html";
import { linkTo } from "../link.ts";
import type { Html, Site } from "../site.ts";
import { type EnquiryStrings, enquiryStrings } from "./strings.ts";

/**
 * A link to the form by which people leave requests, filled in with what a page is about (nothing personal); nothing where the
 * service has no desk.
 */
export function requestLink(
  site: Site,
  text: keyof EnquiryStrings["links"],
  about: Readonly<Record<string, string | undefined>>,
): Html | "" {
  if (site.takesRequests !== true) return "";
  const { links } = enquiryStrings[site.locale];
  return html`<a class="button" href="${linkTo(site, "/enquiries/new", about)}">${links[text]}</a>`;
}
