import { expect, test } from "vitest";
import type { ToolContext } from "../../tools/define.ts";
import { prepareEnquiryTool } from "../../tools/prepare-enquiry.ts";
import { matchCorpus } from "../support/match-corpus.ts";

const [park] = matchCorpus.knowledge.parks;

const call = (args: unknown, more: Partial<ToolContext> = {}) =>
  prepareEnquiryTool.call(args, {
    corpus: matchCorpus,
    toTraditional: (text) => text,
    ids: { next: () => "id" },
    articleUrl: ({ id }) => `https://example.org/${id}`,
    enquiryForm: "https://example.org/enquiries/new",
    ...more,
  });

async function linkOf(args: unknown): Promise<URL> {
  const outcome = await call(args);
  return new URL(outcome.ok ? String(outcome.value["url"]) : expect.fail(outcome.message));
}

test("gives a link to the form with the matter, and keeps the need out of what servers see of an address", async () => {
  const link = await linkOf({
    kind: "site",
    need: "需要厂房 & 宿舍 #1",
    about: park?.name,
    area: "3000 m²",
    country: "de",
    language: "en",
  });
  expect(`${link.origin}${link.pathname}`).toBe("https://example.org/enquiries/new");
  expect(Object.fromEntries(link.searchParams)).toEqual({
    via: "assistant",
    kind: "site",
    topic: `parks:${park?.id}`,
    area: "3000 m²",
    country: "DE",
    lang: "en",
  });
  expect(link.search).not.toContain("需要");
  expect(new URLSearchParams(link.hash.slice(1)).get("need")).toBe("需要厂房 & 宿舍 #1");
});

test.each([
  [{ need: "请联系 13800000000" }, "`need`"],
  [{ use: "mail me at someone@example.com" }, "`use`"],
  [{ about: "没有这个园区" }, "`about`"],
  [{ country: "ZZ" }, "`country`"],
  [{ name: "示例联系人" }, "name"],
])("refuses %j and says what to leave out or change", async (args, words) => {
  const outcome = await call(args);
  expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining(words) });
  expect(JSON.stringify(outcome)).not.toMatch(/1380000|someone@/);
});

test("says where there is no desk, and gives no link", async () => {
  expect(await call({}, { enquiryForm: undefined })).toMatchObject({ ok: true, value: { url: null } });
});
