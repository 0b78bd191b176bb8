import { z } from "zod";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { AnyRecord } from "./knowledge.ts";
import { namesOf } from "./linked-names.ts";
import { linksIn } from "./links.ts";

type Known = Pick<Corpus, "knowledge" | "lexicon">;

const said = z.looseObject({ value: z.string(), en: z.string() });

const made = new WeakMap<AnyRecord, [Known["knowledge"], string]>();

/** Whether a record has all words of a text: in its names, in what is stated of it, or in the names of what it is linked to. */
export function holdsWords(record: AnyRecord, text: string, known: Known): boolean {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const own = wordsOf(record, known);
  return words.every((word) => own.includes(word));
}

function wordsOf(record: AnyRecord, known: Known): string {
  const [of, kept] = made.get(record) ?? [];
  if (kept !== undefined && of === known.knowledge) return kept;
  const { name, nameEn, aliases } = record;
  const linked = linksIn(record).flatMap(({ id }) => Object.values(namesOf(known, id)));
  const text = foldText([name, nameEn, ...aliases, ...statementsIn(record), ...linked].join("\n"));
  made.set(record, [known.knowledge, text]);
  return text;
}

/** What is stated anywhere in a record, in Chinese and English; a note's topic with it. */
function statementsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => statementsIn(one));
  if (typeof value !== "object" || value === null) return [];
  const own = said.safeParse(value);
  if (!own.success) return Object.values(value).flatMap((one: unknown) => statementsIn(one));
  const { value: zh, en, topic, topicEn } = own.data;
  return [zh, en, topic, topicEn].flatMap((one) => (typeof one === "string" ? one : []));
}
