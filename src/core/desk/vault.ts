/** Secrets of the desk: what is personal is written sealed, and links are known by their hashes alone. */
export interface Vault {
  /**
   * Seals a text (AES-256-GCM). `context` says what it is and whose (`enquiries.person:ID`): what was sealed for one place
   * does not open in another.
   */
  seal(text: string, context: string): Promise<string>;
  /** Opens what was sealed, also by an earlier key that is still listed. Rejects with `AppError` where no key fits. */
  open(sealed: string, context: string): Promise<string>;
  /** A keyed fingerprint (HMAC-SHA-256, hex), equal for equal values of one purpose. */
  print(value: string, purpose: string): Promise<string>;
  /** A fresh token of 256 random bits for a link or a session (base64url). */
  token(): string;
  /** What is stored of a token (SHA-256, hex). */
  hashToken(token: string): Promise<string>;
}
