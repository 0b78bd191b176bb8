/** The SHA-256 of some bytes in lower-case hex, cut to its first `length` bytes; default: all 32. */
export async function sha256(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer, length = 32): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, length);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
