import { expect, test } from "vitest";
import { languageNames, locales } from "../../src/core/shown/locales.ts";
import { app, page, textOf } from "./record-pages.ts";

const PAGES = [
  "/",
  "/ask",
  "/ask?q=%E9%95%87%E6%B1%9F%E6%B8%AF%E7%9A%84%E5%90%9E%E5%90%90%E9%87%8F%EF%BC%9F",
  "/connect",
  "/parks",
  "/industries",
  "/incentives",
  "/sites",
  "/services",
  "/projects",
  "/articles",
];
const inSvg = new Set(["svg", "g", "a", "rect", "path"]);
const every = PAGES.flatMap((path) => locales.map((lang) => [path, lang] as const));

const statuses = new Map<string, number>();

/** Asked once for each address: pages share most of their links. */
async function statusOf(href: string): Promise<number> {
  const status = statuses.get(href) ?? (await app.request(href, { method: "HEAD" })).status;
  statuses.set(href, status);
  return status;
}

const withLanguage = (path: string, lang: string) => `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;

test.each(every)(
  "%s in %s is one whole page, in that language, that runs nothing inline",
  async (path, lang) => {
    const { response, all } = await page(withLanguage(path, lang));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-language")).toBe(lang);
    expect(response.headers.get("vary")).toContain("Accept-Language");
    const one = (name: string) => {
      // A drawing has titles of its own.
      const found = all(
        ({ name: own, parent }) => own === name && !(parent && "name" in parent && inSvg.has(parent.name)),
      );
      expect(found, name).toHaveLength(1);
      return found[0];
    };
    expect(one("html")?.attribs["lang"]).toBe(lang);
    expect(one("main")?.attribs["id"]).toBe("main");
    for (const name of ["title", "h1"]) expect(textOf(one(name) ?? []).trim()).not.toBe("");
    const scripts = all(({ name }) => name === "script");
    for (const { attribs } of scripts)
      expect(attribs["src"] !== undefined || attribs["type"] === "application/ld+json").toBe(true);
    expect(all(({ name }) => name === "style")).toEqual([]);
    const inline = all(({ attribs }) =>
      Object.keys(attribs).some((name) => name === "style" || /^on/.test(name)),
    );
    expect(inline).toEqual([]);
    const ids = all(({ attribs }) => attribs["id"] !== undefined).map(({ attribs }) => attribs["id"]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  },
);

test.each(PAGES)("every link of %s within the site leads to something", async (path) => {
  const { all } = await page(withLanguage(path, "en"));
  const hrefs = all(({ name }) => name === "a").map(({ attribs }) => attribs["href"] ?? "");
  const own = new Set(hrefs.filter((href) => href.startsWith("/")).map((href) => href.replace(/#.*/, "")));
  expect(own.size).toBeGreaterThan(5);
  const failed: string[] = [];
  for (const href of own) if ((await statusOf(href)) >= 400) failed.push(href);
  expect(failed).toEqual([]);
});

test("a link within the site keeps the language that the address names, and names none otherwise", async () => {
  const chosen = await page("/parks?lang=ja");
  const links = chosen.all(
    ({ name, attribs }) => name === "a" && /^\/(?:parks|sites)\b/.test(attribs["href"] ?? ""),
  );
  expect(links.every(({ attribs }) => /[?&]lang=/.test(attribs["href"] ?? ""))).toBe(true);
  const open = await page("/parks", { "accept-language": "ja" });
  const [sites] = open.all(({ name, attribs }) => name === "a" && attribs["href"] === "/sites");
  expect(sites).toBeDefined();
});

test.each([
  ["zh-TW,zh;q=0.8,en;q=0.5", "zh-Hant"],
  ["ko-KR,en;q=0.9", "ko"],
  ["fr-FR,en;q=0.3", "en"],
  ["fr", "zh-Hans"],
])("a browser that prefers %s gets %s", async (accepted, lang) => {
  const { response } = await page("/", { "accept-language": accepted });
  expect(response.headers.get("content-language")).toBe(lang);
});

test("a page names its address, itself in every language, and its picture, all of them whole addresses", async () => {
  const { all } = await page("/parks?lang=en");
  const links = all(({ name }) => name === "link");
  const alternates = links.filter(({ attribs }) => attribs["rel"] === "alternate");
  expect(alternates.map(({ attribs }) => [attribs["hreflang"], attribs["href"]])).toEqual([
    ...locales.map((locale) => [locale, `http://localhost/parks?lang=${locale}`]),
    ["x-default", "http://localhost/parks"],
  ]);
  const [canonical] = links.filter(({ attribs }) => attribs["rel"] === "canonical");
  expect(canonical?.attribs["href"]).toBe("http://localhost/parks?lang=en");
  const meta = (property: string) =>
    all(({ attribs }) => attribs["property"] === property || attribs["name"] === property)[0]?.attribs[
      "content"
    ];
  expect(meta("og:url")).toBe("http://localhost/parks?lang=en");
  expect(meta("og:image")).toBe("http://localhost/assets/preview.png");
  expect(meta("og:locale")).toBe("en_US");
  expect(meta("twitter:card")).toBe("summary_large_image");
  expect(meta("robots")).toBeUndefined();
});

test("the choice of language leads to the same page in each, and says which one is shown", async () => {
  const { all } = await page("/projects?status=completed&lang=ko");
  const [nav] = all(({ attribs }) => (attribs["class"] ?? "") === "languages");
  const links = all(({ name, attribs }) => name === "a" && attribs["hreflang"] !== undefined);
  expect(nav?.attribs["aria-label"]).toBe("언어");
  expect(links.map(({ attribs }) => attribs["href"])).toEqual(
    locales.map((locale) => `/projects?status=completed&lang=${locale}`),
  );
  expect(links.filter(({ attribs }) => attribs["aria-current"] !== undefined).map(textOf)).toEqual([
    languageNames.ko,
  ]);
});

test("a copy that the reader has is not sent again", async () => {
  const first = await app.request("/connect?lang=en");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[0-9a-f]{24}"$/);
  const again = await app.request("/connect?lang=en", { headers: { "if-none-match": etag } });
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  expect((await app.request("/connect?lang=ja")).headers.get("etag")).not.toBe(etag);
});

test.each(["/", "/ask?q=%E6%B8%AF", "/connect", "/nope"])(
  "HEAD %s says what GET says, without the text",
  async (path) => {
    const headers = { accept: "text/html" };
    const got = await app.request(path, { headers });
    const head = await app.request(path, { method: "HEAD", headers });
    expect([head.status, await head.text()]).toEqual([got.status, ""]);
    expect(head.headers.get("content-type")).toBe(got.headers.get("content-type"));
  },
);
