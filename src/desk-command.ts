import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { readKeyFile } from "./adapters/desk/key-file.ts";
import { migrate } from "./adapters/desk/migrate.ts";
import { migrationFiles } from "./adapters/desk/migration-files.ts";
import { printSecret, readSecret } from "./adapters/desk/print-secret.ts";
import { resealAll, sealedColumns } from "./adapters/desk/reseal.ts";
import { backUp, isThere } from "./adapters/desk/sqlite/backup.ts";
import { openHere } from "./adapters/desk/sqlite/open.ts";
import { restore } from "./adapters/desk/sqlite/restore.ts";
import { type Sealer, sealer } from "./adapters/desk/vault.ts";
import { callerError } from "./core/errors.ts";
import type { Environment } from "./env.ts";
import { DEFAULT_DATABASE_URL, databasePath, keyPath } from "./node-desk.ts";

export const deskUsage = `Usage: npm run desk -- <command>

  backup <file>    write the desk's database into a new file; the service may run
  restore <file>   put a backup in its place; the service must be stopped, what was there is put aside
  migrate          bring the database up to date (the service does so itself when it starts)
  keys             how many sealed texts the newest key sealed, and how many an earlier one
  keys reseal      seal everything anew with the newest key; the service may run

DATABASE_URL names the database (default ${DEFAULT_DATABASE_URL}), DESK_KEY or desk.key beside it the keys: docs/desk.md`;

type Command = (path: string, env: Environment, at: string) => Promise<string>;

/** Carries out a command; resolves with what to print. `at`: ISO instant. Rejects with `AppError`. */
export async function deskCommand(args: readonly string[], env: Environment, at: string): Promise<string> {
  const path = databasePath({ DATABASE_URL: env.DATABASE_URL ?? DEFAULT_DATABASE_URL });
  if (path === null) throw callerError("desk-off", "DATABASE_URL is off: name the database of the desk.");
  return commandOf(args)(path, env, at);
}

function commandOf([name = "", ...rest]: readonly string[]): Command {
  const [file, ...more] = rest;
  if (name === "backup" && file !== undefined && more.length === 0)
    return async (path) => {
      const to = resolve(file);
      await backUp(path, to);
      return `Backed up ${path} to ${to}. It opens with the key of this desk alone: keep that apart from it.`;
    };
  if (name === "restore" && file !== undefined && more.length === 0)
    return (path, env, at) => restored(resolve(file), path, env, at);
  if (name === "migrate" && file === undefined) return migrated;
  if (name === "keys" && file === undefined) return counted;
  if (name === "keys" && file === "reseal" && more.length === 0) return resealed;
  const given = JSON.stringify([name, ...rest].join(" "));
  throw callerError("unknown-command", `There is no command ${given}.\n\n${deskUsage}`);
}

async function restored(from: string, to: string, env: Environment, at: string): Promise<string> {
  await mkdir(dirname(to), { recursive: true });
  const checkKeys = async (client: D1Database) => {
    if ((await readSecret(client)) !== null) await printSecret(client, await sealerOf(to, env));
  };
  const { applied, aside } = await restore({ from, to, migrations: await migrationFiles(), checkKeys, at });
  const newer = applied.length === 0 ? "" : ` It was brought up to date: ${applied.join(", ")}.`;
  const before = aside === null ? "" : ` What was there is in ${aside}.`;
  return `Restored ${from} to ${to}.${newer}${before} Start the service.`;
}

async function migrated(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const { client, close } = openHere(path);
  try {
    const applied = await migrate(client, await migrationFiles());
    return applied.length === 0 ? `${path} is up to date.` : `Applied ${applied.join(", ")} to ${path}.`;
  } finally {
    await close();
  }
}

async function counted(path: string, env: Environment): Promise<string> {
  return withSeals(path, env, async (client, seals) => {
    const columns = (await sealedColumns(client, seals)).filter(
      ({ newest, earlier }) => newest + earlier > 0,
    );
    const lines = columns.map(
      ({ table, column, newest, earlier }) => `${table}.${column}: ${newest} newest key, ${earlier} earlier`,
    );
    const left = columns.reduce((sum, { earlier }) => sum + earlier, 0);
    const end =
      left === 0
        ? "The newest key sealed everything: earlier ones can be taken out."
        : `${left} texts need an earlier key. To seal them anew: npm run desk -- keys reseal`;
    return [...lines, end].join("\n");
  });
}

async function resealed(path: string, env: Environment): Promise<string> {
  return withSeals(path, env, async (client, seals) => {
    const count = await resealAll(client, seals);
    return `${count} texts were sealed anew. Backups from before still need the earlier key.`;
  });
}

async function withSeals(
  path: string,
  env: Environment,
  work: (client: D1Database, seals: Sealer) => Promise<string>,
): Promise<string> {
  if (!(await isThere(path))) throw callerError("no-database", `There is no desk's database at ${path}.`);
  const seals = await sealerOf(path, env);
  const { client, close } = openHere(path);
  try {
    await migrate(client, await migrationFiles());
    await printSecret(client, seals);
    return await work(client, seals);
  } finally {
    await close();
  }
}

async function sealerOf(database: string, env: Environment): Promise<Sealer> {
  const file = keyPath(database);
  const keys = env.DESK_KEY ?? (await readKeyFile(file));
  if (keys !== null) return sealer(keys);
  throw callerError("no-key", `There is no key: set DESK_KEY, or put the key of this desk into ${file}.`);
}
