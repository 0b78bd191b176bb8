import { buildIndex } from "../../index/build.ts";
import { loadIndex } from "../../src/adapters/corpus.ts";
import { liveCorpus } from "../../src/adapters/desk/live-corpus.ts";
import { articleWorkshop } from "../../src/adapters/desk/workshop.ts";
import { readDocument } from "../../src/adapters/reading/read-document.ts";
import type { Role } from "../../src/core/desk/actor.ts";
import type { SentDocument } from "../../src/core/desk/articles/read-document.ts";
import { openSession } from "../../src/core/desk/staff/log-in.ts";
import { headWithDefaults } from "../../src/core/search/article-head.ts";
import { service } from "../http/service.ts";
import type { DeskOfTest } from "../support/desk-over.ts";
import { entityOf, lexiconOf } from "../support/tiny-corpus.ts";

export const HARBOUR = "镇江港是国家主枢纽港。2024年，镇江港货物吞吐量达到2.4亿吨。";

const lexicon = lexiconOf({
  entities: [
    entityOf("zhenjiang", "city", "镇江市", ["镇江"]),
    entityOf("harbour", "site", "镇江港"),
    entityOf("example-city", "other-place", "示例外市"),
  ],
});

/** An index of one article, `harbour`. */
export async function harbourIndex() {
  const head = headWithDefaults({ title: "镇江港吞吐量", published: "2025-01-10" }, "harbour", HARBOUR);
  const read = [{ path: "harbour.md", line: 1, head, body: HARBOUR }];
  const built = await buildIndex(read, lexicon, "0".repeat(64));
  return loadIndex(async (name) => built.files.get(name) ?? null);
}

/** A service over that index whose staff can bring articles; `pages`: what the web holds, by address. */
export async function articleDesk(
  on: DeskOfTest,
  pages: ReadonlyMap<string, Partial<SentDocument>> = new Map(),
) {
  const { desk, clock, ids } = on;
  const index = await harbourIndex();
  const live = liveCorpus({ index: async () => index, articles: desk.articles, clock, log: () => {} });
  const workshop = articleWorkshop({
    live,
    read: readDocument,
    fetchPage: async (address) => ({
      name: "",
      type: "text/html",
      bytes: new Uint8Array(),
      address,
      ...pages.get(address),
    }),
    file: async () => null,
  });
  const { app } = service({ desk, clock, ids, workshop, corpus: live.corpus, indexFile: async () => null });
  /** Somebody of a role, logged in. */
  const visitor = async (role: Role) => {
    const member = await desk.staff.byId(on.staff[role].id);
    if (member === null) throw new Error("The desk of the test has no such member of staff.");
    const token = await openSession({ desk, now: clock.now() }, member, "password");
    const headers = { cookie: `__Host-desk-session=${token}`, "accept-language": "zh-CN" };
    const send = async (path: string, body: FormData | URLSearchParams) =>
      app.request(path, { method: "POST", headers: { ...headers, origin: "http://localhost" }, body });
    return {
      get: async (path: string) => app.request(path, { headers }),
      post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
        send(path, new URLSearchParams(fields)),
      async upload(name: string, bytes: Uint8Array<ArrayBuffer>, type = "application/octet-stream") {
        const form = new FormData();
        form.set("file", new File([bytes], name, { type }));
        return send("/desk/articles/file", form);
      },
    };
  };
  return { app, live, visitor };
}

export type ArticleVisitor = Awaited<ReturnType<Awaited<ReturnType<typeof articleDesk>>["visitor"]>>;

/** What a form of a page would send: its fields by name, as they stand. */
export function fieldsIn(page: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, tag = ""] of page.matchAll(/<input ([^>]*)>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    const isTicked = !/type="checkbox"/.test(tag) || /\bchecked\b/.test(tag);
    if (name !== undefined && isTicked && !/type="file"/.test(tag))
      fields[name] ??= plain(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, name = "", text = ""] of page.matchAll(
    /<textarea [^>]*name="([^"]*)"[^>]*>\n?(.*?)<\/textarea>/gs,
  ))
    fields[name] = plain(text);
  for (const [, name = "", options = ""] of page.matchAll(
    /<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? "";
  return fields;
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
