import { isSupportedCountry, ParseError, parsePhoneNumberWithError } from "libphonenumber-js/max";
import type { PhoneReading, ReadPhone } from "../../core/desk/request/phone.ts";

const MAINLAND = "CN";
const extension = /(?:转|轉|分机|分機|内线|ext\.?|x|#)\s*(\d{1,6})$/i;

/** Telephone numbers by Google's libphonenumber data. */
export const readPhone: ReadPhone = (written, country = MAINLAND) => {
  // `(+86) 138…` is how many write it; the parser takes brackets around area codes alone.
  const plain = written
    .normalize("NFKC")
    .replace(/\(\s*(\+\d+)\s*\)/, "$1 ")
    .trim();
  const [, ext] = extension.exec(plain) ?? [];
  const defaultCountry = isSupportedCountry(country) ? country : MAINLAND;
  try {
    const number = parsePhoneNumberWithError(plain.replace(extension, ""), {
      defaultCountry,
      extract: false,
    });
    if (number.isValid()) {
      return { ok: true, e164: ext === undefined ? number.number : `${number.number};ext=${ext}` };
    }
    return { ok: false, why: whyNot(number.country, number.nationalNumber) };
  } catch (error) {
    if (error instanceof ParseError) return { ok: false, why: reasons[error.message] ?? "not-a-number" };
    throw error;
  }
};

type Why = Extract<PhoneReading, { ok: false }>["why"];

const reasons: Readonly<Record<string, Why>> = {
  INVALID_COUNTRY: "unknown-country",
  TOO_SHORT: "too-short",
  TOO_LONG: "too-long",
};

/** Mobile numbers of the mainland (13… to 19…) have eleven digits, so one with more or fewer was mistyped. */
function whyNot(country: string | undefined, national: string): Why {
  const isMobile = (country ?? MAINLAND) === MAINLAND && /^1[3-9]/.test(national);
  if (isMobile && national.length < 11) return "too-short";
  if (isMobile && national.length > 11) return "too-long";
  return national.length < 7 ? "too-short" : "not-in-use";
}
