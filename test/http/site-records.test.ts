import { describe, expect, test } from "vitest";
import { RECORD_PATHS } from "../../src/site/link.ts";
import { ofClass } from "./article-pages.ts";
import { app, entered, HOSTILE, hostilePage, mainText, page, seeds, textOf } from "./record-pages.ts";
import { brokenCorpus, service } from "./service.ts";

const KINDS = ["incentives", "carriers", "services", "projects", "companies"] as const;
const LISTS = KINDS.map((kind) => RECORD_PATHS[kind]);
const FORMS = ["/incentives/match", "/incentives/ladder", "/sites/find", "/services/match"];

describe.each(KINDS)("the pages of %s", (kind) => {
  const path = RECORD_PATHS[kind];

  test("each record has a page, and every number on it leads to a quotation that is there verbatim", async () => {
    for (const { id, name } of seeds.knowledge[kind]) {
      const shown = await page(`${path}/${id}?lang=zh-Hans`);
      expect(shown.response.status, id).toBe(200);
      expect(textOf(shown.all(({ name: tag }) => tag === "h1"))).toBe(name);
      const markers = ofClass(shown, "marker");
      expect(markers.length, id).toBeGreaterThan(0);
      const quoted = new Map(
        shown
          .all(({ name: tag, attribs }) => tag === "li" && (attribs["id"] ?? "").startsWith("source-"))
          .map((one) => [one.attribs["value"] ?? "", textOf(one)]),
      );
      for (const marker of markers) {
        const [, article = "", start, end] =
          /^\/articles\/([^?]+)\?quote=(\d+)-(\d+)&/.exec(marker.attribs["href"] ?? "") ?? [];
        const body = seeds.articles.get(decodeURIComponent(article))?.body ?? "";
        expect(quoted.get(textOf(marker))).toContain(body.slice(Number(start), Number(end)));
      }
    }
  });

  test("the list has all records on its pages, each once, with as many as it says", async () => {
    const ids: string[] = [];
    for (let at = 1; ; at++) {
      const shown = await page(`${path}?lang=en&page=${at}`);
      const links = shown.all(
        ({ name, attribs, parent }) =>
          name === "a" &&
          attribs["class"] !== "marker" &&
          parent !== null &&
          "name" in parent &&
          parent.name === "h3",
      );
      ids.push(...links.map(({ attribs }) => (attribs["href"] ?? "").replace(/^.*\/|\?.*$/g, "")));
      if (shown.all(({ attribs: { rel } }) => rel === "next").length === 0) break;
    }
    expect(ids).toEqual(seeds.knowledge[kind].map(({ id }) => id));
    expect(mainText(await page(`${path}?lang=en`))).toContain(`Found: ${ids.length}`);
  });

  test("a page beyond the last is the last", async () => {
    const last = await page(`${path}?lang=en&page=9999`);
    expect(last.response.status).toBe(200);
    expect(ofClass(last, "empty")).toEqual([]);
    expect(last.all(({ attribs }) => attribs["rel"] === "prev")).toHaveLength(1);
  });

  test("a filter for words finds what the whole record says, in any script", async () => {
    const [record] = seeds.knowledge[kind];
    const shown = await page(`${path}?lang=en&q=${encodeURIComponent(record?.nameEn ?? "")}`);
    expect(mainText(shown)).toContain(record?.nameEn);
    expect(shown.all(({ attribs }) => attribs["name"] === "robots")).toHaveLength(1);
    expect(entered(shown, "q")).toBe(record?.nameEn);
    const none = await page(`${path}?lang=en&q=qqqqzzzz`);
    expect(none.response.status).toBe(200);
    expect(ofClass(none, "empty")).toHaveLength(1);
  });

  test("an address with a name or an alias leads to that of the id and keeps the language", async () => {
    const [record] = seeds.knowledge[kind];
    const answer = await app.request(`${path}/${encodeURIComponent(record?.name ?? "")}?lang=ko`);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `${path}/${record?.id}?lang=ko`]);
  });

  test("an id that nothing has is answered with what comes near and where all are", async () => {
    const [record] = seeds.knowledge[kind];
    const shown = await page(`${path}/${record?.id}x?lang=en`);
    expect(shown.response.status).toBe(404);
    expect(mainText(shown)).toContain(`${record?.id}x`);
    const links = shown.all(({ name }) => name === "a").map(({ attribs }) => attribs["href"]);
    expect(links).toContain(`${path}/${record?.id}?lang=en`);
    expect(links).toContain(`${path}?lang=en`);
  });

  test("a value that is none of the choices is told, kept, and tied to its field", async () => {
    const shown = await page(`${path}?lang=en&kind=%22%3E%3Cscript%3E&page=1`);
    expect(shown.response.status).toBe(400);
    expect(entered(shown, "kind")).toBe('"><script>');
    const [field] = shown.all(({ attribs }) => attribs["id"] === "kind");
    expect(field?.attribs["aria-invalid"]).toBe("true");
    const fault = shown.all(({ attribs }) => attribs["id"] === field?.attribs["aria-describedby"]);
    expect(textOf(fault)).toMatch(/^Received “"><script>”\. Expected one of .+\(.+\)/);
    expect(ofClass(shown, "fault-summary")).toHaveLength(1);
  });

  test("a park that nobody names is told with those that come near", async () => {
    const shown = await page(`${path}?lang=en&park=zhenjiang-hitech-zon`);
    expect(shown.response.status).toBe(400);
    expect(mainText(shown)).toMatch(/names? no such park/);
    const links = shown.all(({ name }) => name === "a").map(({ attribs }) => attribs["href"]);
    expect(links).toContain(`${path}?park=zhenjiang-hitech-zone&lang=en`);
  });

  test("a park is taken by its name as well", async () => {
    const byName = await page(`${path}?lang=en&park=${encodeURIComponent("高新区")}`);
    expect(byName.response.status).toBe(200);
    expect(entered(byName, "park")).toBe("zhenjiang-hitech-zone");
  });

  test("hostile names, statements and quotations are shown as text", async () => {
    const id = {
      incentives: "h-incentive",
      carriers: "h-site",
      services: "h-service",
      projects: "h-project",
      companies: "h-company",
    }[kind];
    for (const address of [
      path,
      `${path}/${id}`,
      `${path}?q=${encodeURIComponent(HOSTILE)}`,
      `${path}/${encodeURIComponent(HOSTILE)}`,
    ]) {
      const shown = await hostilePage(`${address}${address.includes("?") ? "&" : "?"}lang=zh-Hans`);
      expect(mainText(shown), address).toContain(HOSTILE);
      expect(
        shown.all(({ name, attribs }) => name === "img" || "onerror" in attribs),
        address,
      ).toEqual([]);
    }
  });
});

describe.each([...LISTS, ...FORMS])("%s", (path) => {
  test.each(["zh-Hans", "zh-Hant", "en", "ja", "ko"])("speaks %s and keeps it on its links", async (lang) => {
    const shown = await page(`${path}?lang=${lang}`);
    expect(shown.response.status).toBe(200);
    expect(shown.all(({ name }) => name === "html")[0]?.attribs["lang"]).toBe(lang);
    expect(shown.all(({ name }) => name === "h1")).toHaveLength(1);
    const own = shown
      .all(
        ({ name, attribs }) =>
          name === "a" && (attribs["href"] ?? "").startsWith("/") && !("hreflang" in attribs),
      )
      .map(({ attribs }) => attribs["href"] ?? "");
    const without = own.filter((href) => !href.includes(`lang=${lang}`) && !/\.(json|txt|xml)$/.test(href));
    expect(without).toEqual([]);
    const forms = shown.all(({ name }) => name === "form");
    const hidden = shown.all(({ name, attribs }) => name === "input" && attribs["name"] === "lang");
    expect(hidden.map(({ attribs }) => attribs["value"])).toEqual(forms.map(() => lang));
  });

  test("headings go down one level at a time, ids are there once, and every field has a label", async () => {
    const shown = await page(`${path}?lang=en`);
    const levels = shown.all(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThan(2);
    const ids = shown.all(({ attribs }) => attribs["id"] !== undefined).map(({ attribs }) => attribs["id"]);
    expect(ids).toEqual([...new Set(ids)]);
    const fields = shown.all(
      ({ name, attribs }) => ["input", "select", "textarea"].includes(name) && attribs["type"] !== "hidden",
    );
    const labelled = new Set(shown.all(({ name }) => name === "label").map(({ attribs }) => attribs["for"]));
    expect(fields.filter(({ attribs }) => !labelled.has(attribs["id"]))).toEqual([]);
  });

  test("an index that cannot be read is a problem, not a page", async () => {
    const broken = service({ corpus: brokenCorpus });
    expect((await broken.app.request(path)).status).toBe(503);
  });
});

test("without a language in the address the browser's is spoken", async () => {
  const shown = await page("/projects", { "accept-language": "ko-KR,ko;q=0.9" });
  expect(shown.all(({ name }) => name === "html")[0]?.attribs["lang"]).toBe("ko");
  expect(shown.response.headers.get("vary")).toContain("Accept-Language");
});

test("Japanese and Korean readers get the records in English, marked as such", async () => {
  const shown = await page("/incentives/first-recognition-award?lang=ja");
  const [heading] = shown.all(({ name }) => name === "h1");
  expect([heading?.attribs["lang"], textOf(heading ?? [])]).toEqual([
    "en",
    "Award for a first high-tech recognition",
  ]);
  expect(mainText(shown)).toContain("申請条件");
});
