import { describe, expect, test } from "vitest";
import { embeddingSettings, modelSettings, readEnvironment, settingsOf } from "./env.ts";

describe("readEnvironment", () => {
  test("needs nothing: with no variable set, or only empty ones, the defaults stand", () => {
    expect(readEnvironment({})).toEqual({ PORT: 8787 });
    expect(
      readEnvironment({ PORT: "", INDEX_DIR: "", PUBLIC_URL: "", ALLOWED_ORIGINS: "", HOME: "/root" }),
    ).toEqual({ PORT: 8787 });
  });

  test("reads each variable", () => {
    const env = readEnvironment({
      PORT: "80",
      INDEX_DIR: "/srv/index",
      PUBLIC_URL: "https://ask.example.cn/",
      ALLOWED_ORIGINS: "https://a.example, http://localhost:3000",
    });
    expect(env).toEqual({
      PORT: 80,
      INDEX_DIR: "/srv/index",
      PUBLIC_URL: "https://ask.example.cn",
      ALLOWED_ORIGINS: ["https://a.example", "http://localhost:3000"],
    });
    expect(settingsOf(env, "1.0.0")).toEqual({
      version: "1.0.0",
      allowedOrigins: ["https://a.example", "http://localhost:3000"],
      publicUrl: "https://ask.example.cn",
      rateLimit: { perMinute: 120, trustedProxies: 0, local: false },
    });
  });

  test("a rate that is set holds for everybody, 0 for nobody", () => {
    const rateOf = (env: Record<string, string>) => settingsOf(readEnvironment(env), "1").rateLimit;
    expect(rateOf({ RATE_LIMIT: "30", TRUSTED_PROXIES: "1" })).toEqual({
      perMinute: 30,
      trustedProxies: 1,
      local: true,
    });
    expect(rateOf({ RATE_LIMIT: "0" })).toBeUndefined();
  });

  test("* allows every origin", () => {
    expect(settingsOf(readEnvironment({ ALLOWED_ORIGINS: "*" }), "1").allowedOrigins).toBe("any");
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["PUBLIC_URL", "ask.example.cn"],
    ["PUBLIC_URL", "ftp://ask.example.cn"],
    ["ALLOWED_ORIGINS", "example.org"],
    ["ALLOWED_ORIGINS", "https://example.org/path"],
    ["RATE_LIMIT", "many"],
    ["RATE_LIMIT", "-1"],
    ["RATE_LIMIT", "1.5"],
    ["TRUSTED_PROXIES", "yes"],
    ["LLM_BASE_URL", "api.example.com/v1"],
    ["LLM_BASE_URL", "http://user:secret@localhost/v1"],
    ["LLM_ANSWER_TOKENS", "many"],
    ["LLM_ANSWER_TOKENS", "10"],
    ["LLM_DAILY_TOKENS", "-1"],
    ["EMBED_BASE_URL", "localhost:11434"],
    ["EMBED_BASE_URL", "http://user:secret@localhost/v1"],
    ["DATABASE_URL", "data/desk.sqlite"],
    ["DATABASE_URL", "file:"],
  ])("%s=%s is refused in one line that names it", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(
      new RegExp(`^The environment is not usable: ${name}="${value}": expected [^\\n]+\\.$`),
    );
  });

  test("keys of the desk are 32 bytes, newest first, and are not repeated where one is not", () => {
    const [newest, earlier] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const read = readEnvironment({
      DESK_KEY: `${newest.toString("base64")}, ${earlier.toString("base64url")}`,
    });
    expect(read.DESK_KEY).toEqual([new Uint8Array(newest), new Uint8Array(earlier)]);
    for (const bad of [
      "geheim",
      Buffer.alloc(31).toString("base64"),
      `${newest.toString("base64")},geheim`,
      ",",
    ])
      expect(() => readEnvironment({ DESK_KEY: bad })).toThrow(
        /DESK_KEY=\(hidden\): expected 32 random bytes/,
      );
  });

  test("all bad values are named at once", () => {
    expect(() => readEnvironment({ PORT: "x", PUBLIC_URL: "y" })).toThrow(/PORT="x".*PUBLIC_URL="y"/);
  });
});

describe("embeddingSettings", () => {
  const read = (source: Record<string, string>) => embeddingSettings(readEnvironment(source));

  test("nothing set means no embedder", () => {
    expect(read({})).toBeNull();
  });

  test("reads address, model, key and prefix", () => {
    expect(
      read({
        EMBED_BASE_URL: "http://localhost:11434/v1/",
        EMBED_MODEL: "bge-m3",
        EMBED_API_KEY: "k",
        EMBED_QUERY_PREFIX: "Query: ",
      }),
    ).toEqual({ baseUrl: "http://localhost:11434/v1", model: "bge-m3", apiKey: "k", queryPrefix: "Query: " });
  });

  test("a model of Workers AI needs no address", () => {
    expect(read({ EMBED_MODEL: "@cf/baai/bge-m3" })).toEqual({ baseUrl: null, model: "@cf/baai/bge-m3" });
  });

  test.each([
    [{ EMBED_BASE_URL: "http://localhost:11434/v1" }, "EMBED_MODEL=bge-m3"],
    [{ EMBED_MODEL: "bge-m3" }, "EMBED_BASE_URL=http"],
  ])("half of it, %j, is refused with what is missing", (source, words) => {
    expect(() => read(source)).toThrow(words);
  });

  test("a key that cannot be sent is refused without being shown", () => {
    expect(() => read({ EMBED_API_KEY: "geheim\n" })).toThrow(/EMBED_API_KEY=\(hidden\): expected visible/);
  });
});

describe("modelSettings", () => {
  const read = (source: Record<string, string>) => modelSettings(readEnvironment(source));

  test("without a variable there is no model", () => {
    expect(read({})).toBeNull();
    expect(read({ LLM_API_KEY: "sk-1", LLM_DAILY_TOKENS: "5" })).toBeNull();
  });

  test("address and model suffice; tokens are limited all the same", () => {
    expect(read({ LLM_BASE_URL: "http://localhost:11434/v1/", LLM_MODEL: "qwen3:8b" })).toEqual({
      baseUrl: "http://localhost:11434/v1",
      model: "qwen3:8b",
      answerTokens: 600,
      dailyTokens: 1_000_000,
    });
  });

  test("key and limits are taken; a model of Workers AI needs no address", () => {
    const given = { LLM_API_KEY: "sk-1", LLM_ANSWER_TOKENS: "300", LLM_DAILY_TOKENS: "0" };
    expect(read({ LLM_MODEL: "@cf/qwen/qwen3-30b-a3b-fp8", ...given })).toEqual({
      baseUrl: null,
      model: "@cf/qwen/qwen3-30b-a3b-fp8",
      apiKey: "sk-1",
      answerTokens: 300,
      dailyTokens: 0,
    });
  });

  test("half of it is refused in one sentence that says what is missing", () => {
    expect(() => read({ LLM_BASE_URL: "http://localhost:11434/v1" })).toThrow(
      /without LLM_MODEL; .*LLM_MODEL=/,
    );
    expect(() => read({ LLM_MODEL: "qwen3:8b" })).toThrow(/without LLM_BASE_URL; .*LLM_BASE_URL=/);
  });

  test("a key that cannot be sent is refused without being shown", () => {
    expect(() => readEnvironment({ LLM_API_KEY: "sk 1" })).toThrow(
      /LLM_API_KEY=\(hidden\): expected visible ASCII/,
    );
  });
});
