import { checkEnquiry } from "../../src/core/desk/enquiry/check.ts";
import { type EnquiryReceipt, receiveEnquiry } from "../../src/core/desk/enquiry/receive.ts";
import { currentNotice } from "../../src/core/desk/request/consent.ts";
import type { DeskOfTest } from "../support/desk-over.ts";

/** An enquiry of a made-up firm, received by a desk of the tests. */
export async function receivedEnquiry(
  { desk, clock, ids }: DeskOfTest,
  more: Readonly<Record<string, unknown>> = {},
): Promise<EnquiryReceipt> {
  const raw = {
    submission: ids.next(),
    kind: "consultation",
    channel: "page",
    need: "请介绍落户政策。",
    language: "zh-Hans",
    name: "示例联系人",
    company: "示例传感器有限公司",
    phone: "+86 138 0000 0000",
    email: "contact@example.com",
    consent: true,
    notice: currentNotice,
    ...more,
  };
  const { checked } = checkEnquiry(raw, { readPhone: desk.readPhone, isTopic: () => true });
  if (checked === null) throw new Error("The enquiry of the test is not one that is received.");
  const deps = {
    enquiries: desk.enquiries,
    vault: desk.vault,
    terms: desk.terms,
    now: () => clock.now(),
    nextId: () => ids.next(),
    statusUrl: (token: string) => `https://example.org/enquiries/${token}`,
  };
  return receiveEnquiry(deps, checked, { kind: "person" });
}
