import { html } from "hono/html";
import type { ToTraditional } from "../../core/ports.ts";
import { fill } from "../../core/shown/fill.ts";
import { type Paragraph, type Piece, piecesOf } from "../../core/text/paragraphs.ts";
import type { Span } from "../../core/text/sentences.ts";
import type { Html, Site } from "../site.ts";
import type { Reading } from "./reading.ts";
import { articleStrings } from "./strings.ts";

/**
 * The text of an article in its paragraphs. The text content of the elements with `data-start` is the body, unit for unit, and
 * `data-start` is where each begins; sentences have the ids `s1`, `s2` …, and what the address quotes is in `mark`, its
 * first run with the id `quote`.
 */
export function articleText(site: Site, reading: Reading): Html {
  return html`<div class="article-text article-text-${reading.view}">
${reading.paragraphs.map((paragraph) => paragraphOf(site, paragraph, reading))}
</div>`;
}

function paragraphOf(site: Site, paragraph: Paragraph, reading: Reading): Html {
  const { view, rendering } = reading;
  const english = rendering === null ? "" : inEnglish(paragraph, reading, rendering.sentences);
  return html`<div class="${paragraph.heading ? "paragraph paragraph-heading" : "paragraph"}">
${permalink(site, paragraph)}
${view === "en" ? "" : asPublished(paragraph, reading)}
${view === "original" ? "" : english}
</div>`;
}

function permalink(site: Site, { sentences: [first] }: Paragraph): Html | "" {
  if (first === undefined) return "";
  const label = fill(articleStrings[site.locale].text.permalink, { number: first.number });
  return html`<a class="permalink" href="#s${first.number}" aria-label="${label}" title="${label}">¶</a>`;
}

function asPublished(paragraph: Paragraph, { article, quote, convert }: Reading): Html {
  const { body, lang } = article;
  const pieces = piecesOf(paragraph, quote);
  const say = convert === null ? verbatim(body) : converted(body, paragraph, convert);
  const runs = sentencesOf(pieces).map(({ sentence, pieces: own }) => {
    const text = own.map((piece) => runOf(piece, say(piece), quote));
    return sentence === null ? text : html`<span class="sentence" id="s${sentence}">${text}</span>`;
  });
  const shown = convert === null ? lang : "zh-Hant";
  // White space between the tags would be text of the article.
  return paragraph.heading
    ? html`<h2 lang="${shown}" data-start="${paragraph.start}">${runs}</h2>`
    : html`<p lang="${shown}" data-start="${paragraph.start}">${runs}</p>`;
}

/** Pieces by the sentence that they belong to. */
function sentencesOf(pieces: readonly Piece[]): Array<{ sentence: number | null; pieces: Piece[] }> {
  const groups: Array<{ sentence: number | null; pieces: Piece[] }> = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && last.sentence === piece.sentence) last.pieces.push(piece);
    else groups.push({ sentence: piece.sentence, pieces: [piece] });
  }
  return groups;
}

function runOf({ start, marked }: Piece, text: string, quote: Span | null): Html | Html[] {
  const shown = withCuts(text);
  if (!marked) return shown;
  return start === quote?.start ? html`<mark id="quote">${shown}</mark>` : html`<mark>${shown}</mark>`;
}

/** A line break inside a sentence is a column or page break: in the text, but not to be seen between Chinese characters. */
function withCuts(text: string): Html[] {
  return text.split(/(\s*\n\s*)/).map((run, at, runs) => {
    if (at % 2 === 0) return html`${run}`;
    const [before = "", after = ""] = [runs[at - 1]?.at(-1), runs[at + 1]?.at(0)];
    const isSpace = before === "" || after === "" || (/[\w.,;]/.test(before) && /\w/.test(after));
    return isSpace ? html`${run}` : html`<span class="line-cut">${run}</span>`;
  });
}

const verbatim =
  (body: string) =>
  ({ start, end }: Span): string =>
    body.slice(start, end);

/** Runs in 繁體: cut out of the whole sentence, whose words decide how characters are converted, where that keeps their places. */
function converted(body: string, { sentences }: Paragraph, convert: ToTraditional): (piece: Piece) => string {
  const whole = new Map(
    sentences.map(({ number, start, end }) => {
      const text = body.slice(start, end);
      const made = convert(text);
      return [number, { start, made: isInStep(text, made) ? made : null }];
    }),
  );
  return ({ sentence, start, end }) => {
    const known = sentence === null ? undefined : whole.get(sentence);
    if (known === undefined || known.made === null) return convert(body.slice(start, end));
    return known.made.slice(start - known.start, end - known.start);
  };
}

/** Whether each character of two texts has the same place in both. */
function isInStep(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const others = [...other];
  return [...one].every((character, at) => character.length === others[at]?.length);
}

function inEnglish(
  { sentences }: Paragraph,
  { paragraphs, view, quote }: Reading,
  english: readonly string[],
): Html {
  const isQuoted = ({ start, end }: Span): boolean =>
    quote !== null && start < quote.end && end > quote.start;
  const first = paragraphs.flatMap((one) => one.sentences).find(isQuoted);
  return html`<p class="rendering" lang="en">${sentences.map((sentence, at) => {
    const { number } = sentence;
    const text = english[number - 1] ?? "";
    const space = at === 0 ? "" : " ";
    if (view === "both") return html`${space}${isQuoted(sentence) ? html`<mark>${text}</mark>` : text}`;
    const marked =
      number === first?.number ? html`<mark id="quote">${text}</mark>` : html`<mark>${text}</mark>`;
    return html`${space}<span class="sentence" id="s${number}">${isQuoted(sentence) ? marked : text}</span>`;
  })}</p>`;
}
