import { currentNotice } from "../../src/core/desk/request/consent.ts";
import type { startDeskService } from "./desk-service.ts";

const PROJECT = "gaoguang-fmm";

const enquiries = [
  {
    kind: "site",
    need: "需要约3000平方米标准厂房，用于传感器装配，希望明年春季投产。请介绍可选地块、租金和配套。",
    use: "生产",
    area: "3000平方米",
    timing: "half-year",
    company: "示例传感器有限公司",
    phone: "+86 138 0000 0001",
  },
  {
    kind: "incentive",
    language: "en",
    need: "We plan a research centre with thirty engineers. Which incentives apply, and who decides?",
    country: "DE",
    company: "Example Sensors GmbH",
    email: "contact@example.com",
  },
  { kind: "consultation", need: "请问在高新区注册公司的流程和时限？", phone: "+86 138 0000 0003" },
];

/** Brings made-up requests and statements of an office to a service, by the ways that people have. */
export async function fillDesk({
  url,
  session,
}: Pick<Awaited<ReturnType<typeof startDeskService>>, "url" | "session">): Promise<void> {
  for (const enquiry of enquiries) {
    const body = {
      submission: crypto.randomUUID(),
      channel: "page",
      language: "zh-Hans",
      name: "示例联系人",
      consent: true,
      notice: currentNotice,
      ...enquiry,
    };
    await sent(`${url}/api/enquiries`, JSON.stringify(body), { "content-type": "application/json" });
  }
  const cookie = `__Host-desk-session=${await session("officer")}`;
  const updates = [
    {
      month: "2026-09",
      plannedPercent: "60",
      actualPercent: "58",
      paidPercent: "45",
      reason: "设备到货延后",
    },
    {
      month: "2026-10",
      plannedPercent: "72",
      actualPercent: "70",
      paidPercent: "60",
      reason: "雨季影响吊装",
    },
  ];
  for (const update of updates) {
    const form = { ...update, progress: "示例：主体结构施工。", nextStep: "示例：设备进场。" };
    await sent(`${url}/desk/projects/${PROJECT}`, new URLSearchParams(form).toString(), {
      "content-type": "application/x-www-form-urlencoded",
      origin: url,
      cookie,
    });
  }
}

async function sent(url: string, body: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, { method: "POST", body, headers, redirect: "manual" });
  if (response.status >= 400) throw new Error(`${url}: ${response.status} ${await response.text()}`);
}
