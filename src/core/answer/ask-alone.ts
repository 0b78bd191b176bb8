import type { Corpus } from "../ports.ts";
import { understand } from "../understand/question.ts";
import type { Locale } from "./answer.ts";
import { findPassages } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import { selectEvidence } from "./select.ts";
import { type Sought, soughtOf } from "./sought.ts";

/** The best sentence for a question by itself, without what was said before it, and what it was looked for. */
export async function askAlone(
  corpus: Corpus,
  content: string,
  locale?: Locale,
): Promise<{ sought: Sought; evidence: Evidence | undefined }> {
  const question = understand([{ role: "user", content }], corpus.lexicon, corpus.info.asOf, locale);
  const sought = soughtOf(question, corpus);
  const [evidence] = selectEvidence(await findPassages(corpus, sought.terms, content), sought);
  return { sought, evidence };
}
