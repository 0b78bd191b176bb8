import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { deskDatabase } from "./adapters/desk/database.ts";
import { createDesk } from "./adapters/desk/desk.ts";
import { makeKeyFile, readKeyFile } from "./adapters/desk/key-file.ts";
import { migrate } from "./adapters/desk/migrate.ts";
import { migrationFiles } from "./adapters/desk/migration-files.ts";
import { printSecret, readSecret } from "./adapters/desk/print-secret.ts";
import { type OpenDatabase, openInThread } from "./adapters/desk/sqlite/open.ts";
import { createVault, type DeskKeys, sealer } from "./adapters/desk/vault.ts";
import type { Desk } from "./core/desk/desk.ts";
import type { Mailer } from "./core/desk/mail/mail.ts";
import { sweepDesk } from "./core/desk/sweep.ts";
import { AppError } from "./core/errors.ts";
import type { Ports } from "./core/ports.ts";
import { deskConfig, mailerOf } from "./desk-settings.ts";
import type { Environment } from "./env.ts";
import { eachMinute } from "./sweep-timer.ts";

/** The desk of a Node process, until it is closed. */
export interface NodeDesk {
  desk: Desk;
  close(): Promise<void>;
}

/** Where `npm start` keeps the desk. */
export const DEFAULT_DATABASE_URL = "file:data/desk.sqlite";

/** The file that `DATABASE_URL` names; null: there is no desk. */
export function databasePath({ DATABASE_URL: url }: Pick<Environment, "DATABASE_URL">): string | null {
  return url === undefined || url === "off" ? null : resolve(url.slice("file:".length));
}

/** The key file beside a database. */
export function keyPath(database: string): string {
  return join(dirname(database), "desk.key");
}

/**
 * Opens the desk's database, brings it up to date and checks that the keys fit it; null where `DATABASE_URL` is not set, or `off`.
 * Rejects with `AppError` where it cannot be used: a service that takes requests must be able to keep them.
 */
export async function openNodeDesk(env: Environment, log: Ports["log"]): Promise<NodeDesk | null> {
  const path = databasePath(env);
  if (path === null) return null;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new AppError(
      "upstream",
      503,
      "database-not-opened",
      `The folder of the desk's database cannot be made (${error.code}): ${dirname(path)}. Set DATABASE_URL to a file in a folder that the service can write, or to off.`,
    );
  });
  const mailer = await nodeMailer(env);
  const database = await openInThread(path);
  try {
    const desk = await deskIn(database, path, env, log);
    const clock = { now: () => Date.now() };
    const ids = { next: () => crypto.randomUUID() };
    const endSweeping = eachMinute(() => sweepDesk(desk, { clock, ids, log, mailer }));
    return {
      desk,
      async close() {
        await endSweeping();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function deskIn(
  { client }: OpenDatabase,
  path: string,
  env: Environment,
  log: Ports["log"],
): Promise<Desk> {
  const applied = await migrate(client, await migrationFiles());
  if (applied.length > 0) log({ level: "info", code: "desk-migrated", detail: applied.join(", ") });
  const keys = env.DESK_KEY ?? (await readKeyFile(keyPath(path))) ?? (await madeKeys(client, path, log));
  const seals = sealer(keys);
  const secret = await printSecret(client, seals);
  return createDesk(
    deskDatabase(client),
    createVault(seals, async () => secret),
    deskConfig(env),
  );
}

/** What talks SMTP is loaded only where it is used. */
async function nodeMailer(env: Environment): Promise<Mailer | undefined> {
  if (env.SMTP_URL === undefined) return mailerOf(env);
  const { smtpMailer } = await import("./adapters/desk/mail-smtp.ts");
  return mailerOf(env, smtpMailer);
}

async function madeKeys(client: D1Database, path: string, log: Ports["log"]): Promise<DeskKeys> {
  const file = keyPath(path);
  if ((await readSecret(client)) !== null) {
    throw new AppError(
      "upstream",
      503,
      "desk-key-missing",
      `The desk's database is sealed, and neither DESK_KEY nor ${file} gives its key. Put the key back; a new one opens nothing of it.`,
    );
  }
  const keys = await makeKeyFile(file);
  const detail = `${file} seals what people write to the desk. Keep a copy of it apart from the backups of the database.`;
  log({ level: "warn", code: "desk-key-made", detail });
  return keys;
}
