import { describe, expect, test } from "vitest";
import { locales } from "../../src/core/shown/locales.ts";
import { splitSentences } from "../../src/core/text/sentences.ts";
import { random } from "../support/random.ts";
import {
  articles,
  bodyShown,
  byId,
  corpus,
  elsewhere,
  hostile,
  links,
  ofClass,
  page,
  pathOf,
  plain,
  textOf,
  traditional,
} from "./article-pages.ts";

describe("the page of an article", () => {
  test.each(articles.flatMap((one) => locales.map((lang) => [one.id, lang] as const)))(
    "%s in %s shows its text unit for unit, each sentence under its number",
    async (id, lang) => {
      const article = corpus.articles.get(id) ?? plain;
      for (const view of ["original", "both"]) {
        const shown = await page(pathOf(article, `?lang=${lang}&view=${view}`));
        expect(shown.response.status).toBe(200);
        expect(bodyShown(shown)).toBe(article.body);
        for (const { start, end, at } of splitSentences(article.body).map((span, at) => ({ ...span, at })))
          expect(textOf(byId(shown, `s${at + 1}`))).toBe(article.body.slice(start, end));
      }
    },
  );

  test("says where each paragraph begins in the body", async () => {
    const shown = await page(pathOf(plain));
    for (const block of shown.all(({ attribs }) => attribs["data-start"] !== undefined)) {
      const start = Number(block.attribs["data-start"]);
      const text = textOf(block);
      expect(plain.body.slice(start, start + text.length)).toBe(text);
    }
    expect(
      shown.all(({ name, attribs }) => name === "h2" && attribs["data-start"] !== undefined),
    ).toHaveLength(2);
  });

  test("states publisher, date with its basis, the time it speaks of and its own address", async () => {
    const shown = await page(pathOf(plain, "?lang=zh-Hans"));
    const [fields] = ofClass(shown, "fields");
    const said = fields === undefined ? "" : textOf(fields).replace(/\s+/g, "");
    expect(said).toContain("镇江日报");
    expect(said).toContain("2025年8月25日（转载页面所标）");
    expect(said).toContain("2024年至2026年6月");
    const [outward] = shown.all(({ attribs }) => attribs["href"] === plain.url);
    expect(outward?.attribs["rel"]).toContain("noopener nofollow");
    const [title] = shown.all(({ name }) => name === "h1");
    expect(title === undefined ? null : [textOf(title), title.attribs["lang"]]).toEqual([
      plain.title,
      "zh-Hans",
    ]);
  });

  test("says what the article does not state", async () => {
    const [fields] = ofClass(await page(pathOf(traditional, "?lang=en")), "fields");
    expect(fields === undefined ? "" : textOf(fields)).toMatch(
      /Date\s+June 2021\s*Original page\s+not stated/,
    );
  });

  test("says that an article is about another place, and that only its opening is known", async () => {
    const shown = await page(pathOf(elsewhere, "?lang=en"));
    const notes = ofClass(shown, "notice").map(textOf);
    expect(notes.join(" ")).toMatch(/Only the opening .* another place/);
  });

  test("shows the text of a hostile article as text, and no address that runs", async () => {
    const shown = await page(pathOf(hostile, "?quote=0-3"));
    expect(bodyShown(shown)).toBe(hostile.body);
    expect(shown.all(({ name }) => name === "script").every((one) => textOf(one) === "")).toBe(true);
    expect(shown.all(({ name }) => name === "img" || name === "b")).toEqual([]);
    expect(links(shown).filter((href) => !/^(?:\/|#|https?:)/.test(href))).toEqual([]);
    expect(byId(shown, "quote")).toHaveLength(1);
    expect(byId(shown, "main")).toHaveLength(1);
  });

  test("leads to its figures' sentences, its park, a question, and its other formats", async () => {
    const shown = await page(pathOf(plain, "?lang=en"));
    const [table] = shown.all(({ name }) => name === "table");
    expect(table === undefined ? "" : textOf(table)).toContain("183.04亿元");
    const numbers = splitSentences(plain.body).map(({ start, end }) => plain.body.slice(start, end));
    const sentence = numbers.findIndex((text) => text.includes("183.04")) + 1;
    const figure = shown.all(({ name, attribs }) => name === "a" && attribs["href"] === `#s${sentence}`);
    expect(figure.map(textOf)).toContain("183.04亿元");
    expect(links(shown)).toContain("/parks/hi-tech?lang=en");
    expect(links(shown)).toContain("/ask?q=How+many%3F&lang=en");
    expect(links(shown)).toContain(`${pathOf(plain)}.md`);
  });

  test("is its own canonical page whatever is marked in it", async () => {
    const shown = await page(pathOf(plain, "?quote=0-3&view=both&lang=en"));
    const canonical = shown.all(({ attribs }) => attribs["rel"] === "canonical")[0]?.attribs["href"];
    expect(canonical).toBe(`http://localhost${pathOf(plain)}?lang=en`);
    expect(shown.response.headers.get("vary")).toBe("Accept-Language, Accept");
  });
});

describe("a quotation in the address", () => {
  test("is marked, exactly and once, wherever it stands", async () => {
    const next = random(4);
    for (let run = 0; run < 60; run++) {
      const article = run % 3 === 0 ? hostile : plain;
      const { body } = article;
      const [one = 0, other = 0] = [next(), next()].map((share) => Math.floor(share * (body.length + 1)));
      const [start, end] = [Math.min(one, other), Math.max(one, other)];
      const isWhole = [start, end].every((at) => !/[\udc00-\udfff]/.test(body.charAt(at)));
      const shown = await page(pathOf(article, `?view=original&quote=${start}-${end}`));
      const marks = shown.all(({ name }) => name === "mark");
      const isMarked = start < end && isWhole;
      expect(marks.map(textOf).join("")).toBe(isMarked ? body.slice(start, end) : "");
      expect(byId(shown, "quote").length).toBe(isMarked ? 1 : 0);
      expect(marks[0]?.attribs["id"]).toBe(isMarked ? "quote" : undefined);
      expect(ofClass(shown, "notice").length).toBe(isMarked ? 0 : 1);
      expect(bodyShown(shown)).toBe(body);
    }
  });

  test("may begin and end beside a surrogate pair, but not inside", async () => {
    const at = plain.body.indexOf("🏭");
    const shown = await page(pathOf(plain, `?quote=${at}-${at + 2}`));
    expect(shown.all(({ name }) => name === "mark").map(textOf)).toEqual(["🏭"]);
    const cut = await page(pathOf(plain, `?quote=${at}-${at + 1}`));
    expect(cut.all(({ name }) => name === "mark")).toEqual([]);
  });

  test.each(["x", "5", "9-5", "0-99999", "-1-4", "1-4-6", "", "0-1e3", "%3Cscript%3E-3"])(
    "%s marks nothing, and the page says so",
    async (quote) => {
      const shown = await page(pathOf(plain, `?lang=en&quote=${quote}`));
      expect(shown.response.status).toBe(200);
      expect(shown.all(({ name }) => name === "mark")).toEqual([]);
      expect(ofClass(shown, "notice").map(textOf).join()).toContain("nothing is marked");
    },
  );
});
