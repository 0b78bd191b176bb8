import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFrom, DEFAULTS } from "../../index/run.ts";
import { openAiChatModel } from "../../src/adapters/chat-model-openai.ts";
import { loadCorpus } from "../../src/adapters/corpus.ts";
import { toTraditional } from "../../src/adapters/opencc.ts";
import { type Answer, answer, type Turn } from "../../src/core/answer/answer.ts";
import { tokenBudget } from "../../src/core/answer/generated/budget.ts";
import { unsupportedNumbers } from "../../src/core/answer/verify.ts";
import type { Ports } from "../../src/core/ports.ts";
import { chatCompletion } from "../../src/http/openai-completion.ts";
import { service } from "../http/service.ts";
import { wrongCitations } from "../support/match-corpus.ts";
import { markersIn } from "./marked.ts";
import { type ModelServer, modelServer, says } from "./model-server.ts";

let ports: Pick<Ports, "corpus" | "toTraditional">;
let post: ReturnType<typeof service>["post"];

beforeAll(async () => {
  const { files } = await buildFrom(DEFAULTS.from);
  const named = new Map<string, Uint8Array>(files);
  const corpus = await loadCorpus(async (name) => named.get(name) ?? null);
  ports = { corpus: async () => corpus, toTraditional };
  post = service(ports).post;
}, 60_000);

/** Asks over HTTP one after the other, each after the answers to those before; the answer to the last. */
async function converse(...questions: readonly string[]): Promise<Answer> {
  const messages: Turn[] = [];
  let last: Answer | undefined;
  for (const content of questions) {
    messages.push({ role: "user", content });
    const response = await post("/api/chat", { messages });
    expect(response.status).toBe(200);
    last = answer.parse(await response.json());
    messages.push({ role: "assistant", content: last.answer });
  }
  if (last === undefined) throw new Error("no question");
  return last;
}

/** The answer without markers, list ordinals and escapes: what a reader takes in. */
const prose = (text: string): string =>
  text
    .replace(/\[\d+\]/g, "")
    .replace(/^\d+\. /gm, "")
    .replaceAll("\\", "");

async function faults({ answer: text, citations, abstained }: Answer): Promise<string[]> {
  const numbers = new Set(markersIn(text));
  const given = citations.map(({ index }) => index);
  return [
    ...(abstained ? ["declined"] : []),
    ...given.filter((index) => !numbers.has(index)).map((index) => `citation ${index} has no marker`),
    ...[...numbers]
      .filter((number) => !given.includes(number))
      .map((number) => `marker ${number} has no citation`),
    ...unsupportedNumbers(
      prose(text),
      citations.map(({ quote }) => quote),
    ).map((number) => `${number} is in no quotation`),
    ...wrongCitations(citations, await ports.corpus()).map((quote) => `not verbatim: ${quote}`),
  ];
}

const NEEDS: ReadonlyArray<[what: string, question: string, words: readonly RegExp[]]> = [
  [
    "a service in 简体",
    "我们公司想贷款，手里有专利，谁能帮我们",
    [/知识产权质押评估/, /文章中能对接这项需求的服务/],
  ],
  [
    "a service in 繁體",
    "我們公司想貸款，手裡有專利，誰能幫我們",
    [/知識產權質押評估/, /文章中能對接這項需求的服務/],
  ],
  [
    "a service in English",
    "Our firm needs a loan and has patents. Who can help us?",
    [/\*\*R&D loan/, /Services in the articles/],
  ],
  ["a site in 简体", "我们做船用零部件，想在高新区租厂房", [/闲置厂房|定制化厂房/, /文章未载明：/]],
  ["a site in 繁體", "我們做船用零部件，想在高新區租廠房", [/閒置廠房|閑置廠房|定製化廠房/]],
  [
    "a site in English",
    "We make marine parts and want to rent a workshop in Zhenjiang High-tech Zone",
    [/Idle plants/, /not stated/],
  ],
  [
    "incentives in 简体",
    "我们是一家半导体小企业，研发占比8%，想拿补贴，高新区有什么政策",
    [/高新贷/, /以主管部门认定为准/],
  ],
  ["incentives in 繁體", "我們是一家半導體小企業，研發占比8%，想拿補貼，高新區有什麼政策", [/高新貸/]],
  [
    "incentives in English",
    "We are a small firm in Zhenjiang High-tech Zone with ten patents and want to know which incentives we are eligible for",
    [/conditions fit/, /the authority to decide/],
  ],
  ["the ladder", "我们想申请高企，应该怎么一步步来", [/市级[\s\S]*省级[\s\S]*国家高新技术企业/]],
  ["projects", "镇江高新区有哪些在建项目", [/文章记载的项目/, /团山睿谷/]],
  ["a chain", "航空航天产业链上有哪些企业", [/航空新材料/, /美国爱励铝业/]],
  ["two services", "研发贷和苏科贷有什么区别", [/\| 所在地 \| 镇江新区\[3\] \| 镇江高新区\[4\] \|/]],
  ["a service and a programme", "互联网+会客厅和镇江新区科技创新综合服务平台有什么不同", [/时效与进展/]],
  ["two parks", "镇江高新区和镇江新区有什么区别", [/\| 产业 \|.*船舶海工/]],
  [
    "two parks on a topic in English",
    "Compare Zhenjiang High-tech Zone and Zhenjiang New Area on talent",
    [/\| Talent \|/],
  ],
];

describe("records answer in the chat", () => {
  test.each(NEEDS)("%s: %s", async (_what, question, words) => {
    const answered = await converse(question);
    for (const word of words) expect(answered.answer).toMatch(word);
    expect(await faults(answered)).toEqual([]);
    expect(answered.mode).toBe("extractive");
  });

  test("a kind of project that the articles do not know is declined, not filled with others", async () => {
    const { abstained, answer: text } = await converse("镇江高新区有哪些核电项目");
    expect(abstained).toBe(true);
    expect(text).not.toContain("团山睿谷");
  });

  test("rather high compares nothing", async () => {
    const { answer: text } = await converse(
      "我們在鎮江新區,想申請「研發貸」,手上有知識產權認證,額度會不會比較高?",
    );
    expect(text).not.toContain("|");
    expect(text).toContain("提升三倍");
  });
});

describe("after an answer of records", () => {
  test.each([
    ["the second of two compared", ["苏科贷和研发贷有什么区别", "第二个授信额度提升多少"], "三倍"],
    ["the first of them", ["我们公司想贷款，手里有专利，谁能帮我们", "第一个缩短审批流程多少"], "近五成"],
    ["where the second is", ["我们公司想贷款，手里有专利，谁能帮我们", "第二个在哪里"], "科技新城"],
    ["the second of the projects", ["镇江高新区有哪些在建项目", "第二个下一步怎么做"], "高端装备制造产业园"],
    ["a figure of the park compared", ["镇江高新区和镇江新区有什么区别", "高新区面积多大"], "44.03"],
    ["a new topic", ["航空航天产业链上有哪些企业", "换个问题，镇江高新区人才公寓有几套"], "351套"],
  ])("%s is asked for", async (_what, questions, words) => {
    const answered = await converse(...questions);
    expect(answered.answer).toContain(words);
    expect(await faults(answered)).toEqual([]);
  });
});

const SHOWN = [
  "我们公司想贷款，手里有专利，谁能帮我们",
  "镇江高新区有哪些在建项目",
  "研发贷和苏科贷有什么区别",
];

/** The data of a stream's events, without its end. */
async function eventsOf(response: Response): Promise<unknown[]> {
  const data = (await response.text()).match(/^data: .*$/gm) ?? [];
  return data.map((line) => line.slice(6)).flatMap((json) => (json === "[DONE]" ? [] : [JSON.parse(json)]));
}

const textOf = (events: readonly unknown[], read: (event: unknown) => unknown): string =>
  events
    .map(read)
    .filter((text) => typeof text === "string")
    .join("");

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

describe("however it is asked for, the answer is the same", () => {
  test.each(SHOWN)("%s", async (content) => {
    const messages = [{ role: "user", content }];
    const { answer: text, citations } = await converse(content);
    const streamed = await eventsOf(await post("/api/chat", { messages }, { accept: "text/event-stream" }));
    expect(textOf(streamed, (event) => at(event, "delta"))).toBe(text);
    const sources = streamed.filter((event) => at(event, "type") === "source-document");
    expect(sources).toHaveLength(citations.length);
    const asked = { model: "zhenjiang-invest", messages };
    const whole = chatCompletion.parse(await (await post("/v1/chat/completions", asked)).json());
    expect(whole.choices[0]?.message.content).toBe(text);
    expect(whole.citations).toEqual(citations);
    const chunks = await eventsOf(await post("/v1/chat/completions", { ...asked, stream: true }));
    expect(textOf(chunks, (chunk) => at(chunk, "choices", 0, "delta", "content"))).toBe(text);
  });
});

describe("with a model configured", () => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await modelServer();
  });
  afterAll(() => server.close());

  const withModel = () => {
    const clock = { now: () => Date.UTC(2026, 3, 1) };
    const model = openAiChatModel({ baseUrl: server.baseUrl, model: "scripted", apiKey: "sk-test" });
    return service({
      ...ports,
      clock,
      writing: { model, maxTokens: 600, budget: tokenBudget(1_000_000, clock) },
    });
  };

  test.each([...SHOWN, "镇江高新区和镇江新区的产业有什么不同"])(
    "%s stays with quotations",
    async (content) => {
      const plain = await converse(content);
      // Each quotation word for word: nothing that the checks of a written answer refuse.
      server.behave(says(plain.citations.map(({ quote, index }) => `${quote}[${index}]。`).join("")));
      const response = await withModel().post("/api/chat", { messages: [{ role: "user", content }] });
      const { answer: text, mode, citations } = answer.parse(await response.json());
      expect({ text, mode, citations }).toEqual({
        text: plain.answer,
        mode: "extractive",
        citations: plain.citations,
      });
      expect(server.requests).toEqual([]);
    },
  );

  test("a question that sentences answer is still written", async () => {
    server.behave(says("镇江高新区面积44.03平方公里[1]。"));
    await withModel().post("/api/chat", { messages: [{ role: "user", content: "镇江高新区面积多大" }] });
    expect(server.requests).toHaveLength(1);
  });
});
