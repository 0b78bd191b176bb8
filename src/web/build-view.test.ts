import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { buildView } from "./build-view.ts";

/** Bytes, gzip: a host reads the page whole for each conversation. */
const budget = 16 * 1024;

describe("the view of a comparison", async () => {
  const page = new TextDecoder().decode(await buildView());

  test("is the same from the same sources", async () => {
    expect(new TextDecoder().decode(await buildView())).toBe(page);
  });

  test("allows its own script and style by their hashes, and nothing else", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const hash = (text = "") => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1];
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1];
    expect(script?.length).toBeGreaterThan(5_000);
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
    );
  });

  test("loads nothing and makes no code from text", () => {
    expect(page).not.toMatch(/\b(?:src|href)=|@import|url\(|\bfetch\(|XMLHttpRequest|\beval\(|new Function/);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  test("is small", () => {
    const size = gzipSync(page).length;
    console.info(`view: ${size} of ${budget} bytes, gzip`);
    expect(size).toBeLessThan(budget);
  });
});
