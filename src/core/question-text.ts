import { z } from "zod";

/** Longest question that is read, in UTF-16 units after cleaning and trimming. */
export const maxQuestionLength = 2_000;

// Controls, format characters (bidirectional overrides, byte order marks, invisible tags) and lone surrogates.
// Line breaks, tabs and the joiners that emoji and some scripts need are text.
const unreadable = /[[\p{Cc}\p{Cf}\p{Cs}]--[\t\n\v\f\r\u200c\u200d]]/gv;

/** The text without characters that a reader cannot see, and without space at its ends. */
export function cleanText(text: string): string {
  return text.replace(unreadable, "").trim();
}

/** What a person asks, cleaned: 1–2,000 characters. */
export const questionText = z
  .string()
  .overwrite(cleanText)
  .min(1, "The question is empty. Write what you want to know, for example 镇江高新区有哪些载体？")
  .max(maxQuestionLength, {
    error: (issue) =>
      `The question has ${typeof issue.input === "string" ? issue.input.length : "too many"} characters; at most ${maxQuestionLength} are read. Shorten it to what you want to know.`,
  });
