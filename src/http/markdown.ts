import type { Context } from "hono";
import { z } from "zod";
import type { Citation } from "../core/answer/answer.ts";
import { asOfText, sourcesText } from "../core/knowledge/comparison-text.ts";
import type { Speech } from "../core/knowledge/speech.ts";
import type { ApiHeaders, Reply } from "./route.ts";

/** The schema of a text/markdown answer. */
export const markdownAnswer = z
  .string()
  .describe("Markdown with markers [1], [2] …, the sources at its end.");

/** What an answer with citations says as JSON, or in words where the caller accepts `text/markdown`. */
export function jsonOrMarkdown(
  c: Context,
  value: { citations: readonly Citation[]; asOf: string | null },
  words: () => { text: string; speech: Speech },
  headers: ApiHeaders,
): Reply | Response {
  const own = { vary: [headers(c)["vary"], "Accept"].filter(Boolean).join(", ") };
  if (!wantsMarkdown(c.req.header("accept"))) return { json: value, headers: own };
  const { text, speech } = words();
  const parts = [text, sourcesText(value.citations, speech), asOfText(value.asOf, speech)];
  return new Response(`${parts.filter((part) => part !== "").join("\n\n")}\n`, {
    headers: {
      ...headers(c),
      ...own,
      "content-type": "text/markdown; charset=utf-8",
      "content-language": speech.locale,
    },
  });
}

function wantsMarkdown(accept = ""): boolean {
  const wanted = accept.split(",").map((one) => one.split(";", 1)[0]?.trim().toLowerCase());
  const markdown = wanted.indexOf("text/markdown");
  const json = wanted.indexOf("application/json");
  return markdown >= 0 && (json < 0 || markdown < json);
}
