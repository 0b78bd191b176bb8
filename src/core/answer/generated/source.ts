import type { Period } from "../../article.ts";
import type { Corpus } from "../../ports.ts";
import type { Answer, Citation } from "../answer.ts";
import { citationOf } from "../citation-of.ts";
import { rankEvidence } from "../evidence.ts";
import { renderedAt } from "../rendered.ts";
import { addressesMachine } from "../to-machines.ts";
import type { Workings } from "../work-out.ts";

/** A quotation that a model may write from; `citation.index` is the number it has in the prompt. */
export interface Source {
  citation: Citation;
  /** The section that the quotation stands in, or "". */
  heading: string;
  /** The time that its article speaks of. */
  about: Period | null;
  /** Our English of the sentences that it lies in, or null where there is none. */
  english: { title: string; text: string } | null;
}

const MOST = 8;
/** Beside the quotations of the answer, only sentences at most so much less likely than the best (natural logarithm) … */
const LEAST_BEHIND = 9;
/** … and fit the subject and the period asked about: what is not there cannot be written. */
const LEAST_SUBJECT = 0.85;
const LEAST_PERIOD = 0.6;

/**
 * What a model gets to write an answer from: the quotations of the answer that stands without it, then further sentences that
 * search found, best first. Sentences that speak to a machine instead of a reader are left out.
 */
export function evidenceFor({ found, sought }: Workings, { citations }: Answer, corpus: Corpus): Source[] {
  const ranked = rankEvidence(found, sought);
  const best = ranked[0]?.score ?? 0;
  const further = ranked
    .filter(
      ({ score, subject, period }) =>
        score >= best - LEAST_BEHIND && subject >= LEAST_SUBJECT && period >= LEAST_PERIOD,
    )
    .map(({ candidate: { surroundings, start, end } }) => citationOf(surroundings, start, end));
  const kept: Citation[] = [];
  for (const one of [...citations, ...further]) {
    if (kept.length === MOST) break;
    if (addressesMachine(one.quote) || kept.some((other) => overlap(one, other))) continue;
    kept.push(one);
  }
  return kept.map((citation, at) => sourceOf({ ...citation, index: at + 1 }, corpus));
}

/** Whether two quotations share text of one article. */
export function overlap(a: Citation, b: Citation): boolean {
  return a.articleId === b.articleId && a.start < b.end && b.start < a.end;
}

function sourceOf(citation: Citation, corpus: Corpus): Source {
  const article = corpus.articles.get(citation.articleId);
  const heading = corpus.passages.get(citation.passageId)?.heading ?? "";
  const rendered = article && corpus.renderings?.of(article);
  if (!article || !rendered) return { citation, heading, about: article?.about ?? null, english: null };
  const text = renderedAt(corpus, article, citation)
    .map(({ english }) => english)
    .join(" ");
  return { citation, heading, about: article.about, english: { title: rendered.title, text } };
}
