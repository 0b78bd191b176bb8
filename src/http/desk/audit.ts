import { z } from "zod";
import type { AuditFilter } from "../../core/desk/audit.ts";
import type { Ports } from "../../core/ports.ts";
import { auditPage } from "../../site/desk/audit/audit-page.ts";
import type { Route } from "../route.ts";
import { staffPage } from "./staff-route.ts";

const PAGE = 100;
const DAY = 86_400_000;
const FILTERS = ["actor", "subject", "id", "from", "to"] as const;

/** Midnight in Zhenjiang at the beginning of a day. */
const day = z.iso.date().transform((text) => Date.parse(`${text}T00:00:00+08:00`));
const query = z.object({
  actor: z.string().max(100).optional(),
  subject: z.string().max(50).optional(),
  id: z.string().max(100).optional(),
  from: day.optional(),
  to: day.transform((start) => start + DAY).optional(),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

/** `/desk/audit`: the log of who did what, for administrators. */
export function auditRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk/audit", "admin", async ({ c, desk, site }) => {
      const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ""));
      const asked = Object.fromEntries(
        FILTERS.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]] as const])),
      );
      const read = query.safeParse(given);
      const staff = await desk.staff.list();
      const found = read.success ? await desk.audit.list(filterOf(read.data)) : [];
      const lines = found.slice(0, PAGE);
      const last = lines.at(-1);
      const link = (more: Readonly<Record<string, string>>) =>
        `/desk/audit?${new URLSearchParams({ ...asked, ...more })}`;
      return auditPage(site, {
        lines,
        staff,
        asked,
        isUnreadable: !read.success,
        older: found.length > PAGE && last !== undefined ? link({ before: String(last.id) }) : null,
        newest: read.data?.before === undefined ? null : link({}),
      });
    }),
  ];
}

/** One line more than a page shows whether there are older ones. */
function filterOf({ actor, subject, id, from, to, before }: z.infer<typeof query>): AuditFilter {
  const isKind = actor === "person" || actor === "system";
  return {
    limit: PAGE + 1,
    ...(actor !== undefined && (isKind ? { actorKind: actor } : { actorId: actor })),
    ...(subject !== undefined && { subjectKind: subject }),
    ...(id !== undefined && { subjectId: id }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { until: to }),
    ...(before !== undefined && { before }),
  };
}
