import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  fails,
  hangs,
  type ModelServer,
  modelServer,
  neverStops,
  says,
  saysThenBreaks,
  saysThenHangs,
  sends,
} from "./model-server.ts";
import { writingService } from "./writing-service.ts";

let server: ModelServer;
beforeAll(async () => {
  server = await modelServer();
  // The SDK is loaded with the first call: no scenario's patience is spent on that.
  server.behave(says("NONE"));
  await writingService(server.baseUrl).ask(GDP);
});
afterAll(() => server.close());

const GDP = "北岸高新区2024年地区生产总值是多少？";
const GDP_SAID = "2024年,北岸高新区实现地区生产总值183.04亿元,同比增长6.1%。";
const brief = { first: 1_000, whole: 1_500 };

describe("a service that fails", () => {
  test.each([
    ["429", fails(429), "model-busy"],
    ["500", fails(500), "model-failed"],
    ["401", fails(401), "model-refused"],
    ["404", fails(404), "model-unknown"],
    ["a stream that is no JSON", sends("data: {nonsense\n\ndata: [DONE]\n\n"), "model-malformed"],
    ["a stream of other JSON", sends('data: {"hello":1}\n\ndata: [DONE]\n\n'), "model-malformed"],
    ["a page of HTML", sends("<!doctype html><title>Log in</title>", "text/html"), "model-malformed"],
    ["nothing", sends("data: [DONE]\n\n"), "model-malformed"],
    ["an empty text", says(""), "model-answer-refused"],
    ["blanks alone", says(" \n\n \n"), "model-answer-refused"],
    ["no word", hangs, "model-timeout"],
    ["half a sentence, then no word", saysThenHangs("2024年，北岸高新区地区"), "model-timeout"],
    ["half a sentence, then no connection", saysThenBreaks("2024年，北岸高新区地区"), "model-unreachable"],
    ["one endless word", neverStops("哈"), "model-answer-refused"],
  ])("%s: the quotation is the answer, and the log says why in a word", async (_, behaviour, code) => {
    server.behave(behaviour);
    const { ask, logged } = writingService(
      server.baseUrl,
      code === "model-timeout" ? { patience: brief } : {},
    );
    const { answer, mode, raw } = await ask(GDP);
    expect({ answer, mode }).toEqual({ answer: `${GDP_SAID}[1]`, mode: "extractive" });
    expect(logged.map((event) => event.code)).toContain(code);
    expect(raw + JSON.stringify(logged)).not.toMatch(/sk-|127\.0\.0\.1|10\.0\.0\.7|\/srv|http:/);
  });

  test.each([
    ["hangs", saysThenHangs],
    ["breaks off", saysThenBreaks],
  ])("that %s after the right sentence: that is the answer", async (_, behaviour) => {
    server.behave(behaviour("2024年，北岸高新区地区生产总值为183.04亿元[1]。同比增"));
    const { answer, mode } = await writingService(server.baseUrl, { patience: brief }).ask(GDP);
    expect({ answer, mode }).toEqual({
      answer: "2024年，北岸高新区地区生产总值为183.04亿元。[1]",
      mode: "generated",
    });
  });

  test("that is not there: the quotation is the answer", async () => {
    const { ask, logged } = writingService("http://127.0.0.1:1/v1");
    expect((await ask(GDP)).mode).toBe("extractive");
    expect(logged.map(({ code }) => code)).toContain("model-unreachable");
  });

  test("that never stops is left, and what it said well is given once", async () => {
    server.behave(neverStops("2024年，北岸高新区地区生产总值为183.04亿元[1]。"));
    const { answer } = await writingService(server.baseUrl).ask(GDP);
    expect(answer).toBe("2024年，北岸高新区地区生产总值为183.04亿元。[1]");
    await server.requests[0]?.left;
  });
});

describe("tokens", () => {
  test("are counted by the day: once spent, answers are quotations until the next", async () => {
    server.behave(says("2024年，北岸高新区地区生产总值为183.04亿元[1]。"));
    const { ask, clock, logged } = writingService(server.baseUrl, { dailyTokens: 3_000 });
    const modes: string[] = [];
    for (let at = 0; at < 5; at++) modes.push((await ask(GDP)).mode);
    expect(modes[0]).toBe("generated");
    expect(modes.at(-1)).toBe("extractive");
    expect(logged.map(({ code }) => code)).toContain("model-budget-spent");
    const asked = server.requests.length;
    expect((await ask(GDP)).mode).toBe("extractive");
    expect(server.requests).toHaveLength(asked);
    clock.time += 86_400_000;
    expect((await ask(GDP)).mode).toBe("generated");
  });
});
