import { customType, integer } from "drizzle-orm/sqlite-core";

/** Milliseconds since the epoch. A clock may tell parts of them, which a column of whole numbers refuses: they are cut off. */
export const instant = customType<{ data: number; driverData: number }>({
  dataType: () => "integer",
  toDriver: (value) => Math.floor(value),
});

/** 0 or 1. */
export const flag = (name: string) => integer(name, { mode: "boolean" });
