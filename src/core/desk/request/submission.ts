import { z } from "zod";
import type { Vault } from "../vault.ts";

/** A form bears a fresh UUID; who sends the form again sends the same one. */
export const submissionKey = z
  .uuid()
  .describe("A fresh UUID for each form; the same one when it is sent again.");

/** What tells one sending of a form from another, and the link that its sender gets. */
export interface Submission {
  /** What is kept of the key. */
  print: string;
  token: string;
  tokenHash: string;
}

/**
 * A form sent twice is one request with one link: both follow from its key and all of its content, with the desk's own secret. So
 * nobody comes upon another's link by sending a key that was used before, and the link itself is kept nowhere.
 * @param content what was sent, in the order of the form's schema.
 */
export async function submissionOf(vault: Vault, key: string, content: unknown): Promise<Submission> {
  const sent = JSON.stringify([key, content]);
  const [print, token] = await Promise.all([
    vault.print(sent, "submission"),
    vault.print(sent, "request-link"),
  ]);
  return { print, token, tokenHash: await vault.hashToken(token) };
}
