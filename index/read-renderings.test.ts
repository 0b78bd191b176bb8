import { createHash } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkRendering, parseRendering, renderingFiles } from "./read-renderings.ts";

const body = "标题\n\n第一句。第二句。";
const sha256 = createHash("sha256").update(body).digest("hex");
const file = (lines: string, hash = sha256) =>
  `---\narticle: a\ntitle: A\nsha256: ${hash}\n---\n\n${lines}\n`;
const whole = "[1] Heading\n\n[2] The first.\n[3] The second.";

describe("a rendering file", () => {
  test("gives the sentences of its article in order", () => {
    const read = parseRendering("a.md", file(whole));
    expect(read).toEqual({
      path: "a.md",
      article: "a",
      title: "A",
      sha256,
      sentences: ["Heading", "The first.", "The second."],
    });
    expect(() => checkRendering(read, body)).not.toThrow();
  });

  test.each([
    ["no front matter", "[1] x", /^a\.md:1: expected front matter/],
    ["an unknown field", file(whole).replace("title", "titel"), /^a\.md:\d: front matter/],
    ["a wrong hash", file(whole, "12"), /^a\.md:4: front matter field sha256: expected 64 hex digits/],
    ["an alias", file(whole).replace("title: A", "title: *a"), /^a\.md:\d: front matter/],
    [
      "front matter that is no YAML",
      file(whole).replace("title: A", 'title: "A'),
      /^a\.md:\d: front matter is not/,
    ],
    ["a line without ordinal", file("[1] Heading\nThe first."), /^a\.md:8: expected a line "\[2\]/],
    ["a sentence left out", file("[1] Heading\n[3] x"), /^a\.md:8: sentence \[3\] stands where \[2\] is due/],
    ["a sentence twice", file("[1] Heading\n[1] x"), /^a\.md:8: sentence \[1\] stands where \[2\] is due/],
    ["an empty sentence", file("[1] Heading\n[2] "), /^a\.md:8: expected a line "\[2\]/],
  ])("%s is refused by path and line", (_, source, message) => {
    expect(() => parseRendering("a.md", source)).toThrow(message);
  });

  test("is refused once its article has changed, and says how to mend it", () => {
    const read = parseRendering("a.md", file(whole));
    expect(() => checkRendering(read, `${body}新。`)).toThrow(
      /another text of article a.*set sha256: [0-9a-f]{64}/,
    );
  });

  test("is refused where sentences are missing at the end", () => {
    const read = parseRendering("a.md", file("[1] Heading\n[2] The first."));
    expect(() => checkRendering(read, body)).toThrow("holds 2 sentences but article a has 3");
  });
});

test("renderings are looked for in a seeds folder only", async () => {
  const folder = await mkdtemp(join(tmpdir(), "renderings-"));
  await mkdir(join(folder, "articles-en"));
  await writeFile(join(folder, "articles-en/a.md"), file(whole));
  await writeFile(join(folder, "articles-en/README.md"), "x");
  expect(await renderingFiles("english", folder)).toEqual([]);
  await mkdir(join(folder, "articles"));
  await mkdir(join(folder, "knowledge"));
  expect(await renderingFiles("english", folder)).toEqual([join(folder, "articles-en/a.md")]);
  expect(await renderingFiles("everyday", folder)).toEqual([]);
  await mkdir(join(folder, "articles-plain"));
  await writeFile(join(folder, "articles-plain/b.md"), file(whole));
  expect(await renderingFiles("everyday", folder)).toEqual([join(folder, "articles-plain/b.md")]);
});
