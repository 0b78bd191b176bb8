/** What both runtimes are asked: each language, each script, an abstention, a follow-up, a refusal. */
export const requests: ReadonlyArray<{ path: string; body?: unknown; accept?: string }> = [
  { path: "/healthz" },
  { path: "/openapi.json" },
  { path: "/api/articles" },
  { path: "/api/articles/nope" },
  { path: "/nope" },
  chat("镇江高新区的面积有多少平方公里？"),
  chat("鎮江高新區的面積有多少平方公里？", "zh-Hant"),
  chat("How large is the Zhenjiang Hi-tech Zone?", "en"),
  chat("镇江港去年的货物吞吐量是多少？"),
  chat("镇江哪些企业入选首批省级碳达峰碳中和试点？"),
  chat("明天镇江会下雨吗？"),
  chat(""),
  {
    path: "/api/chat",
    body: {
      messages: [
        { role: "user", content: "介绍一下镇江高新区" },
        { role: "assistant", content: "……" },
        { role: "user", content: "它的面积呢？" },
      ],
    },
  },
  { ...chat("镇江高新区的面积有多少平方公里？"), accept: "text/event-stream" },
  completion("镇江高新区的面积有多少平方公里？"),
  completion("镇江高新区的面积有多少平方公里？", { stream: true, stream_options: { include_usage: true } }),
  completion("明天镇江会下雨吗？", { model: "gpt-5" }),
  { path: "/v1/models/zhenjiang-invest" },
  { path: "/api/search", body: { query: "镇江高新区 载体 产业" } },
  { path: "/api/search", body: { query: "鎮江 產業 人才 政策", limit: 50, from: "2024" } },
  { path: "/api/search", body: { query: "semiconductor projects in Zhenjiang" } },
  { path: "/api/search", body: { query: "x", limit: 0 } },
];

function chat(content: string, locale?: string) {
  return { path: "/api/chat", body: { messages: [{ role: "user", content }], ...(locale && { locale }) } };
}

function completion(content: string, more: object = {}) {
  const messages = [{ role: "user", content }];
  return { path: "/v1/chat/completions", body: { model: "zhenjiang-invest", messages, ...more } };
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Sends all requests one after another; what differs at every call (ids, time, the origin asked) is blanked. */
export async function answersOf(
  fetch: (path: string, init: RequestInit) => Promise<Response>,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const { path, body, accept } of requests) {
    const headers = {
      ...(accept && { accept }),
      ...(body !== undefined && { "content-type": "application/json" }),
    };
    const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
    const response = await fetch(path, init);
    const text = (await response.text())
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")
      .replace(/"tookMs":[\d.]+/, '"tookMs":0')
      .replaceAll(/(chatcmpl-<id>","created":)\d+/g, "$10")
      .replaceAll(/https?:\/\/(?:localhost|ask\.example\.cn)\//g, "<origin>/");
    answered.push({ status: response.status, headers: Object.fromEntries(response.headers), text });
  }
  return answered;
}
