import { type DeskDatabase, deskDatabase } from "../../src/adapters/desk/database.ts";
import { createDesk, type DeskConfig } from "../../src/adapters/desk/desk.ts";
import { printSecret } from "../../src/adapters/desk/print-secret.ts";
import { staff } from "../../src/adapters/desk/tables/staff.ts";
import { createVault, type DeskKeys, sealer } from "../../src/adapters/desk/vault.ts";
import type { Role, StaffActor } from "../../src/core/desk/actor.ts";
import type { Desk } from "../../src/core/desk/desk.ts";
import type { Clock, Ids } from "../../src/core/ports.ts";

/** Keys of tests: never those of a service. */
export const TEST_KEYS: DeskKeys = [new Uint8Array(32).fill(7)];
export const TEST_KEY_BASE64 = Buffer.from(TEST_KEYS[0]).toString("base64");

/** A Monday, 10:00 in Zhenjiang (2026-06-15). */
export const TEST_NOW = Date.parse("2026-06-15T10:00:00+08:00");

/** A clock that stands still until it is told otherwise (ms since the epoch). */
export interface TestClock extends Clock {
  set(now: number): void;
  pass(ms: number): void;
}

export interface DeskOfTest {
  desk: Desk;
  db: DeskDatabase;
  client: D1Database;
  clock: TestClock;
  ids: Ids;
  /** One member of staff of each role, at the enquiry desk, without a password. */
  staff: Readonly<Record<Role, StaffActor>>;
}

export function testClock(start = TEST_NOW): TestClock {
  let now = start;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    pass: (ms) => {
      now += ms;
    },
  };
}

const member = (role: Role): StaffActor => ({
  kind: "staff",
  id: `staff-${role}`,
  name: `${role}一号`,
  role,
  officeId: "enquiry-desk",
});

/** A desk over a migrated database of either runtime. */
export async function deskWithStaff(client: D1Database, config: DeskConfig = {}): Promise<DeskOfTest> {
  const db = deskDatabase(client);
  const seals = sealer(TEST_KEYS);
  const secret = await printSecret(client, seals);
  const desk = createDesk(
    db,
    createVault(seals, async () => secret),
    config,
  );
  const clock = testClock();
  const members: Record<Role, StaffActor> = {
    viewer: member("viewer"),
    officer: member("officer"),
    editor: member("editor"),
    admin: member("admin"),
  };
  const rows = Object.values(members).map(({ kind: _, ...row }) => ({
    ...row,
    login: row.role,
    officeId: "enquiry-desk" as const,
    createdAt: clock.now(),
  }));
  await db.insert(staff).values(rows).onConflictDoNothing();
  return { desk, db, client, clock, ids: { next: () => crypto.randomUUID() }, staff: members };
}
