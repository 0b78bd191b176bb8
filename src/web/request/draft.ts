import type { Locale } from "../../core/answer/answer.ts";
import { parseMarkdown } from "../../core/shown/markdown.ts";
import type { Conversation } from "../chat/conversation.ts";
import { plainText } from "../chat/plain-text.ts";

/** What somebody enters; each field is named as in the body of `POST /api/enquiries`. */
export interface Draft {
  /** One for each form: who sends it again sends the same one. */
  submission: string;
  need: string;
  kind: string;
  name: string;
  company: string;
  phone: string;
  email: string;
  country: string;
  industry: string;
  timing: string;
  use: string;
  area: string;
  tax: string;
  withTranscript: boolean;
  consent: boolean;
}
export type TextField = Exclude<keyof Draft, "submission" | "withTranscript" | "consent">;

/** Kinds and times that the service takes; the first kind is the usual one. */
export const kinds = ["consultation", "park", "site", "incentive", "project"] as const;
export const timings = ["month", "quarter", "half-year", "year", "undecided"] as const;

/** Most characters of each field. */
export const most: Readonly<Record<TextField, number>> = {
  need: 2_000,
  kind: 20,
  name: 80,
  company: 120,
  phone: 40,
  email: 254,
  country: 2,
  industry: 60,
  timing: 20,
  use: 200,
  area: 60,
  tax: 100,
};

export function freshDraft(need: string): Draft {
  const empty = { name: "", company: "", phone: "", email: "", country: "", industry: "" };
  return {
    ...empty,
    submission: freshUuid(),
    need: need.slice(0, most.need),
    kind: kinds[0],
    timing: "",
    use: "",
    area: "",
    tax: "",
    withTranscript: false,
    consent: false,
  };
}

/** A random UUID (RFC 9562, version 4); `crypto.randomUUID` is missing in pages without TLS. */
function freshUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The conversation is cut from its oldest turns on: the service takes bodies up to 64 KB, and in UTF-8 an ideograph is three bytes. */
const longestTranscript = 12_000;
const longestTurn = 6_000;
const mostTurns = 40;

export interface TranscriptTurn {
  role: "user" | "assistant";
  text: string;
}

/** The conversation as it goes along with a request, the newest exchanges that fit. */
export function transcriptOf(conversation: Conversation): TranscriptTurn[] {
  const turns: TranscriptTurn[] = [];
  let room = longestTranscript;
  for (const { question, text } of [...conversation].reverse()) {
    const answer = plainText(parseMarkdown(text), "keep").slice(0, longestTurn);
    room -= question.length + answer.length;
    if (room < 0 || turns.length + 2 > mostTurns) break;
    turns.unshift(
      { role: "user", text: question },
      ...(answer === "" ? [] : [{ role: "assistant" as const, text: answer }]),
    );
  }
  return turns;
}

/** The body of `POST /api/enquiries`; what was left empty is left out. */
export function bodyOf(
  draft: Draft,
  { notice, locale, conversation }: { notice: string; locale: Locale; conversation: Conversation },
): Record<string, unknown> {
  const { withTranscript, consent, submission, ...texts } = draft;
  const entered = Object.entries(texts).filter(([, text]) => text.trim() !== "");
  const transcript = withTranscript ? transcriptOf(conversation) : [];
  return {
    submission,
    channel: "widget",
    ...Object.fromEntries(entered),
    language: locale,
    consent,
    notice,
    ...(transcript.length > 0 && { transcript }),
  };
}
