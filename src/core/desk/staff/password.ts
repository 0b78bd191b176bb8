/** Passwords as they are kept: never themselves, only what tells whether one is right. */
export interface Passwords {
  /** A salted hash with all that is needed to check it later. Takes a good part of a second, on purpose. */
  hash(password: string): Promise<string>;
  /** Whether a password is the one of a hash; null: of nobody, in the same time. */
  matches(password: string, hash: string | null): Promise<boolean>;
}

/** Least and most characters of a password. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** What is wrong with a new password. */
export type PasswordFault = "short" | "long" | "login" | "monotonous" | "same";

/** The first fault of a new password of somebody, or null: length counts, what it is made of does not (NIST SP 800-63B, 3.1.1.2). */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) return "short";
  if (length > PASSWORD_LENGTH.most) return "long";
  if (password.toLowerCase().includes(login.toLowerCase())) return "login";
  if (new Set(password).size < 5) return "monotonous";
  return null;
}
