import { AppError } from "../src/core/errors.ts";
import { compareParks } from "../src/core/knowledge/compare-parks.ts";
import { MOST_PARKS } from "../src/core/knowledge/comparison.ts";
import { type AnyRecord, RECORD_KINDS } from "../src/core/knowledge/knowledge.ts";
import { findNamed } from "../src/core/knowledge/named.ts";
import { industriesIn } from "../src/core/knowledge/names-in.ts";
import type { Corpus, ToTraditional } from "../src/core/ports.ts";
import { foldText } from "../src/core/text/fold.ts";
import { detectLang } from "../src/core/text/script.ts";
import { type Candidate, type Candidates, candidatesOf, matching } from "./completion-match.ts";
import { LANGUAGES } from "./languages.ts";
import { listedParks } from "./listed-parks.ts";
import { fieldLabel } from "./record-labels.ts";

/** Where the values of an argument come from. */
export type CompletionSource =
  | "parks"
  | "park-lists"
  | "park-ids"
  | "article-ids"
  | "industries"
  | "topics"
  | "measures"
  | "languages";

export interface Completion {
  /** At most 100. */
  values: string[];
  /** How many there are. */
  total: number;
  hasMore: boolean;
}

interface CompletionContext {
  corpus: Corpus;
  toTraditional: ToTraditional;
}

/** MCP 2025-11-25, completion: a result has at most 100 values. */
const MOST_VALUES = 100;

/** What an argument may be completed to. `given` are the other arguments as far as they are filled in. */
export function complete(
  source: CompletionSource,
  typed: string,
  given: Readonly<Record<string, string>>,
  context: CompletionContext,
): Completion {
  const values =
    source === "park-lists" ? parkLists(typed, context) : plainValues(source, typed, given, context);
  return { values: values.slice(0, MOST_VALUES), total: values.length, hasMore: values.length > MOST_VALUES };
}

function plainValues(
  source: Exclude<CompletionSource, "park-lists">,
  typed: string,
  given: Readonly<Record<string, string>>,
  { corpus, toTraditional }: CompletionContext,
): string[] {
  const candidates =
    source === "measures"
      ? candidatesOf(measures(typed, given, corpus, toTraditional))
      : listed(source, corpus);
  const values = matching(typed, candidates, toTraditional);
  return source === "parks" ? likelyFirst(values, given, corpus) : values;
}

const made = new WeakMap<Corpus, Map<string, Candidates>>();

function listed(source: Exclude<CompletionSource, "park-lists" | "measures">, corpus: Corpus): Candidates {
  const lists = made.get(corpus) ?? new Map<string, Candidates>();
  made.set(corpus, lists);
  const known = lists.get(source);
  if (known !== undefined) return known;
  const fresh = candidatesOf(LISTS[source](corpus));
  lists.set(source, fresh);
  return fresh;
}

const LISTS: Readonly<
  Record<Exclude<CompletionSource, "park-lists" | "measures">, (corpus: Corpus) => Candidate[]>
> = {
  parks: ({ knowledge }) => knowledge.parks.map(named),
  industries: ({ knowledge }) => knowledge.industries.map(named),
  topics: ({ knowledge }) => RECORD_KINDS.options.flatMap((kind) => knowledge[kind].map(named)),
  languages: () => LANGUAGES.map(([code, ...names]) => ({ value: code, forms: [code, ...names] })),
  "park-ids": ({ knowledge }) =>
    knowledge.parks.map((park) => ({ value: park.id, forms: [park.id, ...named(park).forms] })),
  "article-ids": ({ articles }) =>
    Array.from({ length: articles.size }, (_, at) => ({
      value: articles.id(at),
      forms: [articles.id(at), articles.title(at)],
    })),
};

function named({ name, nameEn, aliases }: AnyRecord): Candidate {
  return { value: name, valueEn: nameEn, forms: [name, nameEn, ...aliases] };
}

/** Parks of the industry that is given, and those that the given topic names, before the others. */
function likelyFirst(
  values: readonly string[],
  { industry, topic }: Readonly<Record<string, string>>,
  corpus: Corpus,
): string[] {
  const { parks } = corpus.knowledge;
  const industries = industry === undefined ? new Set<string>() : industriesIn(industry, corpus);
  const folded = topic === undefined ? "" : foldText(topic);
  const likely = new Set(
    parks
      .filter(
        (park) =>
          park.industries.some(({ value }) => industries.has(value)) ||
          [park.name, ...park.aliases].some((name) => folded.includes(foldText(name))),
      )
      .map(({ id }) => id),
  );
  const isLikely = (value: string) => likely.has(findNamed(corpus, "parks", value)?.id ?? "");
  return values.toSorted((a, b) => Number(isLikely(b)) - Number(isLikely(a)));
}

/** The last name of a list completed, the others kept; parks that the list has already are not offered again. */
function parkLists(typed: string, { corpus, toTraditional }: CompletionContext): string[] {
  const last = /[^,，、;；\n]*$/.exec(typed)?.[0] ?? "";
  const kept = typed.slice(0, typed.length - last.length);
  const before = listedParks(kept).map((name) => findNamed(corpus, "parks", name)?.id);
  if (before.length >= MOST_PARKS) return [];
  const space = kept.endsWith(",") ? " " : "";
  return matching(last, listed("parks", corpus), toTraditional)
    .filter((name) => !before.includes(findNamed(corpus, "parks", name)?.id))
    .map((name) => kept + space + name);
}

/** Measures that need no park to be known. */
const COMMON = ["area", "industries", "carriers", "incentives", "services", "projects", "companies"];

/** What the articles tell of the parks that are given; what they may tell of any park where none are. */
function measures(
  typed: string,
  { parks = "" }: Readonly<Record<string, string>>,
  corpus: Corpus,
  toTraditional: ToTraditional,
): Candidate[] {
  const common = COMMON.map(fieldLabel).map(([zh, en]) => ({ value: zh, valueEn: en, forms: [zh, en] }));
  const listedNames = listedParks(parks);
  if (listedNames.length === 0) return common;
  const locale = detectLang(typed === "" ? parks : typed) === "en" ? "en" : "zh-Hans";
  try {
    const { rows } = compareParks(corpus, { parks: listedNames, locale, limit: 1_000 }, toTraditional);
    return rows.map(({ metric }) => ({ value: metric, forms: [metric] }));
  } catch (error) {
    // Parks that are not named in full yet.
    if (error instanceof AppError) return common;
    throw error;
  }
}
