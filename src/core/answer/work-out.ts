import type { Suggestion } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import { correctedQuestion } from "../search/corrections.ts";
import { foldText } from "../text/fold.ts";
import { type Aside, asideOf, isForced } from "../understand/aside.ts";
import { type Question, understand } from "../understand/question.ts";
import type { Locale, Turn } from "./answer.ts";
import { askAlone } from "./ask-alone.ts";
import { isBroad, overviewOf, type Part } from "./broad.ts";
import { type FoundPassage, findPassages } from "./candidates.ts";
import { comparedOf, evidenceOf } from "./compare.ts";
import type { Compared } from "./compare-answer.ts";
import { changeOf } from "./compare-change.ts";
import { surelyAnswers } from "./decide.ts";
import { type Evidence, rankEvidence } from "./evidence.ts";
import { evidenceOfParts } from "./parts.ts";
import { selectEvidence } from "./select.ts";
import { type Sought, soughtOf } from "./sought.ts";
import { suggestionsLike } from "./suggest.ts";
import { type AskedView, askedView } from "./views/asked-view.ts";

/** What is worked out of a conversation before anything is said: the question, what was found for it, what was chosen of that. */
export interface Workings {
  /** The conversation as it was read: slips of the pen in the question mended. */
  turns: readonly Turn[];
  question: Question;
  /** What the message wants that articles are not asked for, or null. */
  aside: Aside | null;
  sought: Sought;
  found: FoundPassage[];
  /** The sentences that answer together, best first; empty where the articles do not answer. */
  chosen: Evidence[];
  /** Where the question is broad: each of `chosen` with what it was looked for. */
  overview?: Part[];
  /** A need that records may meet. */
  view?: AskedView;
  /** Where things are compared: what was found for each; `chosen` has all of it. */
  compared?: Compared;
}

/** Understands the last turn, looks for passages and chooses the sentences that answer. */
export async function workOut(
  corpus: Corpus,
  request: { turns: readonly Turn[]; locale?: Locale | undefined },
): Promise<Workings> {
  const turns = asMeant(request.turns, corpus);
  const question = understand(turns, corpus.lexicon, corpus.info.asOf, request.locale);
  const message = turns.at(-1)?.content ?? "";
  const aside = asideOf(question.folded === "" ? foldText(message) : question.folded);
  const sought = soughtOf(question, corpus);
  if (aside && isForced(aside)) return { turns, question, aside, sought, found: [], chosen: [] };
  const found = await findPassages(corpus, [...sought.terms, ...sought.context], message);
  // What sounds like a forecast or a tip is asked of the articles only where they surely speak of it.
  if (aside && !surelyAnswers(sought, rankEvidence(found, sought)[0]))
    return { turns, question, aside, sought, found, chosen: [] };
  const compared = (await comparedOf(corpus, sought, message)) ?? (await changeOf(corpus, found, sought));
  if (compared) return { turns, question, aside, sought, found, chosen: evidenceOf(compared), compared };
  const view = askedView(message, question, corpus);
  if (view || !isBroad(sought)) {
    const chosen = selectEvidence(found, sought);
    const further = chosen.length > 1 ? [] : await evidenceOfParts(corpus, question, chosen.length > 0);
    return {
      turns,
      question,
      aside,
      sought,
      found,
      chosen: eachOnce([...chosen, ...further]),
      ...(view && { view }),
    };
  }
  const overview = overviewOf(found, sought, await answersTo(suggestionsLike(corpus, sought), corpus));
  const chosen = overview.map(({ evidence }) => evidence);
  return { turns, question, aside, sought, found, chosen, overview };
}

function eachOnce(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    ({ candidate }, at) => evidence.findIndex((other) => other.candidate === candidate) === at,
  );
}

/** So many of the questions most like a broad one are answered in its overview. */
const ANSWERED = 3;

async function answersTo(asked: readonly Suggestion[], corpus: Corpus): Promise<Part[]> {
  const each = asked.slice(0, ANSWERED).map(async ({ ask }) => {
    const { evidence, sought } = await askAlone(corpus, ask["zh-Hans"]);
    return evidence ? [{ evidence, sought }] : [];
  });
  return (await Promise.all(each)).flat();
}

/** The turns with the last one as it is meant: pinyin and slips of the pen are read, where neither lexicon nor corpus knows them. */
function asMeant(turns: readonly Turn[], { lexicon, engine }: Corpus): readonly Turn[] {
  const last = turns.at(-1);
  if (last === undefined) return turns;
  const content = correctedQuestion(last.content, lexicon, engine.documentFrequency);
  return content === last.content ? turns : [...turns.slice(0, -1), { ...last, content }];
}
