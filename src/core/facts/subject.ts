import type { Clause } from "./clauses.ts";
import type { DateSpan } from "./dates.ts";
import type { FigureSpan } from "./figure-spans.ts";
import type { Mention, NameList } from "./name-list.ts";
import type { Speech } from "./speech.ts";
import { subjectMention } from "./subject-places.ts";
import type { Named } from "./topic.ts";

/** What tells the subject of a figure; offsets are UTF-16 into the sentence, those of `before` do not matter. */
export interface SubjectContext {
  text: string;
  clauses: readonly Clause[];
  mentions: readonly Mention[];
  dates: readonly DateSpan[];
  /** What the sentences before in the paragraph were about. */
  running: Named | null;
  topic: Named | null;
  speeches: readonly Speech[];
  /** Names before this sentence, in the order of the text. */
  before: readonly Mention[];
  names: NameList;
}

export interface FoundSubject {
  subject: Named;
  /** Where it ends in the sentence, where it stands in the figure's clause; else 0. */
  end: number;
}

/** 全市, 该区, 公司, 项目 …: words that stand for a thing named elsewhere, at the begin of a clause. */
const POINTER =
  /^(?:其中|目前|同时|此外|而|但|并|且|,|“|▁|\s)*(?:(?<city>全市|我市|本市)|(?<firm>该?公司|该?企业|我们|该厂|该行)|(?<head>(?:该|本|此|这个|整个|全|整|这座|这家|示范)?(?<noun>项目|平台|基地|园区|大赛|赛事|活动|研究院|集团|银行|学校|大学|大会|产业园|高新区|开发区|新区|区|市|县|省|镇|州|国|校|院|岛|线|馆|站|桥|铁路|公路|机场|医院)))/;

/** The firm that 公司 means at a place: the last one named in the paragraph before it, else shortly before. */
export function firmBefore(
  mentions: readonly Mention[],
  seen: readonly Mention[],
  at: number,
): Mention | null {
  const here = mentions.findLast(({ kind, end }) => kind === "company" && end <= at);
  return here ?? seen.slice(-6).findLast(({ kind }) => kind === "company") ?? null;
}

function pointedAt(context: SubjectContext, clause: Clause): { named: Named; end: number } | null {
  const { text, mentions, before, topic, names } = context;
  const match = POINTER.exec(text.slice(clause.start, clause.end));
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const end = clause.start + match[0].length;
  const { city, firm, head, noun } = groups;
  if (city !== undefined) {
    if (names.city === undefined) return topic && { named: topic, end };
    return { named: { id: names.city.id, name: names.city.name, kind: "city" }, end };
  }
  const earlier = [...before, ...mentions.filter((one) => one.end <= clause.start)];
  if (firm !== undefined) {
    const spoken = context.speeches.find((speech) => speech.start < end && clause.end <= speech.end + 1);
    if (spoken?.speaker) return { named: spoken.speaker, end };
    const found = firmBefore(earlier, [], Number.POSITIVE_INFINITY);
    const near = found !== null && earlier.indexOf(found) >= earlier.length - 8;
    return near ? { named: found, end } : null;
  }
  if (head === undefined || noun === undefined) return null;
  // One character is a pointer only behind 该, 全 …: 区 alone begins many words.
  if (noun.length === 1 && head.length === 1) return null;
  if (topic?.name.endsWith(noun)) return { named: topic, end };
  const found = earlier.slice(-12).findLast(({ name }) => name.endsWith(noun));
  if (found !== undefined) return { named: found, end };
  return /^[该本全整]/.test(head) && topic !== null ? { named: topic, end } : null;
}

function ofClause(
  context: SubjectContext,
  clause: Clause,
  until: number,
): (FoundSubject & { sure: boolean }) | null {
  const { text, mentions, dates } = context;
  const found = subjectMention(text, clause, mentions, dates, until);
  if (found !== null) return { subject: found.mention, end: found.mention.end, sure: found.standing === 3 };
  const pointed = pointedAt(context, clause);
  return pointed !== null && pointed.end <= until
    ? { subject: pointed.named, end: pointed.end, sure: true }
    : null;
}

const LAST: Named = { id: "", name: "", kind: "institution" };

/** So many clauses before a figure's are asked. */
const FARTHEST = 24;

/** Whose figure it is: what its clause is about, else the clauses before it, who speaks, the sentences before, the article. */
export function subjectOf(context: SubjectContext, clause: Clause, figure: FigureSpan): FoundSubject {
  const { clauses, speeches, running, topic } = context;
  const own = ofClause(context, clause, figure.start);
  if (own?.sure) return own;
  const speech = speeches.find(({ start, end }) => start < figure.start && figure.end <= end);
  const number = clauses.indexOf(clause);
  const from = speech?.speaker ? speech.start : Number.NEGATIVE_INFINITY;
  let weak: FoundSubject | null = own;
  for (let at = number - 1; at >= Math.max(0, number - FARTHEST); at--) {
    const earlier = clauses[at];
    if (earlier === undefined || earlier.end <= from) break;
    const found = ofClause(context, earlier, earlier.end);
    if (found?.sure) return weak !== null && weak.end > 0 ? weak : { subject: found.subject, end: 0 };
    weak ??= found === null ? null : { subject: found.subject, end: 0 };
  }
  if (speech?.speaker) return { subject: speech.speaker, end: 0 };
  return weak ?? { subject: running ?? topic ?? LAST, end: 0 };
}

/** What a sentence is about, for those that follow it in the paragraph. */
export function sentenceSubject(context: SubjectContext): Named | null {
  for (const clause of context.clauses) {
    const found = ofClause(context, clause, clause.end);
    if (found?.sure) return found.subject;
  }
  return null;
}
