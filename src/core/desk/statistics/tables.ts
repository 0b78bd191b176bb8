import type { WorkCalendar } from "../promise/calendar.ts";
import { workedBetween } from "../promise/due-at.ts";
import { dateOf, minuteOf } from "../promise/local-time.ts";
import { byMonth, byOffice } from "./reply-times.ts";
import type { EnquiryRow, ReplyRow, RowCursor, Span, StatisticsStore } from "./statistics-store.ts";

type Cell = string | number | null;

/** Rows for a spreadsheet. */
export interface Table {
  head: string[];
  rows: Cell[][];
}

/** What columns and values are called. */
export interface TableNames {
  csv: Readonly<
    Record<
      | "reference"
      | "kind"
      | "channel"
      | "language"
      | "status"
      | "office"
      | "country"
      | "industry"
      | "timing"
      | "topicKind"
      | "topicId"
      | "duplicate"
      | "received"
      | "due"
      | "replied"
      | "hours"
      | "inTime"
      | "closed"
      | "month"
      | "asked"
      | "repliedCount"
      | "inTimeCount"
      | "lateCount"
      | "median"
      | "p95"
      | "yes"
      | "no",
      string
    >
  >;
  kinds: Readonly<Record<EnquiryRow["kind"], string>>;
  channels: Readonly<Record<EnquiryRow["channel"], string>>;
  statuses: Readonly<Record<EnquiryRow["status"], string>>;
  offices: Readonly<Record<EnquiryRow["officeId"], string>>;
}

const HOUR = 3_600_000;
/** Read at once. */
const PAGE = 1_000;

/** One enquiry a row, oldest first. Times are those of clocks in Zhenjiang: `2026-11-22 14:05`. */
export async function enquiryTable(
  store: StatisticsStore,
  calendar: WorkCalendar,
  span: Span,
  names: TableNames,
): Promise<Table> {
  const t = names.csv;
  const head = [
    ...[t.reference, t.received, t.kind, t.channel, t.language, t.status, t.office, t.country, t.industry],
    ...[t.timing, t.topicKind, t.topicId, t.duplicate, t.due, t.replied, t.hours, t.inTime, t.closed],
  ];
  const rows: Cell[][] = [];
  let after: RowCursor | undefined;
  do {
    const page = await store.enquiryRows(span, PAGE, after);
    rows.push(...page.map((row) => cellsOf(row, calendar, names)));
    after = page.length === PAGE ? page.at(-1) : undefined;
  } while (after !== undefined);
  return { head, rows };
}

function cellsOf(row: EnquiryRow, calendar: WorkCalendar, names: TableNames): Cell[] {
  const { yes, no } = names.csv;
  const { receivedAt, dueAt, repliedAt } = row;
  return [
    row.reference,
    timeText(receivedAt),
    names.kinds[row.kind],
    names.channels[row.channel],
    row.language,
    names.statuses[row.status],
    names.offices[row.officeId],
    row.country,
    row.industry,
    row.timing,
    row.topicKind,
    row.topicId,
    row.isDuplicate ? yes : no,
    timeText(dueAt),
    timeText(repliedAt),
    repliedAt === null ? null : hours(workedBetween(receivedAt, repliedAt, calendar) / HOUR),
    repliedAt === null || dueAt === null ? null : repliedAt <= dueAt ? yes : no,
    timeText(row.closedAt),
  ];
}

/** One office and month a row; months in which an office had nothing to reply to are left out. */
export function replyTable(
  replies: readonly ReplyRow[],
  calendar: WorkCalendar,
  months: readonly string[],
  now: number,
  { csv: t, offices }: TableNames,
): Table {
  const head = [t.office, t.month, t.asked, t.repliedCount, t.inTimeCount, t.lateCount, t.median, t.p95];
  const rows = byOffice(replies, calendar, now).flatMap(({ officeId }) => {
    const own = replies.filter((row) => row.officeId === officeId);
    return byMonth(own, months, calendar, now)
      .filter(({ asked }) => asked > 0)
      .map((row) => [
        offices[officeId],
        row.month,
        row.asked,
        row.replied,
        row.inTime,
        row.late,
        row.median === null ? null : hours(row.median),
        row.p95 === null ? null : hours(row.p95),
      ]);
  });
  return { head, rows };
}

const hours = (value: number): number => Math.round(value * 100) / 100;

function timeText(at: number | null): string | null {
  if (at === null) return null;
  const minute = Math.floor(minuteOf(at));
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${dateOf(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
