import type { Corpus, ToTraditional } from "../ports.ts";
import type { Answer, Citation, Locale, Turn } from "./answer.ts";
import { charted } from "./charts-of.ts";
import { clarifyOf } from "./clarify.ts";
import { type ComparedAnswer, comparedAnswer } from "./compare-answer.ts";
import { convertedStatements } from "./converted.ts";
import { declineText } from "./decline.ts";
import { dress } from "./dress.ts";
import { PREMISE_LEADS, premiseOf } from "./premise.ts";
import { inLanguage } from "./rendered-statements.ts";
import { statementsOf } from "./statements.ts";
import { suggestions } from "./suggest.ts";
import { faultsOf, type Statement } from "./verify.ts";
import { parksCompared } from "./views/parks-compared.ts";
import { recordView } from "./views/record-view.ts";
import { recordsCompared } from "./views/records-compared.ts";
import { type ShownView, viewText } from "./views/view-text.ts";
import { type Workings, workOut } from "./work-out.ts";

export interface AnswerDeps {
  corpus: Corpus;
  toTraditional: ToTraditional;
  /** The id the answer bears. */
  id: string;
}

export interface AnswerRequest {
  /** The conversation so far; the last turn is the user's question. */
  turns: readonly Turn[];
  /** The language to answer in; the question's own where it is not given. */
  locale?: Locale | undefined;
}

/**
 * Answers the last turn from the corpus, or abstains: understand → search → evidence → decide → compose → verify.
 * Nothing that fails verification is given; where nothing is left, the answer abstains.
 */
export async function answerQuestion(deps: AnswerDeps, request: AnswerRequest): Promise<Answer> {
  return answerFrom(deps, await workOut(deps.corpus, request));
}

/** The answer that what was worked out gives: quotations alone, verified. */
export function answerFrom({ corpus, toTraditional, id }: AnswerDeps, workings: Workings): Answer {
  const { question, found } = workings;
  const table = tableOf(workings, corpus, toTraditional);
  const statements =
    table?.statements ??
    renumber(stated(workings, corpus).filter((statement) => faultsOf(statement, corpus).length === 0));
  const quoted = citedBy(statements);
  const view = viewOf(workings, quoted.length, corpus, toTraditional);
  const abstained = statements.length === 0 && view === null;
  const citations = [...quoted, ...(view?.citations ?? [])];
  const premise =
    question.conversion || table ? null : premiseOf(workings.sought, workings.chosen, citations);
  const lead = premise ? PREMISE_LEADS[question.locale][premise] : "";
  const nearest = suggestions(corpus, found, statements, question, toTraditional);
  // Records that answer ask for what they lack themselves.
  const clarify = view ? undefined : clarifyOf(corpus, workings, toTraditional);
  const text = abstained
    ? (clarify?.question ?? declineText(corpus, workings, nearest.length > 0, toTraditional))
    : [
        statements.length > 0 && lead + (table?.text ?? dress(statements, question.locale, toTraditional)),
        view?.text,
      ]
        .filter((part) => typeof part === "string")
        .join("\n\n");
  return {
    id,
    answer: text,
    abstained,
    ...charted(corpus, { text, citations }, { locale: question.locale, toTraditional }),
    suggestions: nearest,
    asOf: corpus.info.asOf,
    ...(clarify && { clarify }),
    mode: "extractive",
  };
}

/** What records say, after the sentences that answer or in their place. */
function viewOf(
  { view, compared, turns, question }: Workings,
  cited: number,
  corpus: Corpus,
  toTraditional: ToTraditional,
): ShownView | null {
  const { parks, records } = compared ?? {};
  if (parks) return parksCompared(parks, corpus, question.locale, toTraditional);
  if (records) return recordsCompared(records, corpus, question.locale, toTraditional);
  if (view === undefined) return null;
  const found = recordView(view, turns.at(-1)?.content ?? "", corpus);
  return found && viewText(found, question.locale, cited, toTraditional);
}

/** The table that compares, or null where nothing is compared. */
function tableOf(
  { compared, turns, question: { locale } }: Workings,
  corpus: Corpus,
  toTraditional: ToTraditional,
): ComparedAnswer | null {
  const message = turns.at(-1)?.content ?? "";
  return compared ? comparedAnswer(compared, corpus, { locale, message, toTraditional }) : null;
}

/** The citations of statements, each once: two statements may stand on one. */
function citedBy(statements: readonly Statement[]): Citation[] {
  const byIndex = new Map(statements.flatMap(({ citations }) => citations.map((one) => [one.index, one])));
  return [...byIndex.values()];
}

/** What the chosen sentences say: in the user's language, or their figures in the unit asked for. */
function stated({ question, sought, found, chosen, overview }: Workings, corpus: Corpus): Statement[] {
  if (overview)
    return overview.flatMap((part) => {
      const of = { ...part.sought, question: { ...part.sought.question, locale: question.locale } };
      return inLanguage(statementsOf([part.evidence], of), of, corpus);
    });
  const statements = statementsOf(chosen, sought);
  const { conversion } = question;
  if (conversion) {
    const converted = convertedStatements(conversion, statements, found, question.locale);
    if (converted.length > 0 || conversion.of || question.earlier.relation === "conversion") return converted;
  }
  return inLanguage(statements, sought, corpus);
}

/** Numbers citations from 1 in reading order, so that no marker points at a dropped one. */
function renumber(statements: readonly Statement[]): Statement[] {
  let index = 0;
  return statements.map((statement) => ({
    ...statement,
    citations: statement.citations.map((citation) => ({ ...citation, index: ++index })),
  }));
}
