import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { z } from "zod";
import { currentNotice } from "../../../src/core/desk/request/consent.ts";
import worker from "../../../src/worker.ts";
import { TEST_KEY_BASE64 } from "../../support/desk-over.ts";

// With a key the Worker has a desk.
const bindings = { ...env, DESK_KEY: TEST_KEY_BASE64 };
const fetched = (address: string, init?: RequestInit) => worker.fetch(new Request(address, init), bindings);
const origin = "https://ask.example.cn";
const enquiry = (submission: string) => ({
  submission,
  kind: "consultation",
  need: "想了解标准厂房的租金。",
  language: "zh-Hans",
  name: "示例联系人",
  company: "示例公司",
  phone: "+86 138 0000 0000",
  consent: true,
  notice: currentNotice,
});

const receiptForm = z.object({ reference: z.string(), statusUrl: z.url() });

async function sent(body: unknown): Promise<z.infer<typeof receiptForm>> {
  const response = await fetched(`${origin}/api/enquiries`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return receiptForm.parse(await response.json());
}

test("a Worker makes its database, keeps an enquiry once and shows it behind its link", async () => {
  const form = enquiry(crypto.randomUUID());
  const [first, again] = await Promise.all([sent(form), sent(form)]);
  expect(again).toEqual(first);
  const { results } = await env.DB.prepare("SELECT sealed_person, status FROM enquiries").all();
  expect(results).toEqual([{ status: "open", sealed_person: expect.stringMatching(/^1\.[0-9a-f]{8}\./) }]);
  const page = await fetched(first.statusUrl, { headers: { accept: "text/html" } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(first.reference);
});

test("its cron trigger tells the level above of what is late", async () => {
  await sent(enquiry(crypto.randomUUID()));
  await env.DB.prepare("UPDATE promises SET due_at = 1, next_sweep_at = 1").run();
  await worker.scheduled(null, bindings);
  const { results } = await env.DB.prepare("SELECT DISTINCT level, office_id FROM promises").all();
  expect(results).toEqual([{ level: 1, office_id: "duty-lead" }]);
});
