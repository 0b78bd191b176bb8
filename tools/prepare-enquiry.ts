import { z } from "zod";
import { enquiryKind, matterFields } from "../src/core/desk/enquiry/form.ts";
import { hasContact } from "../src/core/desk/request/contact.ts";
import { countryCodes } from "../src/core/desk/request/countries.ts";
import { callerError } from "../src/core/errors.ts";
import type { RecordKind } from "../src/core/knowledge/knowledge.ts";
import { findNamed, nearNamed } from "../src/core/knowledge/named.ts";
import type { Corpus } from "../src/core/ports.ts";
import { defineTool } from "./define.ts";
import { looseItems } from "./match-result.ts";
import { resultFields } from "./result.ts";

/** Kinds of records that an enquiry is about, likeliest first. */
const ABOUT: readonly RecordKind[] = ["parks", "carriers", "incentives", "projects", "services", "companies"];

export const prepareEnquiryTool = defineTool({
  name: "prepare_enquiry",
  title: "Prepare an enquiry",
  description:
    "Link to the service desk's form, filled in with the matter; the user adds name and contact there and sends it. Sends and stores nothing.",
  input: z.strictObject({
    kind: enquiryKind.optional().describe("What it is about."),
    need: z.string().max(1_000).optional().describe("No personal data."),
    about: z.string().max(100).optional().describe("Name or id: park, site, incentive, project."),
    use: z.string().max(100).optional().describe("Of the site: production, office …"),
    area: z.string().max(60).optional().describe("With its unit."),
    industry: z.string().max(60).optional(),
    timing: matterFields.timing.unwrap().optional().describe("Planned start."),
    country: z.string().max(2).optional().describe("ISO code."),
    language: matterFields.language.unwrap().optional().describe("Of form and reply."),
  }),
  output: z.object({
    url: z.string().nullable(),
    next: z.string(),
    // It states nothing of the articles, so that there is nothing to cite.
    citations: looseItems,
    asOf: resultFields.asOf,
  }),
  async run({ need, about, language, ...fields }, { corpus, enquiryForm }) {
    const told = Object.entries({ need, ...fields }).filter(([, value]) => hasContact(value ?? ""));
    if (told.length > 0) throw personalFault(told.map(([name]) => name));
    if (fields.country !== undefined && !countryCodes.includes(fields.country.toUpperCase())) {
      throw callerError(
        "unknown-country",
        "No such `country`; expected two letters of ISO 3166-1, such as DE.",
      );
    }
    const topic = about === undefined ? undefined : topicOf(corpus, about);
    return {
      url: enquiryForm === undefined ? null : linkOf(enquiryForm, { topic, language, ...fields }, need),
      next: enquiryForm === undefined ? NO_DESK : NEXT,
      citations: [],
      asOf: corpus.info.asOf,
    };
  },
});

const NEXT =
  "Nothing has been sent. Give the user this link: they check the form, enter name and contact, agree to the privacy notice and send it; the page then shows a reference number, the office and the time of its reply.";
const NO_DESK = "No service desk can be reached from here: use the website of this service instead.";

/**
 * The need stands behind the `#`, which browsers keep to themselves: what somebody wants is not to be found in the logs of servers.
 */
function linkOf(form: string, fields: Readonly<Record<string, string | undefined>>, need?: string): string {
  const { language, country, ...others } = fields;
  const query = new URLSearchParams({ via: "assistant" });
  const given = { ...others, lang: language, country: country?.toUpperCase() };
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  const fragment = need ? `#${new URLSearchParams({ need })}` : "";
  return `${form}?${query}${fragment}`;
}

function topicOf(corpus: Corpus, about: string): string {
  for (const kind of ABOUT) {
    const found = findNamed(corpus, kind, about);
    const isRecord = found !== undefined && corpus.knowledge[kind].some(({ id }) => id === found.id);
    if (isRecord) return `${kind}:${found.id}`;
  }
  const near = ABOUT.flatMap((kind) => nearNamed(corpus, kind, about)).slice(0, 4);
  const names = near.map(({ id, name }) => `${name} (${id})`).join(", ");
  const advice = near.length === 0 ? "Leave `about` out and say it in `need`." : `Near: ${names}.`;
  throw callerError("unknown-topic", `The articles name nothing that \`about\` fits. ${advice}`);
}

function personalFault(fields: readonly string[]) {
  const where = fields.map((name) => `\`${name}\``).join(", ");
  return callerError(
    "personal-data",
    `There seems to be a telephone number or an e-mail address in ${where}. Leave it out: the user enters it in the form.`,
  );
}
