import type { Desk } from "../../core/desk/desk.ts";
import { AppError } from "../../core/errors.ts";
import type { Ports } from "../../core/ports.ts";

/** The service desk. Throws a 503 that says how it is switched on, where there is none. */
export function deskOf({ desk }: Pick<Ports, "desk">): Desk {
  if (desk !== undefined) return desk;
  const how = "Set DATABASE_URL (Node) or bind a database as DB (Worker), with DESK_KEY; see docs/desk.md.";
  throw new AppError("upstream", 503, "desk-off", `This service runs without a service desk. ${how}`);
}
