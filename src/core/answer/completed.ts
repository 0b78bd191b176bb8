import { type AskedKind, askedFor } from "../understand/kind.ts";
import { targets } from "./answer-type.ts";
import { nearestClause, outerMarks, type Range } from "./clauses.ts";
import { CONDITION_AFTER, CONDITION_BEFORE, GRANTS } from "./conditions.ts";
import type { Said } from "./said.ts";
import type { Sought } from "./sought.ts";

/** So long may a quotation become by its conditions and the other parts of a question, in squeezed characters. */
const MOST = 260;
/** So long may it become by the enumeration that it announces. */
const MOST_WITH_ENUMERATION = 360;

type Aim = Pick<Sought, "question" | "terms">;

/** The clauses chosen of a sentence, with those beside them without which they are half an answer. */
export function completed(chosen: Range, said: readonly Said[], aim: Aim): Range {
  const parts = withOtherParts(chosen, said, aim);
  const { kind } = aim.question.asked;
  const enough = kind === "figure" || kind === "time";
  return withConditions(enough ? parts : withEnumeration(parts, said, aim), said);
}

function textOf(said: readonly Said[], { first, last }: Range): string {
  return said
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join("");
}

const TOLD_BY_FORM = new Set<AskedKind>(["figure", "time", "person", "organisation"]);
const PARTS = /[\s,，。;；?？、]+|以及|还有|并且|和/;

/** The forms of answer that a question's parts ask for besides its own: 签了几个 什么时候签的 → a date. */
export function otherParts({ folded, asked }: Sought["question"]): ReturnType<typeof askedFor>[] {
  const parts = folded.split(PARTS).filter((part) => part.length > 2);
  if (parts.length < 2) return [];
  return parts.map(askedFor).filter(({ kind }) => kind !== asked.kind && TOLD_BY_FORM.has(kind));
}

/** How well a text must have the form that a further part of the question asks for. */
export const PART_FITS = 0.8;

/** Takes in the nearest clause that has the form of a further part of the question. */
function withOtherParts(chosen: Range, said: readonly Said[], { question }: Aim): Range {
  let range = chosen;
  for (const part of otherParts(question)) {
    const has = (text: string): boolean => targets(text, part).some(({ fit }) => fit >= PART_FITS);
    if (has(textOf(said, range))) continue;
    const at = nearestClause(said.length, range.last, (place) => has(said[place]?.text ?? ""));
    if (at === null) continue;
    const wider = { first: Math.min(range.first, at), last: Math.max(range.last, at) };
    if (textOf(said, wider).length <= MOST) range = wider;
  }
  return range;
}

/** Where a chosen clause announces an enumeration that the rest of the sentence gives, goes on to its end. */
function withEnumeration(range: Range, said: readonly Said[], aim: Aim): Range {
  const at = said.findIndex(
    ({ text }, place) => place >= range.first && place <= range.last && colonIn(text) >= 0,
  );
  if (at < 0 || range.last === said.length - 1) return range;
  const announcing = textOf(said, { first: at, last: range.last });
  if (isSoMany(textOf(said, range), aim) || asksOneMember(announcing, aim)) return range;
  const whole = { first: range.first, last: said.length - 1 };
  return textOf(said, whole).length <= MOST_WITH_ENUMERATION ? whole : range;
}

/** Whether a text already lists as many things as the question says. */
function isSoMany(text: string, { question: { asked } }: Aim): boolean {
  return asked.kind === "list" && asked.given.length > 0 && targets(text, asked).some(({ fit }) => fit === 1);
}

function colonIn(text: string): number {
  return outerMarks(text, "：:")[0] ?? -1;
}

/** Whether the members chosen say a term of the question that the announcement does not: it is they that are asked for. */
function asksOneMember(chosen: string, { terms }: Aim): boolean {
  const colon = colonIn(chosen);
  const announcement = chosen.slice(0, colon);
  const members = chosen.slice(colon + 1);
  return terms.some(
    ({ mass, entity, forms }) =>
      mass >= 0.1 &&
      entity?.kind !== "city" &&
      forms.some((form) => members.includes(form)) &&
      !forms.some((form) => announcement.includes(form)),
  );
}

/** Where something is granted, takes in the clauses beside it that say to whom, if what and up to where. */
function withConditions(range: Range, said: readonly Said[]): Range {
  if (!GRANTS.test(textOf(said, range))) return range;
  let { first, last } = range;
  const fits = (wider: Range): boolean => textOf(said, wider).length <= MOST;
  while (first > 0 && isConditionBefore(said[first - 1]?.text ?? "") && fits({ first: first - 1, last }))
    first--;
  while (last < said.length - 1 && goesOn(said[last]?.text ?? "")) {
    if (!CONDITION_AFTER.test(said[last + 1]?.text ?? "") || !fits({ first, last: last + 1 })) break;
    last++;
  }
  return { first, last };
}

function isConditionBefore(clause: string): boolean {
  return goesOn(clause) && CONDITION_BEFORE.test(clause);
}

/** Whether a comma ends a clause: what follows belongs to it. */
function goesOn(clause: string): boolean {
  return /[,，]$/.test(clause);
}
