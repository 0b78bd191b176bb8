import desk from "../migrations/0001_desk.sql";
import { deskDatabase } from "./adapters/desk/database.ts";
import { createDesk } from "./adapters/desk/desk.ts";
import { type Migration, migrate } from "./adapters/desk/migrate.ts";
import { printSecret } from "./adapters/desk/print-secret.ts";
import { readyFirst } from "./adapters/desk/ready-first.ts";
import { createVault, sealer } from "./adapters/desk/vault.ts";
import type { Desk } from "./core/desk/desk.ts";
import { sweepDesk } from "./core/desk/sweep.ts";
import type { Ports } from "./core/ports.ts";
import { deskConfig, mailerOf } from "./desk-settings.ts";
import type { Environment } from "./env.ts";
import { onceLoaded } from "./once-loaded.ts";

/** Every file of migrations/, as they travel with the Worker. */
export const migrations: readonly Migration[] = [{ name: "0001_desk.sql", sql: desk }];

/** The desk of a Worker, and its round each minute (cron). */
export interface WorkerDesk {
  desk: Desk;
  sweep(): Promise<void>;
}

/**
 * The desk of a Worker over its binding `DB`, sealed with `DESK_KEY`; null without the two, or with `DATABASE_URL=off`. The database
 * is brought up to date before its first statement.
 */
export function workerDesk(
  binding: unknown,
  env: Environment,
  log: Ports["log"],
  keepAlive: (work: Promise<unknown>) => void,
): WorkerDesk | null {
  if (env.DATABASE_URL === "off" || !isDatabase(binding)) return null;
  if (env.DESK_KEY === undefined) {
    const detail =
      "DB is bound but DESK_KEY is not set: the desk is off. Make a key with openssl rand -base64 32 and give it with wrangler secret put DESK_KEY.";
    log({ level: "warn", code: "desk-off", detail });
    return null;
  }
  const ready = onceLoaded(async () => {
    const applied = await migrate(binding, migrations);
    if (applied.length > 0) log({ level: "info", code: "desk-migrated", detail: applied.join(", ") });
  }, keepAlive);
  const client = readyFirst(binding, ready);
  const seals = sealer(env.DESK_KEY);
  const secret = onceLoaded(() => printSecret(client, seals), keepAlive);
  const desk = createDesk(deskDatabase(client), createVault(seals, secret), deskConfig(env));
  const mailer = mailerOf(env);
  const clock = { now: () => Date.now() };
  const ids = { next: () => crypto.randomUUID() };
  return { desk, sweep: () => sweepDesk(desk, { clock, ids, log, mailer }) };
}

function isDatabase(binding: unknown): binding is D1Database {
  return typeof binding === "object" && binding !== null && "prepare" in binding && "batch" in binding;
}
