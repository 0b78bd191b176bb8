import { type Collection, collectionOf, type Segment, segmentOf } from "./collection.ts";
import { postingsOf } from "./index-passages.ts";
import { FIELDS, type Field } from "./postings.ts";

/** A collection to which passages are added one at a time, and from which they are taken. */
export interface LivingCollection {
  /** Adds the terms of one field of a passage, under a number that no living passage has. */
  put(number: number, field: Field, terms: readonly string[]): void;
  /** Takes a field of a passage away; with its first field a passage is gone. `terms` are those that were put. */
  take(number: number, field: Field, terms: readonly string[]): void;
  /** False where a passage of that number has gone and none came in its place. */
  has(number: number): boolean;
  /** The collection as it is now; it stays as it is when more is put or taken. */
  current(): Collection;
}

type Fields = Partial<Record<Field, readonly string[]>>;

/** The postings of `initial` are never copied: what comes is indexed beside them, what goes is marked. */
export function livingCollection(initial: Collection): LivingCollection {
  const added = new Map<number, Fields>();
  /** The terms counted already of passages that have gone. */
  const gone = new Map<number, Set<string>>();
  const goneFrequency = new Map(initial.goneFrequency);
  let made: Collection | undefined = initial;

  const stood = (number: number): boolean =>
    number < initial.size &&
    initial.segments.some(({ places }) => places === undefined || (places[number] ?? -1) >= 0);

  const make = (): Collection => {
    const numbers = [...added.keys()].sort((a, b) => a - b);
    const size = Math.max(initial.size, (numbers.at(-1) ?? -1) + 1);
    const fresh = postingsOf(
      numbers.map((number) => {
        const fields = added.get(number);
        return { text: fields?.text ?? [], title: fields?.title ?? [], heading: fields?.heading ?? [] };
      }),
    );
    const kept = initial.segments.map(({ postings, numbers: before }: Segment) => {
      const after = Int32Array.from({ length: postings.passages }, (_, at) => before?.[at] ?? at);
      for (let at = 0; at < after.length; at++) if (gone.has(after[at] ?? -1)) after[at] = -1;
      return segmentOf(postings, after, size);
    });
    return collectionOf(
      [...kept, segmentOf(fresh, Int32Array.from(numbers), size)],
      size,
      new Map(goneFrequency),
    );
  };
  return {
    put(number, field, terms) {
      made = undefined;
      added.set(number, { ...added.get(number), [field]: terms });
    },
    take(number, field, terms) {
      made = undefined;
      const own = added.get(number);
      if (own !== undefined) {
        delete own[field];
        if (FIELDS.every((one) => own[one] === undefined)) added.delete(number);
        return;
      }
      const counted = gone.get(number) ?? new Set();
      gone.set(number, counted);
      for (const term of terms) {
        if (counted.has(term)) continue;
        counted.add(term);
        goneFrequency.set(term, (goneFrequency.get(term) ?? 0) + 1);
      }
    },
    has: (number) => added.has(number) || (stood(number) && !gone.has(number)),
    current() {
      made ??= make();
      return made;
    },
  };
}
