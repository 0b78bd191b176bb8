import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { Passwords } from "../../core/desk/staff/password.ts";
import { AppError } from "../../core/errors.ts";

/** Cost as recommended for scrypt by OWASP (Password Storage Cheat Sheet): N = 2^15 (32 MB), r = 8, p = 3. */
const COST: Cost = { ln: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** Hashes under way at a time, and how many may wait: each takes 32 MB, and a core for a good part of a second. */
const AT_ONCE = 1;
const MOST_WAITING = 30;

interface Cost {
  /** Logarithm of N to the base 2. */
  ln: number;
  r: number;
  p: number;
}

const kept = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/;

/** Passwords as scrypt hashes (RFC 7914), written as PHC strings. Rejects with a 503 where too many are waiting. */
export function scryptPasswords(cost: Cost = COST): Passwords {
  const queued = queue();
  // Checked in the place of a login that there is none of, so that both take the same time.
  const nobody = written(cost, randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));
  return {
    hash: (password) =>
      queued(async () => {
        const salt = randomBytes(SALT_BYTES);
        return written(cost, salt, await derived(password, salt, cost));
      }),
    matches: (password, hash) =>
      queued(async () => {
        const [, ln, r, p, salt = "", key = ""] = kept.exec(hash ?? nobody) ?? [];
        if (ln === undefined) throw new Error("A stored password hash is not one of scrypt.");
        const expected = Buffer.from(key, "base64");
        const of = { ln: Number(ln), r: Number(r), p: Number(p) };
        const found = await derived(password, Buffer.from(salt, "base64"), of, expected.length);
        return hash !== null && timingSafeEqual(found, expected);
      }),
  };
}

function derived(password: string, salt: Buffer, { ln, r, p }: Cost, bytes = KEY_BYTES): Promise<Buffer> {
  const N = 2 ** ln;
  const options = { N, r, p, maxmem: 128 * N * r + 128 * r * p + 1024 * 1024 };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize("NFKC"), salt, bytes, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    ),
  );
}

function written({ ln, r, p }: Cost, salt: Buffer, key: Buffer): string {
  const base64 = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
  return `$scrypt$ln=${ln},r=${r},p=${p}$${base64(salt)}$${base64(key)}`;
}

/** Does one thing after the other, in the order asked for. */
function queue(): <Done>(work: () => Promise<Done>) => Promise<Done> {
  let running = 0;
  const waiting: Array<() => void> = [];
  return async (work) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= MOST_WAITING) {
        const detail = "Too many people are logging in at this moment. Try again in a few seconds.";
        throw new AppError("upstream", 503, "logins-busy", detail);
      }
      await new Promise<void>((go) => waiting.push(go));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
