import type { Corpus } from "../ports.ts";
import type { Question } from "../understand/question.ts";
import { askAlone } from "./ask-alone.ts";
import type { Evidence } from "./evidence.ts";

/** So many parts of a message are asked one by one. */
const MOST_PARTS = 3;
/** So many characters make a part that asks something. */
const LEAST = 3;

const APART =
  /[\s,，。;；?？!！]+|还有|以及|,? and (?=how|what|which|who|where|when|is|are|does|do|has|have)/;
const APART_ENGLISH =
  /,? and (?=how|what|which|who|where|when|is |are |does |do |has |have )|(?:[;?!]|,(?!\d))+ ?/;
const ASKS =
  /什么|啥|哪|谁|多[少大久长高远]|几|怎|如何|吗$|不$|没$|何|能否|是否|\b(?:how|what|which|who|where|when)\b|多少/;

/** The parts of a folded question that each ask something by themselves, with what the first names put before those that name nothing. */
export function askingParts({ folded, locale, terms }: Question): string[] {
  const pieces = folded
    .split(locale === "en" ? APART_ENGLISH : APART)
    .map((part) => part.trim())
    .filter((part) => part.length >= LEAST);
  const parts: string[] = [];
  let lead = "";
  for (const piece of pieces) {
    if (ASKS.test(piece)) {
      parts.push(lead === "" ? piece : `${lead} ${piece}`);
      lead = "";
    } else lead = lead === "" ? piece : `${lead} ${piece}`;
  }
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const named = terms.filter(({ entity }) => entity !== null);
  const first = parts[0] ?? "";
  // A name that comes after the questions (…，我说的是高新区) is meant by all of them.
  const about = [first, lead].find((piece) => named.some(({ text }) => piece.includes(text))) ?? "";
  const spoken = named.filter(({ text }) => about.includes(text)).map(({ text }) => text);
  return parts.map((part) =>
    named.some(({ text }) => part.includes(text)) ? part : [...spoken, part].join(locale === "en" ? " " : ""),
  );
}

/**
 * The best sentence for each part of a question that asks several things. Where the question as a whole is not answered
 * (`whole` false), all of its parts must be; else a part without an answer has none.
 */
export async function evidenceOfParts(
  corpus: Corpus,
  question: Question,
  whole: boolean,
): Promise<Evidence[]> {
  const parts = askingParts(question);
  const each = await Promise.all(
    parts.map(async (content) => (await askAlone(corpus, content, question.locale)).evidence ?? []),
  );
  const answered = each.flat();
  return whole || answered.length === parts.length ? answered : [];
}
