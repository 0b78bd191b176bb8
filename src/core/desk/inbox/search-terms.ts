import type { EnquiryFilter } from "../enquiry/store.ts";
import type { ReadPhone } from "../request/phone.ts";
import { companyPrintOf, emailPrintOf, phonePrintOf } from "../request/prints.ts";
import { readReference } from "../request/reference.ts";
import type { Vault } from "../vault.ts";

/**
 * What officers find an enquiry by: its reference number, or a telephone number, a mail address or a company's name. Of the latter
 * only fingerprints are kept, so all of it has to be typed. Null where nothing was typed.
 */
export async function searchFilter(
  typed: string,
  { vault, readPhone }: { vault: Vault; readPhone: ReadPhone },
): Promise<Pick<EnquiryFilter, "reference" | "prints"> | null> {
  const words = typed.trim();
  if (words === "") return null;
  const reference = readReference(words);
  if (reference !== null) return { reference };
  if (words.includes("@")) return { prints: { emailPrint: await emailPrintOf(vault, words) } };
  const phone = readPhone(words);
  if (phone.ok) return { prints: { phonePrint: await phonePrintOf(vault, phone.e164) } };
  return { prints: { companyPrint: await companyPrintOf(vault, words) } };
}
