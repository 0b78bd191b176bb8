import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What belongs to this database and to no other. */
export const deskSecrets = sqliteTable("desk_secrets", {
  id: text("id").primaryKey(),
  sealedValue: text("sealed_value").notNull(),
});
