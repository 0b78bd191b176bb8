import type { Span } from "../text/sentences.ts";

/** A clause of an English sentence; items of an enumeration are one clause together. */
export interface EnglishClause extends Span {
  /** Which part of the sentence it lies in: parts end at semicolons and colons, each can stand alone. */
  part: number;
  /** The mark behind it; "" at the end of the sentence. */
  mark: string;
}

const MARK = /[;:,](?=\s)/y;

/**
 * Cuts an English sentence at the semicolons and colons, and at the commas before a new clause, that stand outside quotation
 * marks and brackets. The mark is left out of the clause before it.
 */
export function englishClauses(sentence: string): EnglishClause[] {
  const found: EnglishClause[] = [];
  let part = 0;
  let parting = false;
  for (const span of cut(sentence)) {
    const last = found.at(-1);
    const text = sentence.slice(span.start, span.end);
    const mark = /[,;:]?/.exec(sentence.slice(span.end))?.[0] ?? "";
    const before = last ? sentence.slice(last.start, last.end) : "";
    if (last && !parting && !opens(text, before)) Object.assign(last, { end: span.end, mark });
    else found.push({ ...span, part, mark });
    parting = mark === ";" || mark === ":";
    if (parting) part++;
  }
  return found;
}

function cut(sentence: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < sentence.length; at++) {
    const character = sentence.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    MARK.lastIndex = at;
    if (quoted || depth > 0 || !MARK.test(sentence)) continue;
    found.push({ start, end: at });
    start = at + 1 + (/^\s*/.exec(sentence.slice(at + 1))?.[0].length ?? 0);
  }
  const end = sentence.replace(/(?<!\.)[.!?]$/, "").length;
  if (start < end) found.push({ start, end });
  return found;
}

const JOINER = "(?:(?:and|but|so|then|also|meanwhile|however|therefore|moreover|besides|in fact),? )?";
const VERB =
  "(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|does|did|reach(?:ed|es)?|r[io]se[sn]?|gr[eo]ws?|fell|falls?|cover(?:ed|s)?|exceed(?:ed|s)?|account(?:ed|s)?|stands?|stood|rank(?:ed|s)?|pass(?:ed|es)|ma[dk]es?|holds?|held|includes?|total(?:led|s)|remain(?:ed|s)?|came|comes?|takes?|took|gives?|gave|provides?|runs?|ran|won|wins?|brings?|brought|builds?|built|plan(?:s|ned)|aim(?:s|ed)|expect(?:ed|s)|set|sets|keeps?|kept|helps?|helped|shows?|showed)";
const PARTICIPLE =
  "(?:[a-z]+(?:ing|ed) (?:the|an?|its|their|his|this|these|all|over|about|nearly|up|CNY|\\d|in|on|at|with|by|from|to|into|for|more|as|that)\\b|(?:[a-z]+ly )?[a-z]+ing(?: [^ ]+){4})";
const OPENS_BEFORE_SUBJECT = new RegExp(
  `^${JOINER}(?:in|on|at|by|from|since|during|after|before|with|to|for|according|as|under|over|through|around|among|against|within|without|because|while|when|where|although|if|once|provided|unless|except|based|compared|together|at present|currently|recently|yesterday|today|first|second|third|fourth|finally|more \\w+|of which|of them|${PARTICIPLE})(?![\\w])`,
  "i",
);
const GOES_ON = new RegExp(`^${JOINER}(?:which|who|whose|so|not|up|down|[a-z]+ly ${VERB}|${VERB})\\b`);
const OWN_SUBJECT =
  /^(?:(?:and|but) )?(?:its|their|it|they|the|this|these|those|an?|each|every|all|some|most|more|over|about|nearly|[A-Z]|\d|[a-z-]+)/;
const SUBJECT = /^(?:its|their|it|they|the|this|these|those|an?|[A-Z])/;
/** Examples belong to what they exemplify. */
const EXAMPLES = /^(?:for example|for instance|such as|namely|including|especially|particularly)\b/;
const EXAMPLES_WITHIN = /\b(?:such as|namely|including|like)\b/;
const HAS_VERB = new RegExp(`\\b${VERB}\\b`);

/** Whether what stands behind a comma is a clause of its own, and no further item of an enumeration. */
function opens(text: string, before: string): boolean {
  if (EXAMPLES.test(text)) return false;
  if (leadsUp(before) && !EXAMPLES_WITHIN.test(before) && SUBJECT.test(text)) return true;
  return leadsUp(text) || GOES_ON.test(text) || standsAlone(text);
}

/** Whether a clause only leads up to the one that has the subject, or follows it (In 2025; facing the competition). */
export function leadsUp(clause: string): boolean {
  return OPENS_BEFORE_SUBJECT.test(clause) || (/^[A-Z][a-z]+ing\b/.test(clause) && !hasVerb(clause));
}

/** Whether a clause has a subject and a verb of its own. */
export function standsAlone(clause: string): boolean {
  return OWN_SUBJECT.test(clause) && hasVerb(clause) && !leadsUp(clause) && !GOES_ON.test(clause);
}

/** Whether a clause has a verb of its own, outside quotation marks and brackets. */
export function hasVerb(clause: string): boolean {
  return HAS_VERB.test(clause.replace(/"[^"]*"|\([^()]*\)/g, ""));
}

/** Whether a clause goes on with the verb of a subject before it (was held in Hangzhou). */
export function goesOn(clause: string): boolean {
  return GOES_ON.test(clause) && !/^(?:which|who|whose|so|not|up|down)\b/.test(clause);
}

const UNFINISHED =
  /\b(?:can|could|must|will|would|may|should|has|have|is|are|was|were|be|to|of|by|as|that|which|with|and|or)$/;

/** Whether a clause breaks off for another that stands in its middle (Citizens can, through the platform, complain). */
export function breaksOff(clause: string): boolean {
  return UNFINISHED.test(clause);
}

const CONDITION =
  /\b(?:if|provided|subject to|on condition|conditional|unless|except|as long as|on (?:the )?(?:top|basis|premise)|only|once|eligible|qualif(?:y|ies|ied)|at (?:most|least)|maximum|minimum|capped|no more than|up to|but|not|applicants?|within)\b/i;

/** Whether a clause may limit what the others promise: such a clause is never left out beside them. */
export function limits(clause: string): boolean {
  return CONDITION.test(clause.replace(/\bnot only\b.*?\bbut(?: also)?\b/gi, ""));
}
