import type { Context } from "hono";
import { z } from "zod";
import { viewLocale } from "../core/knowledge/speech.ts";
import type { Corpus, Settings } from "../core/ports.ts";
import { type ApiHeaders, indexEtag, notModified, type Reply } from "./route.ts";

/** Forms that a comparison or a map comes in. */
const FORMATS = ["json", "svg", "md"] as const;
export type Format = (typeof FORMATS)[number];
const MEDIA: ReadonlyArray<readonly [type: string, format: Format]> = [
  ["application/json", "json"],
  ["image/svg+xml", "svg"],
  ["text/markdown", "md"],
];

/** The part of a query that says how an answer is shown. */
export const shownAs = {
  lang: z
    .enum(viewLocale.options, { error: `Expected one of ${viewLocale.options.join(", ")}.` })
    .default("zh-Hans")
    .describe("Language of labels and statements; quotations stay as they are."),
  format: z
    .enum(FORMATS, { error: `Expected one of ${FORMATS.join(", ")}.` })
    .optional()
    .describe("By default what `Accept` asks for, else json."),
};

/** Of the forms that a client accepts the one that it likes best (RFC 9110, 12.5.1), the earlier of equals; JSON where it names none. */
export function formatOf(c: Context, asked: Format | undefined): Format {
  if (asked !== undefined) return asked;
  let best: { format: Format; weight: number } = { format: "json", weight: 0 };
  for (const range of (c.req.header("accept") ?? "").split(",")) {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const format = MEDIA.find(([media]) => media === type)?.[1];
    const weight = Number(
      /^q=(?<q>[\d.]+)$/.exec(parameters.find((one) => one.startsWith("q=")) ?? "")?.groups?.["q"] ?? 1,
    );
    if (format !== undefined && weight > best.weight) best = { format, weight };
  }
  return best.format;
}

const cached = { "cache-control": "public, max-age=60", vary: "Accept" };
/** A drawing styles itself and does nothing else. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** One answer in the form that is wanted; each form is made only when it is. 304 where the caller has it. */
export function answered(
  c: Context,
  {
    headers,
    settings,
    corpus,
    format,
  }: { headers: ApiHeaders; settings: Settings; corpus: Corpus; format: Format },
  forms: { json(): unknown; svg(): string; md(): string },
): Reply | Response {
  const etag = indexEtag(settings, corpus, format);
  const base = headers(c);
  const vary = [base["vary"], cached.vary].filter(Boolean).join(", ");
  const common = { ...cached, vary, etag };
  const unchanged = notModified(c, etag, { ...base, ...common });
  if (unchanged !== null) return unchanged;
  if (format === "json") return { json: forms.json(), headers: common };
  const type = format === "svg" ? "image/svg+xml; charset=utf-8" : "text/markdown; charset=utf-8";
  const policy = format === "svg" ? { "content-security-policy": drawingPolicy } : {};
  const text = format === "svg" ? forms.svg() : forms.md();
  return new Response(text, { headers: { ...base, ...common, ...policy, "content-type": type } });
}
