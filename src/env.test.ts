import { describe, expect, test } from "vitest";
import { readEnvironment, settingsOf } from "./env.ts";

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
  ])("%s=%s is refused in one line that names it", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(
      new RegExp(`^The environment is not usable: ${name}="${value}": expected [^\\n]+\\.$`),
    );
  });

  test("all bad values are named at once", () => {
    expect(() => readEnvironment({ PORT: "x", PUBLIC_URL: "y" })).toThrow(/PORT="x".*PUBLIC_URL="y"/);
  });
});
