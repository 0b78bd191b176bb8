import { asc, eq } from "drizzle-orm";
import { locale } from "../../core/answer/answer.ts";
import type { TemplateStore } from "../../core/desk/inbox/template.ts";
import type { DeskDatabase } from "./database.ts";
import { audit, auditRow } from "./tables/audit.ts";
import { templates } from "./tables/enquiries.ts";

/** Templates of replies in the desk's database. */
export function templateStore(db: DeskDatabase): TemplateStore {
  return {
    async list() {
      const rows = await db.select().from(templates).orderBy(asc(templates.title), asc(templates.id));
      return rows.map(({ changedBy: _, ...row }) => ({ ...row, language: locale.parse(row.language) }));
    },

    async save(template, { id: changedBy }, line) {
      const { id, ...set } = { ...template, changedBy };
      await db.batch([
        db
          .insert(templates)
          .values({ id, ...set })
          .onConflictDoUpdate({ target: templates.id, set }),
        db.insert(audit).values(auditRow(line)),
      ]);
    },

    async remove(id, line) {
      await db.batch([
        db.delete(templates).where(eq(templates.id, id)),
        db.insert(audit).values(auditRow(line)),
      ]);
    },
  };
}
