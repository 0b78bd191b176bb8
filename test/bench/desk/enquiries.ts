import { randomUUID } from "node:crypto";
import { currentNotice } from "../../../src/core/desk/request/consent.ts";

/** What became of enquiries that were sent at a steady pace. */
export interface Sent {
  acknowledged: number;
  /** Milliseconds from when each was due to be sent until it was acknowledged. */
  latencies: number[];
}

/** Sends `perSecond` enquiries a second, whether or not those before are answered (an open loop), for `seconds`. Throws where one is not taken. */
export async function sendEnquiries(url: string, perSecond: number, seconds: number): Promise<Sent> {
  const latencies: number[] = [];
  const under: Array<Promise<void>> = [];
  const begun = performance.now();
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const due = begun + (at * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    under.push(sendOne(url, at).then(() => void latencies.push(performance.now() - due)));
  }
  await Promise.all(under);
  return { acknowledged: latencies.length, latencies };
}

async function sendOne(url: string, at: number): Promise<void> {
  const response = await fetch(`${url}/api/enquiries`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(enquiry(at)),
  });
  const answer = await response.text();
  if (!response.ok)
    throw new Error(`an enquiry was not taken: status ${response.status}: ${answer.slice(0, 300)}`);
}

/** A made-up enquiry; no two are of one person or firm. */
function enquiry(at: number) {
  const unique = randomUUID();
  return {
    submission: unique,
    channel: "widget",
    kind: "site",
    need: `示例需求 ${at}：需要标准厂房，层高八米以上，近港口。`,
    use: "船舶配套件生产",
    area: "5000平方米",
    country: "CN",
    industry: "装备制造",
    timing: "half-year",
    name: `示例人${unique.slice(0, 6)}`,
    company: `示例公司${unique}`,
    email: `${unique}@example.com`,
    consent: true,
    notice: currentNotice,
    transcript: [
      { role: "user", text: "镇江有哪些可以租的标准厂房？" },
      { role: "assistant", text: "示例回答。".repeat(40) },
    ],
  };
}
