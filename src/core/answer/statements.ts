import type { Span } from "../text/sentences.ts";
import { citationOf } from "./citation-of.ts";
import { continued } from "./continuation.ts";
import { readable } from "./dress.ts";
import type { Evidence } from "./evidence.ts";
import { listForm } from "./lists.ts";
import { quoteSpan, withoutLead } from "./quote.ts";
import { withoutMark } from "./series.ts";
import type { Sought } from "./sought.ts";
import type { Statement } from "./verify.ts";
import { whoseIs } from "./whose.ts";

/**
 * A statement for each piece of evidence, in its order, with those that complete it beside it; each statement's text is its
 * quotation, made readable.
 */
export function statementsOf(evidence: readonly Evidence[], sought: Sought): Statement[] {
  const statements: Statement[] = [];
  for (const { candidate } of evidence) {
    const { article } = candidate.surroundings;
    const taken = (span: Span): boolean =>
      statements.some(({ citations }) =>
        citations.some(
          (other) => other.articleId === article.id && other.start < span.end && span.start < other.end,
        ),
      );
    const state = (span: Span, part: Pick<Statement, "item" | "follows">): void => {
      if (taken(span)) return;
      const citation = {
        ...citationOf(candidate.surroundings, span.start, span.end),
        index: statements.length + 1,
      };
      const text = textOf(citation.quote, part.item === true);
      const list = part.item ? null : listForm(text, sought);
      const whose = statements.length === 0 ? whoseIs(candidate, sought) : null;
      statements.push({
        text,
        citations: [citation],
        ...part,
        ...(list && { list }),
        ...(whose && { whose }),
      });
    };
    const { before, quoted, further } = continued(
      candidate,
      quoteSpan(article.body, candidate, sought),
      sought,
    );
    if (before) state(quoteSpan(article.body, before, sought), {});
    state(trimmed(article.body, quoted), before ? { follows: true } : {});
    for (const { item, ...span } of further)
      state(item ? span : withoutLead(article.body, span), item ? { item } : {});
  }
  return statements;
}

/** A quotation as a sentence; one that announces the items after it keeps its colon. */
function textOf(quote: string, item: boolean): string {
  if (item) return readable(withoutMark(quote));
  return /[：:]$/.test(quote) ? `${readable(quote).replace(/。$/u, "")}：` : readable(quote);
}

function trimmed(body: string, { start, end }: Span): Span {
  return { start, end: start + body.slice(start, end).trimEnd().length };
}
