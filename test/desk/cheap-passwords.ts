import { scryptPasswords } from "../../src/adapters/desk/scrypt.ts";

/** Passwords that take no time: what they cost otherwise is not what a test is about. */
export const cheapPasswords = scryptPasswords({ ln: 4, r: 1, p: 1 });
