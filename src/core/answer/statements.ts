import { citationOf } from "./citation-of.ts";
import { readable } from "./dress.ts";
import type { Evidence } from "./evidence.ts";
import { quoteSpan } from "./quote.ts";
import type { Sought } from "./sought.ts";
import type { Statement } from "./verify.ts";

/** One statement for each piece of evidence, in its order; the statement's text is the quotation itself, made readable. */
export function statementsOf(evidence: readonly Evidence[], sought: Sought): Statement[] {
  return evidence.map(({ candidate }, at) => {
    const { start, end } = quoteSpan(candidate, sought.question.asked, sought.terms, sought.entities);
    const citation = { ...citationOf(candidate, start, end), index: at + 1 };
    return { text: readable(citation.quote), citations: [citation] };
  });
}
