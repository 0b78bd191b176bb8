import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { findNamed, namedOrThrow } from "./named.ts";
import type { Industry } from "./records.ts";
import { readText } from "./words-in.ts";

/** What a name of an industry may end with and mean the same. */
const KIND = /(?:产业链?|行业|工业|业|industry|sector)$/;

/**
 * The industries that a name stands for: the one of that id or name; else those whose names hold it, or a word that articles use
 * for it, or whose chain has it as a link. Throws a caller's error with near names where there is none.
 */
export function findIndustries(corpus: Corpus, asked: string): Industry[] {
  const { industries } = corpus.knowledge;
  const named = findNamed(corpus, "industries", asked);
  const own = industries.filter(({ id }) => id === named?.id);
  if (own.length > 0) return own;
  const forms = formsOf(asked, corpus);
  const holding = industries.filter((record) =>
    namesIn(record).some((name) => forms.some((form) => name.includes(form))),
  );
  if (holding.length > 0) return holding;
  namedOrThrow(corpus, "industries", asked);
  return [];
}

function namesIn({ name, aliases, nameEn, chain }: Industry): string[] {
  return [name, ...aliases, nameEn, ...chain.flatMap((link) => [link.name, link.nameEn])].map(foldText);
}

/** The asked name and what articles write for it where it is one word, each without the word for industry. */
function formsOf(asked: string, { lexicon }: Corpus): string[] {
  const words = readText(asked, lexicon).words.filter(({ forms }) => forms.length > 0);
  const written = words.length === 1 ? (words[0]?.forms ?? []) : [];
  return [foldText(asked).trim(), ...written]
    .map((form) => form.replace(KIND, "").trim())
    .filter((form) => form.length > 1);
}
