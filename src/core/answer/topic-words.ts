import { type Folded, fold, originalSpan } from "../text/fold.ts";
import type { Question } from "../understand/question.ts";
import type { Term } from "../understand/terms.ts";

/** At most so many pieces of a question are repeated, … */
const PIECES = 3;
/** … each at most so long, in UTF-16 units: what a decline repeats must stay a name, not a text. */
const LONGEST = 40;
/** A lighter term tells the form of the answer, hardly its topic. */
const LEAST_WEIGHT = 0.35;
/** What may stand between two terms that are told as one piece. */
const JOINT = /^(?:的|[\s·'’s-]|of|the)*$/i;

/** An address is not to be repeated: a reader might follow it. */
const ADDRESS = /https?|www|[@/:]|\p{L}\.\p{L}/u;

interface Piece {
  start: number;
  end: number;
}

/**
 * The subject and the thing asked in the question's own words and script, in reading order: names and topic words alone.
 * Nothing with a figure in it is repeated, nor anything that Markdown would read as more than words.
 */
export function topicWords(question: Question, message: string): string[] {
  const carried = new Set(question.earlier.carried);
  const own = question.terms.filter(({ text }) => !carried.has(text));
  const topics = own.filter(isTopic);
  const telling = topics.filter(({ entity }) => entity?.kind !== "city");
  const folded = fold(message);
  const pieces = joined(
    (telling.length > 0 ? telling : topics).flatMap(({ text }) => placeOf(text, folded)),
    folded.text,
  );
  const words = pieces.map(({ start, end }) => plain(message.slice(...originalSpan(folded, start, end))));
  const taken = question.terms.filter((term) => carried.has(term.text) && isTopic(term));
  const before = own.some(({ entity }) => entity !== null)
    ? []
    : taken.flatMap(({ entity }) => (entity ? [nameOf(entity, question)] : []));
  // Where only a name is new, what is asked of it stands in the question before.
  const after = WHOLE.has(question.earlier.relation)
    ? taken.flatMap(({ entity, text }) => (entity ? [] : [text]))
    : [];
  return [...new Set([...before.slice(0, 1), ...words, ...after])]
    .filter((word) => word !== "" && word.length <= LONGEST && !ADDRESS.test(word))
    .slice(0, PIECES);
}

/** Follow-ups that ask the question before once more. */
const WHOLE: ReadonlySet<string> = new Set(["same-question", "correction", "more", "conversion"]);

function isTopic({ text, weight, kind, entity }: Term): boolean {
  return (
    !/\p{N}/u.test(text) &&
    kind !== "char" &&
    kind !== "number" &&
    (entity !== null || weight >= LEAST_WEIGHT)
  );
}

function placeOf(text: string, { text: folded }: Folded): Piece[] {
  const start = folded.indexOf(text);
  return start < 0 ? [] : [{ start, end: start + text.length }];
}

function joined(pieces: readonly Piece[], folded: string): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end);
  const whole: Piece[] = [];
  for (const piece of sorted) {
    const last = whole.at(-1);
    if (last && piece.start <= last.end) last.end = Math.max(last.end, piece.end);
    else if (last && JOINT.test(folded.slice(last.end, piece.start)) && piece.end - last.start <= LONGEST)
      last.end = piece.end;
    else whole.push({ ...piece });
  }
  return whole;
}

function nameOf({ name, nameEn }: { name: string; nameEn: string }, { locale }: Question): string {
  return locale === "en" ? nameEn : name;
}

/** Characters that Markdown or HTML give a meaning are left out. */
function plain(text: string): string {
  return text
    .replace(/[[\](){}<>*_`#|\\~!]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
