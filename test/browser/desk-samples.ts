import { currentNotice } from "../../src/core/desk/request/consent.ts";

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

/** Brings made-up requests to a service. None is made up about a project, as those are real. */
export async function fillDesk(url: string): Promise<void> {
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
    await send(`${url}/api/enquiries`, JSON.stringify(body));
  }
}

async function send(url: string, body: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", body, headers });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
}
