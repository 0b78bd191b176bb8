import type { Article } from "../article.ts";
import type { Span } from "../text/sentences.ts";
import { clausesOf } from "./clauses.ts";
import { type DateContext, type DateSpan, datesIn } from "./dates.ts";
import type { Fact } from "./fact.ts";
import { type FigureSpan, figureSpans } from "./figure-spans.ts";
import { type Before, isCount, metricOf } from "./metric.ts";
import { isVerbal, leftPhrase } from "./metric-phrases.ts";
import type { Mention, NameList } from "./name-list.ts";
import { statedFigures } from "./not-figures.ts";
import { carriedPeriod, isAhead, periodOf } from "./period-of.ts";
import { plainText, smallLetters } from "./plain-text.ts";
import { type Qualified, qualified } from "./qualifier.ts";
import { scopeOf, widerSubject } from "./scope-of.ts";
import { speechesIn } from "./speech.ts";
import { statusOf } from "./status.ts";
import { firmBefore, type SubjectContext, sentenceSubject, subjectOf } from "./subject.ts";
import type { Named } from "./topic.ts";

/** Sentences that stand together; offsets are UTF-16 into the article's body. */
export interface Paragraph {
  start: number;
  end: number;
  sentences: Span[];
  isHeading: boolean;
}

export interface ParagraphContext {
  /** Plain text of the paragraph. */
  text: string;
  /** Names in it; offsets into `text`. */
  mentions: readonly Mention[];
  topic: Named | null;
  names: NameList;
  /** Names of the paragraphs before; offsets into the body. */
  seen: Mention[];
}

/** So far from a figure its status is looked for; a sentence may be as long as an article. */
const REACH = 300;
/** After so many sentences without a date the last one named no longer holds. */
const FADES = 2;

/** The facts of one paragraph. */
export function paragraphFacts(article: Article, paragraph: Paragraph, context: ParagraphContext): Fact[] {
  const { text, mentions, names, topic, seen } = context;
  const dateContext: DateContext = { about: article.about, published: article.published };
  const speeches = speechesIn(text, mentions, (at) => firmBefore(mentions, seen, at));
  const facts: Fact[] = [];
  let running: Named | null = null;
  let dates: DateSpan[] = [];
  let undated = 0;
  for (const span of paragraph.sentences) {
    const offset = span.start - paragraph.start;
    const sentence = text.slice(offset, span.end - paragraph.start);
    const small = smallLetters(sentence);
    const here = datesIn(small, dateContext, dates.findLast(({ year }) => year !== null)?.year ?? null);
    const inSentence = mentions
      .filter((one) => one.start >= offset && one.end <= offset + sentence.length)
      .map((one) => ({ ...one, start: one.start - offset, end: one.end - offset }));
    const figures = statedFigures(small, figureSpans(small));
    const clauses = clausesOf(small, figures);
    const subjects: SubjectContext = {
      text: sentence,
      clauses,
      mentions: inSentence,
      dates: here,
      running,
      topic,
      speeches: speeches.map((one) => ({ ...one, start: one.start - offset, end: one.end - offset })),
      before: [...seen, ...mentions.filter((one) => one.end <= offset)],
      names,
    };
    facts.push(
      ...sentenceFacts(article, span, {
        small,
        figures,
        carried: carriedPeriod(dates, article.published),
        subjects,
        dateContext,
      }),
    );
    // 其中 tells of a part; what follows is of the whole again.
    if (running === null || !sentence.startsWith("其中")) running = sentenceSubject(subjects) ?? running;
    undated = here.length > 0 ? 0 : undated + 1;
    dates = here.length > 0 ? here : undated > FADES ? [] : dates;
  }
  return facts;
}

interface SentenceContext {
  small: string;
  figures: readonly FigureSpan[];
  carried: DateSpan | null;
  subjects: SubjectContext;
  dateContext: DateContext;
}

function blanked(text: string, dates: readonly DateSpan[]): string {
  let out = text;
  for (const { start, end } of dates) out = out.slice(0, start) + "▁".repeat(end - start) + out.slice(end);
  return out;
}

function sentenceFacts(
  article: Article,
  span: Span,
  { small, figures, carried, subjects, dateContext }: SentenceContext,
): Fact[] {
  const { text, clauses, dates, names } = subjects;
  const masked = blanked(text, dates);
  const bounds = figures.map((figure): Qualified => qualified(small, figure));
  const facts: Fact[] = [];
  const waiting: Fact[] = [];
  let before: Before = { measure: null, metric: null, clause: null, isCount: false };
  for (const [at, figure] of figures.entries()) {
    const bound = bounds[at];
    if (bound === undefined) continue;
    const clause = clauses.findLast(({ start }) => start <= figure.start) ?? {
      start: 0,
      end: text.length,
      opened: "",
    };
    const number = clauses.indexOf(clause);
    const previous = bounds[at - 1];
    const sameClause = previous !== undefined && previous.end > clause.start;
    const own = subjectOf(subjects, clause, figure);
    const from = Math.max(clause.start, own.end, sameClause ? previous.end : 0);
    const next = bounds[at + 1];
    const to = next !== undefined && next.start < clause.end ? next.start : clause.end;
    const clauseBefore = clauses[number - 1];
    const bare =
      clauseBefore !== undefined &&
      !figures.some((one) => one.start >= clauseBefore.start && one.end <= clauseBefore.end)
        ? leftPhrase(masked.slice(clauseBefore.start, clauseBefore.end)).slice(-16)
        : null;
    const place = {
      left: masked.slice(from, bound.start),
      right: masked.slice(bound.end, to),
      unit: figure.unit,
      isWord: figure.unit === "" && !/\d/.test(figure.value),
      isRank: figure.isOrdinal,
    };
    const { metric, measure } = metricOf(place, { ...before, clause: bare === "" ? null : bare });
    before = { metric, measure, clause: null, isCount: isCount(figure.unit) };
    const reach = Math.max(0, bound.start - REACH);
    const { status: said, word } = statusOf({
      before: small.slice(reach, bound.start),
      after: small.slice(bound.end, bound.end + REACH),
      clauseStart: clause.start - reach,
      qualifier: bound.qualifier,
    });
    const qualifier = bound.qualifier ?? word;
    const subject = widerSubject(masked.slice(clause.start, bound.start), names) ?? own.subject;
    const period = periodOf({ dates, carried, clause, figure, metric, status: said, context: dateContext });
    const status = said === "result" && isAhead(period?.split("/")[0], article.published) ? "target" : said;
    const valueStart = span.start + figure.start;
    const fact: Fact = {
      id: `${article.id}#${valueStart}`,
      subject: { id: subject.id, name: subject.name },
      metric,
      value: article.body.slice(
        span.start + figure.valueAt,
        span.start + figure.valueAt + figure.value.length,
      ),
      ...(figure.number !== undefined && Number.isFinite(figure.number) && { number: figure.number }),
      unit: unitWritten(article.body.slice(valueStart, span.start + figure.end), figure.unit),
      ...(qualifier !== null && { qualifier }),
      status,
      period,
      asOf: article.published,
      scope: scopeOf(subject, article, names),
      articleId: article.id,
      quote: article.body.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      valueStart,
      valueEnd: span.start + figure.end,
    };
    facts.push(fact);
    // 348户486名农村低保户, 6大类、19项民生实事: what is counted stands behind the last figure only.
    const bareCount = isBareCount(
      place.left,
      masked.slice(bound.end, next?.start ?? bound.end),
      place.unit,
      next !== undefined,
    );
    if (bareCount) waiting.push(fact);
    else for (const one of waiting.splice(0)) one.metric = metric;
  }
  return facts;
}

/** The unit in the script of the text; 简体 where 多 stands inside it. */
function unitWritten(written: string, unit: string): string {
  if (unit === "") return "";
  const tail = written.slice(-unit.length);
  return plainText(tail).toLowerCase() === unit ? tail : unit;
}

function isBareCount(left: string, between: string, unit: string, hasNext: boolean): boolean {
  return (
    hasNext &&
    /^[、和及与]?$/.test(between) &&
    unit !== "" &&
    !/%|百分/.test(unit) &&
    isVerbal(leftPhrase(left))
  );
}
