import type { Corpus } from "../ports.ts";
import { squeeze } from "../text/squeeze.ts";
import type { Citation } from "./answer.ts";
import { renderedAt } from "./rendered.ts";
import { LEFT_OUT } from "./rendered-cut.ts";
import { nameable, ownersOf, unsupportedFigures, unsupportedNames } from "./rendered-support.ts";
import type { Fault, Statement } from "./verify.ts";

const ORIGINAL = / \(([^()]*[\p{Script=Han}][^()]*)\)/gu;
const LEAD = /^(.{2,90}?): /;

/**
 * What is wrong with a rendered statement; its citations are taken to be verbatim. It must be made of the very words of the
 * English of its quotations, in their order, led by nothing but the name of the park or district whose fact it is. So that an
 * English that errs does no harm: every figure must equal a figure of a quotation in value and kind; every name of the
 * gazetteer must be that of a thing which the quotations name, or their article as far as it is safe; a Chinese original in
 * brackets must stand in a quotation as it is.
 */
export function renderedFaults(statement: Statement, corpus: Corpus): Fault[] {
  const quotes = statement.citations.map(({ quote }) => quote);
  const text = statement.text.replace(ORIGINAL, "");
  const faults: Fault[] = [];
  for (const [, original = ""] of statement.text.matchAll(ORIGINAL))
    if (!quotes.some((quote) => squeeze(quote).includes(squeeze(original))))
      faults.push({ code: "unsupported-name", name: original });
  for (const { start, end } of unsupportedFigures(text, quotes))
    faults.push({ code: "unsupported-number", value: text.slice(start, end) });
  for (const name of unsupportedNames(text, nameable(corpus, statement.citations), corpus))
    faults.push({ code: "unsupported-name", name });
  const english = englishOf(statement.citations, corpus);
  if (!isRendered(text, english, statement, corpus)) faults.push({ code: "not-rendered", text });
  return faults;
}

/** The English of the sentences that quotations lie in. */
function englishOf(citations: readonly Citation[], corpus: Corpus): string[] {
  return citations.flatMap((citation) => {
    const article = corpus.articles.get(citation.articleId);
    return article === undefined ? [] : renderedAt(corpus, article, citation).map(({ english }) => english);
  });
}

/** Whether a text, without a lead that names whose fact it is, is made of runs of the sentences in their order. */
function isRendered(
  text: string,
  sentences: readonly string[],
  { citations }: Statement,
  corpus: Corpus,
): boolean {
  const whole = sentences.join(" ");
  if (isMadeOf(text, whole)) return true;
  const lead = LEAD.exec(text);
  if (lead === null || !isMadeOf(text.slice(lead[0].length), whole)) return false;
  return citations.some((citation) =>
    [...ownersOf(corpus, citation)].some(({ nameEn }) => nameEn === lead[1]),
  );
}

function isMadeOf(text: string, whole: string): boolean {
  let from = 0;
  for (const piece of text.split(LEFT_OUT)) {
    const run = piece.replace(/\.$/, "");
    const at = run === "" ? -1 : Math.max(...bothCases(run).map((form) => whole.indexOf(form, from)));
    if (at < 0) return false;
    from = at + run.length;
  }
  return true;
}

function bothCases(text: string): string[] {
  const [first, rest] = [text.charAt(0), text.slice(1)];
  return [first.toLowerCase() + rest, first.toUpperCase() + rest];
}
