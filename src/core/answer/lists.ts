import type { Question } from "../understand/question.ts";
import { outerMarks } from "./clauses.ts";
import { announcedCounts, announcedIn, type Enumeration, enumerationsIn } from "./enumeration.ts";
import { withoutMark } from "./series.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A sentence shown as what it says of several things, and these things one a line. */
export interface ListForm {
  /** The sentence without its things where so many are asked for, else the whole of it. */
  lead: string;
  items: readonly string[];
}

/** Whether several things are asked for by name. */
export function asksForList({ asked, folded }: Question): boolean {
  return asked.kind === "list" || /哪些|哪几|包括|包含|哪[两二三四五六七八九十\d]/.test(folded);
}

/**
 * A sentence as a list, where it names three things or more that are asked for and they can be told apart for certain; null
 * where it is better left a sentence. Items are runs of the sentence; what it says beside them stays in the lead.
 */
export function listForm(sentence: string, sought: Sought): ListForm | null {
  if (!asksForList(sought.question)) return null;
  const expected = announcedCounts(sought.question.folded);
  return membersAfterColon(sentence, expected, sought) ?? namedThings(sentence, expected, sought);
}

const LINKS = /^(?:同时|此外|另外|并且?|而且?|其中|但)/;
/** The number of members stands so near before their colon. */
const LABEL = 12;

/** Members between semicolons, after the colon that announces them. */
function membersAfterColon(
  sentence: string,
  expected: readonly number[],
  { terms }: Sought,
): ListForm | null {
  const colon = outerMarks(sentence, "：:").find((at) => outerMarks(sentence.slice(at), "；;").length > 1);
  if (colon === undefined) return null;
  const rest = sentence.slice(colon + 1);
  const cuts = [-1, ...outerMarks(rest, "；;"), rest.length];
  const items = cuts.slice(1).map((to, at) => withoutMark(rest.slice((cuts[at] ?? -1) + 1, to).trim()));
  const lead = sentence.slice(0, colon);
  const announced = announcedIn(lead.slice(-LABEL));
  if (items.length < 3 || items.some((item) => item === "" || LINKS.test(item))) return null;
  const counts = announced === null ? expected : [announced];
  if (counts.length > 0 && !counts.includes(items.length)) return null;
  const label = lead.slice(-LABEL);
  if (announced === null && !terms.some(({ forms }) => forms.some((form) => label.includes(form))))
    return null;
  return { lead: `${lead}：`, items: items.map((item) => item.replace(/[。.]$/u, "")) };
}

/** So much of the question must stand around things whose number is not known. */
const LEAST_NEAR = 0.1;

/** Things named in one of the clauses: those about which the question asks. */
function namedThings(sentence: string, expected: readonly number[], { terms }: Sought): ListForm | null {
  const found = enumerationsIn(sentence, expected).map((one) => ({
    one,
    near: nearness(sentence, one, terms, expected),
  }));
  const [best, second] = found.sort((a, b) => b.near - a.near);
  if (!best || (second && second.near >= best.near)) return null;
  const { one, near } = best;
  const counts = one.announced === null ? expected : [one.announced];
  if (counts.length > 0 && !counts.includes(one.items.length)) return null;
  if (one.announced === null && near < LEAST_NEAR) return null;
  return { lead: expected.length > 0 ? leadOf(sentence, one) : sentence, items: one.items };
}

/** So many characters on either side tell what is enumerated. */
const AROUND = 14;

/** How much of the question stands right around an enumeration, a little more where it has as many things as the question says. */
function nearness(
  sentence: string,
  { start, end, items }: Enumeration,
  terms: readonly WeighedTerm[],
  expected: readonly number[],
): number {
  const around = `${sentence.slice(Math.max(0, start - AROUND), start)}|${sentence.slice(end, end + AROUND)}`;
  const said = terms.filter(({ forms }) => forms.some((form) => around.includes(form)));
  return said.reduce((sum, { mass }) => sum + mass, expected.includes(items.length) ? 0.1 : 0);
}

/** The sentence without its things, where it stays a sentence without them; whole elsewhere. */
function leadOf(sentence: string, { start, end, announced, open }: Enumeration): string {
  const before = sentence.slice(0, start);
  const after = sentence.slice(open ? end + 1 : end);
  if (announced !== null) return before + after;
  if (before === "") return sentence;
  if (open) return /^(?!的|多|各|一)\p{Script=Han}/u.test(after) ? `${before}以下${after}` : sentence;
  return /^[。.！!]*$/u.test(after) ? `${before.replace(/[：:]$/, "")}：` : sentence;
}
