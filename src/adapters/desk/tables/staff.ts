import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { roles } from "../../../core/desk/actor.ts";
import { officeIds } from "../../../core/desk/offices.ts";
import { flag, instant } from "./columns.ts";

export const staff = sqliteTable("staff", {
  id: text("id").primaryKey(),
  login: text("login").notNull().unique(),
  name: text("name").notNull(),
  role: text("role", { enum: roles }).notNull(),
  officeId: text("office_id", { enum: officeIds }).notNull(),
  passwordHash: text("password_hash"),
  mustChange: flag("must_change").notNull().default(false),
  oidcSubject: text("oidc_subject").unique(),
  failures: integer("failures").notNull().default(0),
  lockedUntil: instant("locked_until"),
  createdAt: instant("created_at").notNull(),
  disabledAt: instant("disabled_at"),
});

export const sessions = sqliteTable("sessions", {
  tokenHash: text("token_hash").primaryKey(),
  staffId: text("staff_id")
    .notNull()
    .references(() => staff.id),
  createdAt: instant("created_at").notNull(),
  seenAt: instant("seen_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
});
