import { z } from "zod";
import type { Desk } from "../../core/desk/desk.ts";
import { officeIds } from "../../core/desk/offices.ts";
import { dateOf } from "../../core/desk/promise/local-time.ts";
import { lastMonths, spanOf } from "../../core/desk/statistics/period.ts";
import { byMonth, byOffice, replyTimes } from "../../core/desk/statistics/reply-times.ts";
import { enquiryTable, replyTable } from "../../core/desk/statistics/tables.ts";
import type { Ports } from "../../core/ports.ts";
import { deskFrameStrings } from "../../site/desk/frame/strings.ts";
import { PERIODS, statisticsPage, USUAL_PERIOD } from "../../site/desk/statistics/statistics-page.ts";
import { statisticsStrings } from "../../site/desk/statistics/strings.ts";
import type { Route } from "../route.ts";
import { staffPage } from "./staff-route.ts";

const query = z.object({
  months: z.coerce
    .number()
    .refine((count) => PERIODS.some((period) => period === count))
    .catch(USUAL_PERIOD),
  office: z.enum(officeIds).nullable().catch(null),
});

/** `/desk/statistics` and its CSV files. What cannot be read of a query is as if it had not been asked. */
export function statisticsRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk/statistics", "viewer", async ({ c, desk, site }) => {
      const asked = query.parse(c.req.query());
      const now = ports.clock.now();
      const months = lastMonths(now, asked.months);
      const span = spanOf(months, now);
      const [all, enquiries, mail] = await Promise.all([
        desk.statistics.replies(span),
        desk.statistics.enquiryCounts(span, asked.office),
        desk.mail === undefined ? null : desk.outbox.counts(),
      ]);
      const replies = all.filter(({ officeId }) => asked.office === null || officeId === asked.office);
      const { calendar } = desk.terms;
      return statisticsPage(site, {
        months,
        officeId: asked.office,
        replies: replyTimes(replies, calendar, now),
        byMonth: byMonth(replies, months, calendar, now),
        byOffice: byOffice(replies, calendar, now),
        enquiries,
        terms: desk.terms,
        years: yearsAhead(now),
        mail,
      });
    }),
    staffPage(ports, "/desk/statistics/enquiries.csv", "viewer", async ({ c, desk, site }) => {
      const now = ports.clock.now();
      const span = spanOf(lastMonths(now, query.parse(c.req.query()).months), now);
      const t = statisticsStrings[site.locale];
      const names = { ...t, offices: deskFrameStrings[site.locale].offices };
      const table = await enquiryTable(desk.statistics, desk.terms.calendar, span, names);
      return csvFile(desk, table, `enquiries-${dateOf(now)}.csv`);
    }),
    staffPage(ports, "/desk/statistics/replies.csv", "viewer", async ({ c, desk, site }) => {
      const now = ports.clock.now();
      const months = lastMonths(now, query.parse(c.req.query()).months);
      const rows = await desk.statistics.replies(spanOf(months, now));
      const t = statisticsStrings[site.locale];
      const names = { ...t, offices: deskFrameStrings[site.locale].offices };
      return csvFile(
        desk,
        replyTable(rows, desk.terms.calendar, months, now, names),
        `replies-${dateOf(now)}.csv`,
      );
    }),
  ];
}

/** The years in which promises made now may run: from November on the next one too, as its arrangement is out by then. */
function yearsAhead(now: number): number[] {
  const [year = 0, month = 0] = dateOf(now).split("-").map(Number);
  return month >= 11 ? [year, year + 1] : [year];
}

function csvFile(
  { writeCsv }: Desk,
  { head, rows }: { head: string[]; rows: Array<Array<string | number | null>> },
  name: string,
): Response {
  return new Response(writeCsv(head, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
