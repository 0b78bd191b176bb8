import { stems } from "../text/stem.ts";
import type { Sought } from "./sought.ts";

/** Words of grammar and asking: they tell no topic. */
const ASKING = new Set(
  "a an the of in on at by for from to with and or not if than as about into per what which who whom whose when where why how many much long often is are was were be been do does did can could will would may shall should has have had get there here this that these those it its they their them we our us you your i my me any some please tell list name give".split(
    " ",
  ),
);

const asked = new WeakMap<Sought, readonly string[]>();

/** The stems of a question's English words that may tell its topic, each once. */
function wordsOf(sought: Sought): readonly string[] {
  const known = asked.get(sought);
  if (known) return known;
  const words = sought.question.folded.match(/[a-z][a-z-]+/g) ?? [];
  const made = [...new Set(words.filter((word) => !ASKING.has(word)).flatMap(stems))];
  asked.set(sought, made);
  return made;
}

/** The share of a question's English words that the English of a sentence has: 0 to 1, 0 for questions in another language. */
export function englishShare(english: ReadonlySet<string>, sought: Sought): number {
  if (sought.question.locale !== "en" || english.size === 0) return 0;
  const words = wordsOf(sought);
  return words.length === 0 ? 0 : words.filter((word) => english.has(word)).length / words.length;
}
