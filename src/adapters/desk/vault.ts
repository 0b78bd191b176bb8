import type { Vault } from "../../core/desk/vault.ts";
import { AppError } from "../../core/errors.ts";
import { bytesOf, fromBase64Url, hex, sha256, toBase64Url } from "./bytes.ts";

/** Keys of 32 random bytes, newest first: the first seals, each opens. */
export type DeskKeys = readonly [Uint8Array<ArrayBuffer>, ...Array<Uint8Array<ArrayBuffer>>];

/** Seals and opens texts by the desk's keys: the part of the vault that needs no database. */
export type Sealer = Pick<Vault, "seal" | "open"> & {
  /** How a text begins that the newest key sealed. */
  newestStart(): Promise<string>;
};

const IV_BYTES = 12;

interface SealingKey {
  id: string;
  key: Awaited<ReturnType<typeof crypto.subtle.deriveKey>>;
}

/**
 * AES-256-GCM with a key derived from each given one (HKDF-SHA-256). A sealed text is `1.<key id>.<iv and ciphertext, base64url>`;
 * its context is authenticated with it.
 */
export function sealer(keys: DeskKeys): Sealer {
  const derived = Promise.all(keys.map(sealingKey));
  derived.catch(() => {});
  const newest = async (): Promise<SealingKey> => {
    const [first] = await derived;
    if (first === undefined) throw new Error("A vault needs a key.");
    return first;
  };
  return {
    async seal(text, context) {
      const { id, key } = await newest();
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await crypto.subtle.encrypt(algorithm(iv, context), key, bytesOf(text));
      const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
      whole.set(iv);
      whole.set(new Uint8Array(sealed), IV_BYTES);
      return `1.${id}.${toBase64Url(whole)}`;
    },
    async open(sealed, context) {
      const [version, id, body = ""] = sealed.split(".");
      const found = (await derived).find((one) => version === "1" && one.id === id);
      if (found === undefined)
        throw unopened("no key of DESK_KEY fits what is stored; list the earlier key behind the new one");
      const whole = fromBase64Url(body);
      const iv = whole.slice(0, IV_BYTES);
      try {
        const text = await crypto.subtle.decrypt(algorithm(iv, context), found.key, whole.slice(IV_BYTES));
        return new TextDecoder().decode(text);
      } catch {
        throw unopened("what is stored was changed or belongs elsewhere; restore it from a backup");
      }
    },
    newestStart: async () => `1.${(await newest()).id}.`,
  };
}

/** A fresh token of 256 bits (base64url, 43 characters). */
export function freshToken(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * The whole vault. `printSecret` (32 bytes) keys the fingerprints; it belongs to the database, so that they stay the same
 * while keys come and go.
 */
export function createVault(seals: Sealer, printSecret: () => Promise<Uint8Array<ArrayBuffer>>): Vault {
  return {
    seal: seals.seal,
    open: seals.open,
    async print(value, purpose) {
      const hash = { name: "HMAC", hash: "SHA-256" };
      const key = await crypto.subtle.importKey("raw", await printSecret(), hash, false, ["sign"]);
      return hex(await crypto.subtle.sign("HMAC", key, bytesOf(`${purpose}\0${value}`)));
    },
    token: freshToken,
    hashToken: async (token) => hex(await sha256(bytesOf(token))),
  };
}

async function sealingKey(bytes: Uint8Array<ArrayBuffer>): Promise<SealingKey> {
  const id = hex(await sha256(bytes)).slice(0, 8);
  const root = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey"]);
  const derivation = {
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(32),
    info: bytesOf("desk seal 1"),
  };
  const key = await crypto.subtle.deriveKey(derivation, root, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  return { id, key };
}

function algorithm(iv: Uint8Array<ArrayBuffer>, context: string) {
  return { name: "AES-GCM", iv, additionalData: bytesOf(context) };
}

function unopened(why: string): AppError {
  return new AppError("upstream", 503, "desk-sealed", `A stored text cannot be opened: ${why}.`);
}
