import { readFile, writeFile } from "node:fs/promises";
import { AppError } from "../../core/errors.ts";
import { fromBase64Url, toBase64 } from "./bytes.ts";
import type { DeskKeys } from "./vault.ts";

/** The keys of a file, newest first, one a line (base64); null where there is no file. Rejects with `AppError` where it holds something else. */
export async function readKeyFile(path: string): Promise<DeskKeys | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw keyFileError(path, `cannot be read (${error.code})`);
  });
  if (text === null) return null;
  const lines = text.split(/\s+/).filter((line) => line !== "");
  const [newest, ...earlier] = lines.map((line) => {
    if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(line)) throw keyFileError(path, "holds something else than keys");
    return fromBase64Url(line);
  });
  if (newest === undefined) throw keyFileError(path, "is empty");
  return [newest, ...earlier];
}

/** Makes a key and the file that holds it, readable by its owner alone. Rejects with `AppError` where it is there or cannot be written. */
export async function makeKeyFile(path: string): Promise<DeskKeys> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  await writeFile(path, `${toBase64(key)}\n`, { mode: 0o600, flag: "wx", flush: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw keyFileError(path, `cannot be made (${error.code})`);
    },
  );
  return [key];
}

function keyFileError(path: string, fault: string): AppError {
  return new AppError(
    "upstream",
    503,
    "desk-key-file",
    `The key file ${path} ${fault}. Expected a line of 32 random bytes as base64 (openssl rand -base64 32), readable by the service alone; or set DESK_KEY.`,
  );
}
