import type { Citation } from "./answer.ts";
import { readable } from "./dress.ts";
import type { Evidence } from "./evidence.ts";
import { quoteSpan } from "./quote.ts";
import type { Sought } from "./sought.ts";
import type { Statement } from "./verify.ts";

/** One statement for each piece of evidence, in its order; the statement's text is the quotation itself, made readable. */
export function statementsOf(evidence: readonly Evidence[], sought: Sought): Statement[] {
  return evidence.map(({ candidate }, at) => {
    const { article, passage } = candidate.surroundings;
    const { start, end } = quoteSpan(candidate, sought.question.asked, sought.terms, sought.entities);
    const quote = article.body.slice(start, end);
    const citation: Citation = {
      index: at + 1,
      articleId: article.id,
      passageId: passage.id,
      title: article.title,
      source: article.source,
      published: article.published,
      url: article.url,
      quote,
      start,
      end,
      lang: article.lang,
    };
    return { text: readable(quote), citations: [citation] };
  });
}
