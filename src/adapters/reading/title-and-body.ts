import { MOST_BODY } from "../../core/desk/articles/desk-article.ts";
import { callerError } from "../../core/errors.ts";
import { cleanBody } from "../../core/text/clean-body.ts";

const MOST_TITLE = 300;
/** A first line that is longer, or ends like a sentence, is no title. */
const USUAL_TITLE = 80;

/**
 * A title and the text below it: the heading where there is one, else the first line where it looks like a title, else the
 * name of the file. Throws `AppError` where there is no text, or more than one article may have.
 */
export function titleAndBody(heading: string, text: string, name: string): { title: string; body: string } {
  const whole = cleanBody(text);
  if (whole === "") throw noText();
  if (whole.length > MOST_BODY) {
    throw callerError(
      "text-too-long",
      `The text has ${whole.length} characters; one article may have ${MOST_BODY}. Split it.`,
      413,
    );
  }
  const [first = "", ...rest] = whole.split("\n");
  const line = first.trim();
  const below = cleanBody(rest.join("\n"));
  if (heading !== "")
    return {
      title: heading.slice(0, MOST_TITLE).toWellFormed(),
      body: line === heading && below !== "" ? below : whole,
    };
  const isTitle = line.length <= USUAL_TITLE && !/[。！？；.!?;]$/.test(line) && below !== "";
  if (isTitle) return { title: line, body: below };
  const named = name.replace(/\.[^.]{1,8}$/, "").trim();
  return { title: (named === "" ? line : named).slice(0, USUAL_TITLE).toWellFormed(), body: whole };
}

function noText() {
  return callerError("no-text", "There is no text in it; expected at least a sentence.", 422);
}
