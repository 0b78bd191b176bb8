import { integer } from "drizzle-orm/sqlite-core";

/** Milliseconds since the epoch. */
export const instant = (name: string) => integer(name);

/** 0 or 1. */
export const flag = (name: string) => integer(name, { mode: "boolean" });
