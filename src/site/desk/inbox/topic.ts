import { html } from "hono/html";
import type { EnquiryTopic } from "../../../core/desk/enquiry/form.ts";
import { RECORD_PATHS } from "../../link.ts";
import type { Html } from "../../site.ts";

/** The record that an enquiry is about, by its name; the name is its id where no record has it any more. */
export interface NamedTopic extends EnquiryTopic {
  name: string;
}

/** A link to the record's public page. */
export function topicLink({ kind, id, name }: NamedTopic): Html {
  return html`<a href="${RECORD_PATHS[kind]}/${encodeURIComponent(id)}">${name}</a>`;
}
