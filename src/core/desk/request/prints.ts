import type { Vault } from "../vault.ts";
import type { Person } from "./contact.ts";

/** Keyed fingerprints by which requests of one person or firm are found; null where nothing was given. */
export interface PersonPrints {
  phonePrint: string | null;
  emailPrint: string | null;
  companyPrint: string | null;
}

export async function printsOf(vault: Vault, { phone, email, company }: Person): Promise<PersonPrints> {
  const [phonePrint, emailPrint, companyPrint] = await Promise.all([
    phone === null ? null : phonePrintOf(vault, phone),
    email === null ? null : emailPrintOf(vault, email),
    company === null ? null : companyPrintOf(vault, company),
  ]);
  return { phonePrint, emailPrint, companyPrint };
}

/** `phone`: E.164; an extension of it does not count. */
export function phonePrintOf(vault: Vault, phone: string): Promise<string> {
  return vault.print(phone.split(";", 1).join(""), "phone");
}

export function emailPrintOf(vault: Vault, email: string): Promise<string> {
  return vault.print(email.normalize("NFKC").toLowerCase(), "email");
}

/** Null where nothing of the name is left but its legal form. */
export async function companyPrintOf(vault: Vault, company: string): Promise<string | null> {
  const key = companyKey(company);
  return key === "" ? null : vault.print(key, "company");
}

/** A firm's name without what people write now this way, now that: width, case, spaces, punctuation, legal form. */
export function companyKey(company: string): string {
  return company
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b(?:co|company|ltd|limited|inc|corp|corporation|llc|gmbh|ag|sa|plc|kk)\b\.?/g, "")
    .replace(/股份有限公司|有限责任公司|有限公司|株式会社|주식회사|集团|集團|公司/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
