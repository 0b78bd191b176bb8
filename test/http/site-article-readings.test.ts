import { describe, expect, test } from "vitest";
import {
  app,
  bodyShown,
  byId,
  corpus,
  english,
  links,
  ofClass,
  page,
  pathOf,
  plain,
  textOf,
  traditional,
} from "./article-pages.ts";
import { service } from "./service.ts";

describe("other readings", () => {
  test("a reader of English gets ours beside the text, sentence for sentence, said to be unofficial", async () => {
    const start = plain.body.indexOf("44个");
    const shown = await page(pathOf(plain, `?lang=en&quote=${start}-${start + 3}`));
    expect(ofClass(shown, "rendering").map(textOf).join(" ")).toBe(english.join(" "));
    expect(ofClass(shown, "notice").map(textOf).join()).toContain("unofficial");
    expect(shown.all(({ name }) => name === "mark").map(textOf)).toEqual(["44个", "English 3."]);
    expect(textOf(byId(shown, "quote"))).toBe("44个");
  });

  test("English alone has the same anchors, and marks the sentences that hold the quotation", async () => {
    const start = plain.body.indexOf("28.9");
    const end = plain.body.indexOf("44个");
    const shown = await page(pathOf(plain, `?lang=ja&view=en&quote=${start}-${end}`));
    expect(english.map((_, at) => textOf(byId(shown, `s${at + 1}`)))).toEqual(english);
    expect(shown.all(({ name }) => name === "mark").map(textOf)).toEqual(["English 2.", "English 3."]);
    expect(textOf(byId(shown, "quote"))).toBe("English 2.");
    expect(bodyShown(shown)).toBe("");
  });

  test("English that is not of this text is not shown", async () => {
    const shown = await page(pathOf(traditional, "?lang=en&view=en"));
    expect(bodyShown(shown)).toBe(traditional.body);
    expect(ofClass(shown, "reading-views")).toEqual([]);
  });

  test("a reader of 繁體 may have the characters converted; places and marks stay", async () => {
    const start = plain.body.indexOf("镇江高新区规划");
    const query = `?lang=zh-Hant&quote=${start}-${start + 5}`;
    const offered = await page(pathOf(plain, query));
    expect(bodyShown(offered)).toBe(plain.body);
    const shown = await page(pathOf(plain, `${query}&script=hant`));
    expect(bodyShown(shown)).toBe(plain.body.replaceAll("镇", "鎮").replaceAll("区", "區"));
    expect(textOf(byId(shown, "quote"))).toBe("鎮江高新區");
    expect(ofClass(shown, "notice").map(textOf).join()).toContain("自動轉換");
    expect(links(offered).some((href) => href.includes("script=hant"))).toBe(true);
  });

  test("conversion that moves characters is made run by run, so that marks stay right", async () => {
    const longer = service({
      corpus: async () => corpus,
      toTraditional: (text) => text.replaceAll("镇江", "鎮江𠮷").replaceAll("划", ""),
    });
    const start = plain.body.indexOf("高新区规划面积");
    const response = await longer.app.request(
      pathOf(plain, `?lang=zh-Hant&script=hant&quote=${start}-${start + 5}`),
    );
    expect(await response.text()).toContain('鎮江𠮷<mark id="quote">高新区规</mark>面积');
  });

  test("whoever reads 简体 gets no conversion, nor does an article that is 繁體 already", async () => {
    for (const path of [
      pathOf(plain, "?lang=zh-Hans&script=hant"),
      pathOf(traditional, "?lang=zh-Hant&script=hant"),
    ]) {
      const shown = await page(path);
      expect(ofClass(shown, "notice")).toEqual([]);
    }
  });
});

describe("an article for machines", () => {
  test.each([
    [`${pathOf(plain)}.md`, {}],
    [pathOf(plain), { accept: "text/markdown" }],
    [pathOf(plain), { accept: "text/html;q=0.8, text/markdown" }],
  ])("%s with %j is Markdown: a head, the title, the body verbatim", async (path, headers) => {
    const response = await app.request(path, { headers });
    expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    const text = await response.text();
    expect(text.endsWith(`\n---\n\n# ${plain.title}\n\n${plain.body}\n`)).toBe(true);
    expect(text).toContain(`\npage: "http://localhost${pathOf(plain)}"\n`);
    expect(text).toContain('\npublished_basis: "page-stamp"\n');
  });

  test.each([
    "*/*",
    "text/html, text/markdown",
    "text/html,application/xhtml+xml,*/*;q=0.8",
    "text/markdown;q=0",
  ])("Accept: %s gets the page", async (accept) => {
    const response = await app.request(pathOf(plain), { headers: { accept } });
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("link")).toBe(
      `<http://localhost${pathOf(plain)}.md>; rel="alternate"; type="text/markdown"`,
    );
  });
});

describe("an id that no article has", () => {
  test.each([
    ["elsewher", "elsewhere"],
    ["高新区-2023", plain.id],
    ["hostil.md", "hostile"],
  ])("%s is answered by a page with the one it may stand for", async (id, meant) => {
    const shown = await page(pathOf({ id }, "?lang=en"));
    expect(shown.response.status).toBe(404);
    expect(shown.response.headers.get("content-type")).toContain("text/html");
    expect(links(shown)).toContain(`${pathOf({ id: meant })}?lang=en`);
  });

  test.each(["%3Cscript%3Ehack()%3C%2Fscript%3E", "%00", "%FF", "a%2Fb", "x".repeat(3000)])(
    "%s gets 404 and nothing of it runs",
    async (id) => {
      const shown = await page(`/articles/${id}`);
      expect(shown.response.status).toBe(404);
      expect(shown.all(({ name }) => name === "script")).toEqual([]);
    },
  );
});
