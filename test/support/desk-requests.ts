import type { CheckedEnquiry } from "../../src/core/desk/enquiry/check.ts";
import { type EnquiryReceipt, receiveEnquiry } from "../../src/core/desk/enquiry/receive.ts";
import { currentNotice } from "../../src/core/desk/request/consent.ts";
import type { DeskOfTest } from "./desk-over.ts";

let phones = 0;

/** An enquiry as the form gives it, of a made-up firm; each has a telephone number of its own. */
export function someEnquiry(different: Partial<CheckedEnquiry> = {}): CheckedEnquiry {
  phones += 1;
  return {
    kind: "consultation",
    country: "CN",
    timing: "quarter",
    topic: undefined,
    language: "zh-Hans",
    notice: currentNotice,
    transcript: undefined,
    channel: "page",
    submission: crypto.randomUUID(),
    need: "想了解标准厂房的租金。",
    use: null,
    area: null,
    tax: null,
    industry: "示例制造",
    person: {
      name: "示例联系人",
      company: `示例公司${phones}`,
      phone: `+861300000${String(phones).padStart(4, "0")}`,
      email: `contact-${phones}@example.org`,
    },
    ...different,
  };
}

/** Receives it at the desk's own time. */
export function received(of: DeskOfTest, enquiry: CheckedEnquiry = someEnquiry()): Promise<EnquiryReceipt> {
  const deps = {
    ...of.desk,
    now: () => of.clock.now(),
    nextId: () => of.ids.next(),
    statusUrl: (token: string) => `https://zj.example/enquiries/${token}`,
  };
  return receiveEnquiry(deps, enquiry, { kind: "person" });
}
