import type { Corpus } from "../ports.ts";
import type { Asked } from "../understand/kind.ts";
import type { Answer } from "./answer.ts";
import { type Refusal, refusalOf } from "./decide.ts";
import { type Evidence, rankEvidence } from "./evidence.ts";
import type { WeighedTerm } from "./weigh.ts";
import type { Workings } from "./work-out.ts";

/** Why an answer came out as it did, as plain data: what was understood, what was found, what was chosen and why. */
export interface Explanation {
  question: {
    /** As it was read, slips mended. */
    read: string;
    /** Its asking part, folded. */
    asking: string;
    language: string;
    asOf: string | null;
    entities: { id: string; name: string; kind: string; written: string; carried: boolean }[];
    /** `written` is what named the period, or where it comes from. */
    periods: { from: string; to: string; written: string }[];
    wholeYear: boolean;
    asked: Asked;
    terms: ExplainedTerm[];
    /** What only helps to choose. */
    context: ExplainedTerm[];
    earlier: Workings["question"]["earlier"];
    /** The unit that the figure is wanted in, or null. */
    conversion: { to: string; of: string | null } | null;
  };
  /** Best first; `rank` is the search score over the best one's. */
  passages: { article: string; title: string; passage: string; rank: number }[];
  /** The best sentences with the parts of their score, and why each alone would or would not be given. */
  sentences: (Parts & { article: string; text: string; chosen: boolean; refused: Refusal | null })[];
  decision: { answered: boolean; reason: string; clarify: Answer["clarify"] | null };
}

interface ExplainedTerm {
  text: string;
  kind: string;
  /** How much it says before corpus statistics, and with them. */
  weight: number;
  mass: number;
  /** Whether any passage of the corpus holds it. */
  known: boolean;
  /** The forms that articles are searched for. */
  forms: readonly string[];
  carried: boolean;
}

type Parts = Pick<Evidence, "said" | "covered" | "form" | "subject" | "period" | "score">;

const SENTENCES = 6;

export function explain(corpus: Corpus, workings: Workings, answer: Answer): Explanation {
  const { turns, question, sought, found, chosen } = workings;
  const carried = new Set(question.earlier.carried);
  const ranked = rankEvidence(found, sought);
  const refused = refusalOf(sought, ranked[0]);
  return {
    question: {
      read: turns.at(-1)?.content ?? "",
      asking: question.folded,
      language: question.locale,
      asOf: corpus.info.asOf,
      entities: question.terms.flatMap(({ entity, text }) =>
        entity
          ? [
              {
                id: entity.id,
                name: entity.name,
                kind: entity.kind,
                written: text,
                carried: carried.has(text),
              },
            ]
          : [],
      ),
      periods: question.periods.map(({ from, to, start, end }) => ({
        from,
        to,
        written:
          question.earlier.relation === "first" ? question.folded.slice(start, end) : writtenIn(turns, from),
      })),
      wholeYear: question.wholeYear,
      asked: question.asked,
      terms: sought.terms.map((term) => explained(term, carried)),
      context: sought.context.map((term) => explained(term, carried)),
      earlier: question.earlier,
      conversion: question.conversion && {
        to: question.conversion.to.zh,
        of: question.conversion.of?.value ?? null,
      },
    },
    passages: found.map(({ surroundings: { article, passage }, rank }) => ({
      article: article.id,
      title: article.title,
      passage: passage.id,
      rank: rounded(rank),
    })),
    sentences: ranked.slice(0, SENTENCES).map((evidence) => ({
      article: evidence.candidate.surroundings.article.id,
      text: evidence.candidate.said.text,
      ...partsOf(evidence),
      chosen: chosen.some(({ candidate }) => candidate === evidence.candidate),
      refused: refusalOf(sought, evidence),
    })),
    decision: {
      answered: !answer.abstained,
      reason: answer.abstained
        ? (refused ?? "nothing passed verification")
        : "evidence passed every threshold",
      clarify: answer.clarify ?? null,
    },
  };
}

function explained(
  { text, kind, weight, mass, known, forms }: WeighedTerm,
  carried: ReadonlySet<string>,
): ExplainedTerm {
  return {
    text,
    kind,
    weight: rounded(weight),
    mass: rounded(mass),
    known,
    forms,
    carried: carried.has(text),
  };
}

function partsOf({ said, covered, form, subject, period, score }: Evidence): Parts {
  return {
    said: rounded(said),
    covered: rounded(covered),
    form: rounded(form),
    subject: rounded(subject),
    period: rounded(period),
    score: rounded(score),
  };
}

/** The newest turn of the user that writes the year of a period; a relative one (去年) is written in none. */
function writtenIn(turns: Workings["turns"], from: string): string {
  const year = from.slice(0, 4);
  const turn = turns.findLast(
    ({ role, content }) =>
      role === "user" && (content.includes(year) || content.includes(`${year.slice(2)}年`)),
  );
  return turn?.content ?? "relative to the newest article";
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
