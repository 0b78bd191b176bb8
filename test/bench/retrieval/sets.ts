import {
  type BenchQuery,
  type BenchSet,
  type PublicSet,
  readPublicSet,
  skippedSet,
  thinned,
} from "./data.ts";
import { seedsSet } from "./seeds-set.ts";
import { simplified } from "./simplified.ts";
import { syntheticSet } from "./synthetic-set.ts";

/** A set by the name that `--set` takes. It is made when its turn comes. */
export interface SetSpec {
  id: string;
  /** Ids of the engines that are measured where none is asked for by name. */
  peers: readonly string[];
  /** Roughly, for the progress bar. */
  passages: number;
  questions: number;
  make(): Promise<BenchSet>;
}

export interface SetsWanted {
  /** Folder of the public sets. */
  data: string;
  /** Sizes of the large corpora, in passages. */
  sizes: readonly number[];
  /** Questions of one kind at most, spread evenly. */
  limit: number;
}

export interface SetsFound {
  sets: SetSpec[];
  /** One line for each set that cannot be measured. */
  skipped: string[];
}

const EVERY_PEER = [
  "ours",
  "orama",
  "orama-tokenizer",
  "minisearch",
  "flexsearch",
  "fts5-bigram",
  "fts5-trigram",
];
/** Each of the others takes longer than all of these to index so much; `--peer` measures them all the same. */
const PEERS_FOR_POOL = EVERY_PEER.filter((peer) => peer !== "orama-tokenizer");
const PEERS_FOR_MANY = ["ours", "orama", "fts5-bigram"];
/** Beyond so many passages, those of the public sets would drown in made-up ones: the corpus is synthetic altogether. */
const LARGEST_POOL = 20_000;
const POOL_QUESTIONS = 1000;
const PLANTED_QUESTIONS = 300;

/** The sets that can be measured with the data at hand, smallest first. */
export function findSets({ data, sizes, limit }: SetsWanted): SetsFound {
  const skipped: string[] = [];
  const read = (name: string): PublicSet | null => {
    const set = readPublicSet(data, name);
    if (set === null) skipped.push(skippedSet(data, name));
    return set;
  };
  const [xquad, cmrc, drcd] = [read("xquad"), read("cmrc"), read("drcd")];
  const sets = [
    spec("seeds", 200, 200, limit, seedsSet),
    ...(xquad === null
      ? []
      : [spec("xquad", xquad.passages.length, xquad.queries.length * 2, limit, async () => xquadSet(xquad))]),
    ...(cmrc === null
      ? []
      : [spec("cmrc", cmrc.passages.length, cmrc.queries.length, limit, async () => cmrcSet(cmrc))]),
    ...(drcd === null
      ? []
      : [spec("drcd", drcd.passages.length, drcd.queries.length * 2, limit, async () => drcdSet(drcd))]),
  ];
  const outside = () => [...(cmrc?.passages ?? []), ...(drcd === null ? [] : inSimplified(drcd).passages)];
  for (const size of [...sizes].sort((a, b) => a - b)) {
    const pooled = cmrc !== null && size > cmrc.passages.length && size <= LARGEST_POOL;
    const questions = Math.min(limit, pooled ? POOL_QUESTIONS : PLANTED_QUESTIONS);
    sets.push({
      ...spec(pooled ? "pool" : "synthetic", size, questions, questions, () =>
        pooled ? poolOf(cmrc, outside(), size) : syntheticSet(size, questions, outside()),
      ),
      peers: size > LARGEST_POOL ? PEERS_FOR_MANY : PEERS_FOR_POOL,
    });
  }
  return { sets, skipped };
}

function spec(
  id: string,
  passages: number,
  questions: number,
  limit: number,
  make: () => Promise<BenchSet>,
): SetSpec {
  return {
    id,
    peers: EVERY_PEER,
    passages,
    questions: Math.min(questions, 2 * limit),
    make: async () => {
      const { asked, ...set } = await make();
      return {
        ...set,
        asked: asked.map(({ name, queries }) => ({ name, queries: thinned(queries, limit) })),
      };
    },
  };
}

function asWritten({ queries }: PublicSet): BenchQuery[] {
  return queries.map(({ q, gold }) => ({ q, gold }));
}

function cmrcSet(set: PublicSet): BenchSet {
  return { name: "cmrc", passages: set.passages, asked: [{ name: "cmrc", queries: asWritten(set) }] };
}

function drcdSet(set: PublicSet): BenchSet {
  const queries = asWritten(set);
  return {
    name: "drcd",
    passages: set.passages,
    asked: [
      { name: "drcd", queries },
      { name: "drcd, asked in 简体", queries: queries.map(({ q, gold }) => ({ q: simplified(q), gold })) },
    ],
  };
}

function xquadSet(set: PublicSet): BenchSet {
  const english = set.queries.flatMap(({ en, gold }) => (en === undefined ? [] : [{ q: en, gold }]));
  return {
    name: "xquad",
    passages: set.passages,
    asked: [
      { name: "xquad", queries: asWritten(set) },
      { name: "xquad, asked in English", queries: english },
    ],
  };
}

function inSimplified({ passages }: PublicSet): PublicSet {
  return {
    passages: passages.map(({ id, title, text }) => ({
      id,
      title: simplified(title),
      text: simplified(text),
    })),
    queries: [],
  };
}

/**
 * The questions of cmrc to its own passages among those of drcd, put into 简体, and as many synthetic ones as are still wanted.
 * Those are learnt from drcd and the seeds alone: a chain that knew cmrc would copy pieces of the very passages asked for.
 */
async function poolOf(cmrc: PublicSet, outside: BenchSet["passages"], size: number): Promise<BenchSet> {
  const name = `cmrc in ${size.toLocaleString("en")} passages`;
  const { passages } = await syntheticSet(
    Math.max(0, size - outside.length),
    0,
    outside.slice(cmrc.passages.length),
  );
  return {
    name,
    passages: [...outside, ...passages].slice(0, size),
    asked: [{ name, queries: asWritten(cmrc) }],
  };
}
