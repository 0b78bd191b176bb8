import { z } from "zod";
import type { RequestFault } from "./fault.ts";

/** Versions of the privacy notice, newest first, by the day from which each holds; `/privacy?version=` shows them. */
export const noticeVersions = ["2026-11-22"] as const;
export type NoticeVersion = (typeof noticeVersions)[number];
export const currentNotice: NoticeVersion = noticeVersions[0];

/** Fields of a form in which a person agrees (PIPL, articles 13–17): whether, and to which version of the notice. */
export const consentFields = {
  consent: z
    .boolean()
    .describe("Whether the person agreed to the privacy notice at `/privacy`; only `true` is taken."),
  notice: z.string().max(20).describe(`The version that was shown; now ${currentNotice}.`),
};

/** Consent is to the notice as it now is. */
export function checkConsent(given: {
  consent?: boolean | undefined;
  notice?: string | undefined;
}): RequestFault[] {
  const faults: RequestFault[] = [];
  if (given.consent !== true) faults.push({ field: "consent", code: "no-consent" });
  if (given.notice !== currentNotice) faults.push({ field: "notice", code: "old-notice" });
  return faults;
}
