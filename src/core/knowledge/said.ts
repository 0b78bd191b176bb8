import type { Corpus } from "../ports.ts";
import { namesOf } from "./linked-names.ts";
import type { Citing } from "./present.ts";
import type { Speech } from "./speech.ts";
import type { Source } from "./stated.ts";

/** A statement in the reader's words, with the number of its citation. */
export interface Said {
  text: string;
  source: number;
  /** The time that it speaks of: ISO 8601 date or both ends. */
  when?: string;
}
/** A statement that names a record or a district. */
export interface SaidLink extends Said {
  id: string;
}

/** What statements are put into words with. */
export interface Saying {
  corpus: Pick<Corpus, "knowledge" | "lexicon">;
  speech: Speech;
  cites: Citing;
}

type Placed = Source & { when?: string | undefined };

/** A text of our own on a place of an article; none where the place is gone. */
export function said(text: string, place: Placed, { cites }: Saying): Said[] {
  const source = cites.number(place);
  const { when } = place;
  return source === 0 ? [] : [{ text, source, ...(when !== undefined && { when }) }];
}

export function saidTexts(some: ReadonlyArray<Placed & { value: string; en: string }>, to: Saying): Said[] {
  return some.flatMap((one) => said(to.speech.say(one.value, one.en), one, to));
}

export function saidLinks(some: ReadonlyArray<Placed & { value: string }>, to: Saying): SaidLink[] {
  return some.flatMap((one) => {
    const { name, nameEn } = namesOf(to.corpus, one.value);
    return said(to.speech.say(name, nameEn), one, to).map((text) => ({ ...text, id: one.value }));
  });
}

/** Statements of notes under what they are about, in the order of the first of each. */
export function saidTopics(
  notes: ReadonlyArray<Placed & { topic: string; topicEn: string; value: string; en: string }>,
  to: Saying,
): Array<{ topic: string; statements: Said[] }> {
  const groups = Map.groupBy(notes, ({ topic }) => topic);
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    const statements = saidTexts(some, to);
    return first === undefined || statements.length === 0
      ? []
      : [{ topic: to.speech.say(first.topic, first.topicEn), statements }];
  });
}
