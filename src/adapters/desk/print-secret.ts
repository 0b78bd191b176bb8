import { AppError } from "../../core/errors.ts";
import { fromBase64Url } from "./bytes.ts";
import { databaseError } from "./database-error.ts";
import { freshToken, type Sealer } from "./vault.ts";

/** What the secret is sealed as. */
export const PRINT_SECRET_CONTEXT = "desk_secrets.value:prints";

/**
 * The secret of the database that keys its fingerprints, made on the first call. It is sealed like everything else, so it also
 * tells whether the keys belong to this database: rejects with `AppError` where none does.
 */
export async function printSecret(client: D1Database, seals: Sealer): Promise<Uint8Array<ArrayBuffer>> {
  const stored = (await readSecret(client)) ?? (await makeSecret(client, seals));
  const opened = await seals.open(stored, PRINT_SECRET_CONTEXT).catch(() => {
    throw new AppError(
      "upstream",
      503,
      "desk-key-unfit",
      "The desk's database was sealed with another key than DESK_KEY (or data/desk.key) gives. Put the key of this database back; without it what people wrote stays unreadable.",
    );
  });
  return fromBase64Url(opened);
}

/** The sealed secret; null in a database that nobody has used yet. */
export async function readSecret(client: D1Database): Promise<string | null> {
  const { results } = await client
    .prepare("SELECT sealed_value FROM desk_secrets WHERE id = 'prints'")
    .all()
    .catch((error: unknown): never => {
      throw databaseError(error);
    });
  const value = results[0]?.["sealed_value"];
  return typeof value === "string" ? value : null;
}

async function makeSecret(client: D1Database, seals: Sealer): Promise<string> {
  const sealed = await seals.seal(freshToken(), PRINT_SECRET_CONTEXT);
  await client
    .prepare("INSERT INTO desk_secrets (id, sealed_value) VALUES ('prints', ?) ON CONFLICT (id) DO NOTHING")
    .bind(sealed)
    .run()
    .catch((error: unknown): never => {
      throw databaseError(error);
    });
  return (await readSecret(client)) ?? sealed;
}
