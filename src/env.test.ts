import { describe, expect, test } from "vitest";
import { embeddingSettings, readEnvironment, settingsOf } from "./env.ts";

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
    });
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
    ["EMBED_BASE_URL", "localhost:11434"],
    ["EMBED_BASE_URL", "http://user:secret@localhost/v1"],
  ])("%s=%s is refused in one line that names it", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(
      new RegExp(`^The environment is not usable: ${name}="${value}": expected [^\\n]+\\.$`),
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
