import type { Answer, Citation } from "../../core/answer/answer.ts";
import type { ArticleLang } from "../../core/article.ts";
import { isRecord } from "./problem.ts";

/** What comes with an answer's text: the whole `Answer` but the text. */
export type AnswerResult = Omit<Answer, "answer" | "charts"> & {
  /** As it came: what draws charts reads them, and is loaded for the first one. */
  charts?: readonly unknown[];
};

/** One part of the AI SDK UI message stream that this page acts on. */
export type AnswerPart =
  | { type: "text"; delta: string }
  | { type: "result"; result: AnswerResult }
  | { type: "error"; detail: string }
  | { type: "finish" };

/** Reads the data of one stream event; null for parts of no interest, and for data that is no such part. */
export function readPart(data: string): AnswerPart | null {
  const part = parseJson(data);
  if (!isRecord(part)) return null;
  switch (part["type"]) {
    case "text-delta":
      return typeof part["delta"] === "string" ? { type: "text", delta: part["delta"] } : null;
    case "data-citations": {
      const result = readResult(part["data"]);
      return result && { type: "result", result };
    }
    case "error":
      return { type: "error", detail: typeof part["errorText"] === "string" ? part["errorText"] : "" };
    case "finish":
      return { type: "finish" };
    default:
      return null;
  }
}

/** Narrows foreign data (stream, storage) to a result; citations that are not whole are left out. */
export function readResult(value: unknown): AnswerResult | null {
  if (!isRecord(value) || !Array.isArray(value["citations"])) return null;
  const { id, charts } = value;
  const clarify = readClarify(value["clarify"]);
  return {
    id: typeof id === "string" ? id : "",
    abstained: value["abstained"] === true,
    citations: value["citations"].map(readCitation).filter((citation) => citation !== null),
    suggestions: strings(value["suggestions"]),
    asOf: stringOrNull(value["asOf"]),
    mode: value["mode"] === "generated" ? "generated" : "extractive",
    ...(clarify && { clarify }),
    ...(Array.isArray(charts) && charts.length > 0 && { charts }),
  };
}

function readClarify(value: unknown): AnswerResult["clarify"] | null {
  if (!isRecord(value) || typeof value["question"] !== "string") return null;
  return { question: value["question"], options: strings(value["options"]) };
}

function readCitation(value: unknown): Citation | null {
  if (!isRecord(value)) return null;
  const { index, articleId, passageId, title, source, quote, start, end, lang } = value;
  if (
    typeof index !== "number" ||
    typeof articleId !== "string" ||
    typeof title !== "string" ||
    typeof quote !== "string" ||
    typeof start !== "number" ||
    typeof end !== "number"
  ) {
    return null;
  }
  return {
    index,
    articleId,
    passageId: typeof passageId === "string" ? passageId : "",
    title,
    source: typeof source === "string" ? source : "",
    published: stringOrNull(value["published"]),
    url: stringOrNull(value["url"]),
    quote,
    start,
    end,
    lang: isArticleLang(lang) ? lang : "zh-Hans",
  };
}

const articleLangs: readonly string[] = ["zh-Hans", "zh-Hant", "en", "ja", "ko"] satisfies ArticleLang[];

export function isArticleLang(value: unknown): value is ArticleLang {
  return typeof value === "string" && articleLangs.includes(value);
}

export function stringOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
