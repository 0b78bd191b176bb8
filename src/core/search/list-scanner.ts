import type { Segment } from "./collection.ts";
import type { ListPlace } from "./posting-lists.ts";
import { PLAIN } from "./postings.ts";
import type { Saturation } from "./saturation.ts";

/** Adds the lists of one segment to scores. */
export interface ListScanner {
  /**
   * Adds `gain` times the saturated counts to every living passage of a term that `allowed` lets through, and notes those
   * that had no score before in `seen` behind the first `count`. Gives how many have been seen then.
   */
  all(place: ListPlace, gain: number, count: number, allowed: Uint8Array | undefined): number;
  /** The same for those alone that have a score already. */
  update(place: ListPlace, gain: number): void;
  /** The same as `update`, where those with a score are the first `count` of `seen`, in ascending order. */
  seek(place: ListPlace, gain: number, count: number): void;
}

/** Lists that many times longer than there are passages to raise are better skipped through than read. */
export const SEEK = 16;

/** `scores` by number in the collection; `seen` holds such numbers. */
export function listScanner(
  { postings, numbers, places }: Segment,
  { plain, of }: Saturation,
  scores: Float64Array,
  seen: Uint32Array,
): ListScanner {
  const { lists, lengths, passages } = postings;
  // Numbers of seven bits a byte are read where they are wanted: a call for each posting would cost more than the reading.

  /** Reads a list to its end. */
  const update = (place: ListPlace, gain: number): void => {
    let { at } = place;
    let passage = -1;
    for (let left = place.frequency; left > 0 && at < place.end; left--) {
      let byte = lists[at++] ?? 0;
      let posting = byte & 127;
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = lists[at++] ?? 0;
        posting |= (byte & 127) << shift;
      }
      passage += (posting >>> 1) + 1;
      if (passage >= passages) return;
      const number = numbers === undefined ? passage : (numbers[passage] ?? -1);
      const before = number < 0 ? 0 : (scores[number] ?? 0);
      if (before === 0) {
        if ((posting & PLAIN) === 0) at++;
        continue;
      }
      const length = lengths[passage] ?? 0;
      if ((posting & PLAIN) === 1) scores[number] = before + gain * (plain[length] ?? 0);
      else scores[number] = before + gain * of(lists[at++] ?? 0, length);
    }
  };

  /** Reads those stretches of a list in which passages seen may stand. */
  const seek = (place: ListPlace, gain: number, count: number): void => {
    let { at, skips } = place;
    const skipsEnd = place.at;
    let jumpPassage = -1;
    let jumpAt = at;
    let passage = -1;
    let counts = 0;
    for (let i = 0; i < count; i++) {
      const number = seen[i] ?? 0;
      const wanted = places === undefined ? number : (places[number] ?? -1);
      if (wanted < 0) continue;
      while (skips < skipsEnd) {
        let next = skips;
        let byte = lists[next++] ?? 0;
        let over = byte & 127;
        for (let shift = 7; byte >= 128; shift += 7) {
          byte = lists[next++] ?? 0;
          over |= (byte & 127) << shift;
        }
        if (jumpPassage + over >= wanted) break;
        jumpPassage += over;
        byte = lists[next++] ?? 0;
        let bytes = byte & 127;
        for (let shift = 7; byte >= 128; shift += 7) {
          byte = lists[next++] ?? 0;
          bytes |= (byte & 127) << shift;
        }
        jumpAt += bytes;
        skips = next;
      }
      if (jumpPassage > passage) {
        passage = jumpPassage;
        at = jumpAt;
      }
      while (passage < wanted && at < place.end) {
        let byte = lists[at++] ?? 0;
        let posting = byte & 127;
        for (let shift = 7; byte >= 128; shift += 7) {
          byte = lists[at++] ?? 0;
          posting |= (byte & 127) << shift;
        }
        passage += (posting >>> 1) + 1;
        counts = (posting & PLAIN) === 1 ? PLAIN : (lists[at++] ?? 0);
      }
      if (passage < wanted) return;
      if (passage !== wanted) continue;
      const length = lengths[passage] ?? 0;
      scores[number] =
        (scores[number] ?? 0) + gain * (counts === PLAIN ? (plain[length] ?? 0) : of(counts, length));
    }
  };

  return {
    all(place, gain, known, allowed) {
      let count = known;
      let { at } = place;
      let passage = -1;
      for (let left = place.frequency; left > 0 && at < place.end; left--) {
        let byte = lists[at++] ?? 0;
        let posting = byte & 127;
        for (let shift = 7; byte >= 128; shift += 7) {
          byte = lists[at++] ?? 0;
          posting |= (byte & 127) << shift;
        }
        passage += (posting >>> 1) + 1;
        const counts = (posting & PLAIN) === 1 ? PLAIN : (lists[at++] ?? 0);
        if (passage >= passages) break;
        const number = numbers === undefined ? passage : (numbers[passage] ?? -1);
        if (number < 0 || (allowed !== undefined && allowed[number] !== 1)) continue;
        const before = scores[number] ?? 0;
        if (before === 0) seen[count++] = number;
        const length = lengths[passage] ?? 0;
        scores[number] = before + gain * (counts === PLAIN ? (plain[length] ?? 0) : of(counts, length));
      }
      return count;
    },
    update,
    seek,
  };
}
