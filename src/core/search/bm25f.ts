import { best, type Scored } from "./best.ts";
import type { Collection } from "./collection.ts";
import { listScanner, SEEK } from "./list-scanner.ts";
import { findList, type ListPlace, listPlace } from "./posting-lists.ts";
import { DEFAULT_WEIGHTS, saturation, type Weights } from "./saturation.ts";

/** A term of a query and how much it counts. */
export interface QueryTerm {
  term: string;
  weight: number;
}

/** Working memory of one collection, reused by every query so that queries leave no garbage behind. */
export interface Scorer {
  /** The best `limit` passages, best first, ties by number. `allowed` = passages a filter lets through; absent: all. */
  top(terms: readonly QueryTerm[], limit: number, allowed?: Uint8Array): Scored[];
  /** The passages whose score is at least `share` of the best one's, in no order. Every score is worked out: slower than `top`. */
  matching(terms: readonly QueryTerm[], share: number, allowed?: Uint8Array): Uint32Array;
}

/** The runtimes' logarithms differ in their last bits; so fine a step is the same in all of them. */
const STEP = 2 ** -34;

/** Inverse document frequency with the + 1 that keeps it positive, in steps that make rankings equal in all runtimes. */
export function idf(passages: number, frequency: number): number {
  return Math.round(Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5)) / STEP) * STEP;
}

/** A term that stands somewhere: its list in each segment, and the most that it can add to a score. */
interface Sought {
  gain: number;
  bound: number;
  /** What the terms after this one can add at most. */
  left: number;
  /** Postings to read, those of gone passages included. */
  work: number;
  places: ListPlace[];
}

/** Scores are told apart by so many steps where the best are looked for. */
const BINS = 256;

/** The share of its bound that a term likely adds to the least of the best. */
const LIKELY_RISE = 0.4;

/** Room for the rounding of sums: bounds are compared with scores that were added up in another order. */
const SLACK = 1 + 1e-9;

/**
 * Terms are taken one after the other, those that weigh most first. As soon as what is left to come cannot lift an unseen
 * passage among the best, the lists that are left only raise the passages seen (Turtle and Flood 1995, MaxScore), and of
 * these only those that can still get there. Every score that is kept is added up in the same order, whatever was skipped.
 */
export function scorer(collection: Collection, weights: Weights = DEFAULT_WEIGHTS): Scorer {
  const { segments, size, goneFrequency, passages, tokens, longest } = collection;
  const saturated = saturation(weights, passages === 0 ? 1 : tokens / passages, longest);
  const scores = new Float64Array(size);
  const seen = new Uint32Array(size);
  const scanners = segments.map((segment) => listScanner(segment, saturated, scores, seen));
  const pool: Sought[] = [];
  const bins = new Uint32Array(BINS + 1);

  const prepare = (terms: readonly QueryTerm[]): Sought[] => {
    const sought: Sought[] = [];
    for (const { term, weight } of terms) {
      if (!(weight > 0)) continue;
      pool[sought.length] ??= { gain: 0, bound: 0, left: 0, work: 0, places: segments.map(listPlace) };
      const one = pool[sought.length];
      if (one === undefined) continue;
      one.work = 0;
      for (let at = 0; at < segments.length; at++) {
        const place = one.places[at];
        const segment = segments[at];
        if (place === undefined || segment === undefined) continue;
        findList(segment.postings, term, place);
        one.work += place.frequency;
      }
      const frequency = one.work - (goneFrequency.get(term) ?? 0);
      if (frequency <= 0) continue;
      one.gain = weight * idf(passages, frequency) * (weights.k1 + 1);
      one.bound = one.gain * saturated.most;
      sought.push(one);
    }
    return sought.sort((a, b) => b.gain - a.gain);
  };
  /** Adds a term to every passage that it stands in; gives how many passages have been seen. */
  const scan = ({ gain, places }: Sought, known: number, allowed: Uint8Array | undefined): number => {
    let count = known;
    for (let at = 0; at < scanners.length; at++) {
      const place = places[at];
      if (place !== undefined) count = scanners[at]?.all(place, gain, count, allowed) ?? count;
    }
    return count;
  };
  let inOrder = false;
  /** Adds a term to those passages alone that are seen already. */
  const update = ({ gain, places }: Sought, count: number): void => {
    for (let at = 0; at < scanners.length; at++) {
      const place = places[at];
      if (place === undefined || place.frequency === 0) continue;
      if (count * SEEK > place.frequency) {
        scanners[at]?.update(place, gain);
        continue;
      }
      if (!inOrder) seen.subarray(0, count).sort();
      inOrder = true;
      scanners[at]?.seek(place, gain, count);
    }
  };
  const forget = (count: number): void => {
    for (let i = 0; i < count; i++) scores[seen[i] ?? 0] = 0;
  };
  /** A score that at least `limit` of the seen have reached, no score being above `most`; 0 where there is none. */
  const reached = (count: number, limit: number, most: number): number => {
    bins.fill(0);
    const scale = BINS / most;
    for (let i = 0; i < count; i++) {
      const bin = ((scores[seen[i] ?? 0] ?? 0) * scale) | 0;
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    let bin = BINS;
    for (let above = bins[bin] ?? 0; above < limit && bin > 0; above += bins[bin] ?? 0) bin--;
    return bin / scale;
  };
  /** Keeps those of the seen whose score is not below `least`. */
  const prune = (count: number, least: number): number => {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const passage = seen[i] ?? 0;
      if ((scores[passage] ?? 0) < least) scores[passage] = 0;
      else seen[kept++] = passage;
    }
    return kept;
  };

  return {
    top(terms, limit, allowed) {
      const sought = prepare(terms);
      let most = 0;
      let work = 0;
      // From the least: sums of small numbers first lose nothing.
      for (const one of sought.toReversed()) {
        one.left = most;
        most += one.bound;
        work += one.work;
      }
      let count = 0;
      let open = true;
      inOrder = false;
      let mark = 0;
      let risen = 0;
      for (const term of sought) {
        if (open) count = scan(term, count, allowed);
        else update(term, count);
        work -= term.work;
        risen += term.bound;
        // A look costs about as much as reading so many postings, and is in vain where the best cannot have risen enough.
        if (count <= limit || work < count || term.left > mark + LIKELY_RISE * risen) continue;
        mark = reached(count, limit, most * SLACK);
        risen = 0;
        const least = mark - term.left * SLACK;
        if (least <= 0) continue;
        open = false;
        count = prune(count, least / SLACK);
      }
      const found = best(scores, seen, count, limit);
      forget(count);
      return found;
    },
    matching(terms, share, allowed) {
      let count = 0;
      for (const term of prepare(terms)) count = scan(term, count, allowed);
      let most = 0;
      for (let i = 0; i < count; i++) most = Math.max(most, scores[seen[i] ?? 0] ?? 0);
      const matching = seen.slice(0, count).filter((passage) => (scores[passage] ?? 0) >= share * most);
      forget(count);
      return matching;
    },
  };
}
