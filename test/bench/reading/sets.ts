import { type BenchPassage, type PublicSet, readPublicSet, skippedSet } from "../retrieval/data.ts";

export interface ReadQuestion {
  q: string;
  /** Answers that are accepted, any of them. */
  ans: string[];
  /** Ids of the passages that hold one. */
  gold: string[];
}

/** Questions of one kind to the passages of a set. */
export interface ReadKind {
  name: string;
  /** Nothing in the passages is meant to answer them. */
  offTopic: boolean;
  questions: ReadQuestion[];
}

/** Passages that are taken in once. */
export interface ReadSet {
  /** As `--set` takes it. */
  id: string;
  passages: BenchPassage[];
  kinds: ReadKind[];
}

export const READING_SETS = ["cmrc", "drcd", "xquad"];
export const OFF_TOPIC = "cmrc questions to the passages of drcd";

/** The sets at hand, every `step`-th question of each, and a line for each set that is not there. */
export function readingSets(
  data: string,
  wanted: readonly string[],
  step: number,
): { sets: ReadSet[]; skipped: string[] } {
  const found = new Map<string, PublicSet>();
  const skipped: string[] = [];
  for (const id of READING_SETS) {
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const set = readPublicSet(data, id);
    if (set === null) skipped.push(skippedSet(data, id));
    else found.set(id, set);
  }
  const strangers = found.get("cmrc");
  if (found.has("drcd") && strangers === undefined)
    skipped.push("skipped off-topic questions: they need cmrc and drcd");
  const sets = [...found].map(([id, set]) => ({
    id,
    passages: set.passages,
    kinds: kindsOf(id, set, id === "drcd" ? strangers : undefined).map((kind) => ({
      ...kind,
      questions: kind.questions.filter((_, index) => index % step === 0),
    })),
  }));
  return { sets, skipped };
}

function kindsOf(id: string, { queries }: PublicSet, strangers: PublicSet | undefined): ReadKind[] {
  const kinds: ReadKind[] = [{ name: id, offTopic: false, questions: queries }];
  const english = queries.flatMap(({ en, ans, gold }) => (en === undefined ? [] : [{ q: en, ans, gold }]));
  if (english.length > 0)
    kinds.push({ name: `${id}, asked in English`, offTopic: false, questions: english });
  if (strangers !== undefined) kinds.push({ name: OFF_TOPIC, offTopic: true, questions: strangers.queries });
  return kinds;
}
