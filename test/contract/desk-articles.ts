import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "../../src/adapters/reading/read-document.ts";
import type { DeskArticle } from "../../src/core/desk/articles/desk-article.ts";
import type { DeskOfTest } from "../support/desk-over.ts";
import { docxOf, pdfOf, wordParagraph } from "../support/documents.ts";
import { articleOf } from "../support/tiny-corpus.ts";

/** What the store of articles does over any database, and that documents are read in the runtime it stands in. */
export function deskArticlesContract(
  name: string,
  open: () => Promise<DeskOfTest & { close?(): Promise<void> }>,
): void {
  describe(`articles: ${name}`, () => {
    let on: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      on = await open();
    });
    afterAll(async () => on.close?.());

    const entry = (action: string, subjectId: string) => ({
      at: on.clock.now() + 0.5,
      actor: on.staff.editor,
      action,
      subjectKind: "article",
      subjectId,
    });
    const draft = (articleId: string, version = 1, part: Partial<DeskArticle> = {}): DeskArticle => ({
      articleId,
      version,
      origin: "desk",
      state: "draft",
      editId: on.ids.next(),
      article: articleOf(version === 1 ? articleId : `${articleId}~${version}`, `正文${version}。`, {
        title: `题${articleId}`,
      }),
      effectiveFrom: null,
      effectiveTo: null,
      facts: [],
      questions: ["问？"],
      supersedes: null,
      replacedBy: null,
      reason: null,
      trial: null,
      createdAt: on.clock.now(),
      createdBy: on.staff.editor.id,
      changedAt: on.clock.now() + 0.5,
      publishedAt: null,
      endedAt: null,
      ...part,
    });
    const publishing = (
      one: DeskArticle,
      supersedes: Parameters<typeof on.desk.articles.publish>[1]["supersedes"] = null,
    ) =>
      on.desk.articles.publish(
        one,
        { at: on.clock.now() + 0.5, editId: on.ids.next(), corpusId: one.article.id, supersedes },
        entry("article-published", one.articleId),
      );
    const states = async (articleId: string) =>
      (await on.desk.articles.versions(articleId)).map(({ version, state, replacedBy }) => [
        version,
        state,
        replacedBy,
      ]);

    test("a draft is kept once, changed by who saw it last, and served by nobody", async () => {
      const { articles } = on.desk;
      const one = draft("kept");
      expect(await articles.add(one, entry("article-drafted", "kept"))).toBe(true);
      expect(await articles.add({ ...one, editId: on.ids.next() }, entry("article-drafted", "kept"))).toBe(
        false,
      );
      const change = {
        ...one,
        questions: [],
        trial: { asked: 1, rightBefore: 1, rightAfter: 1, changes: [], own: [] },
      };
      const second = on.ids.next();
      expect(await articles.saveDraft(one, change, second, entry("article-edited", "kept"))).toBe(true);
      expect(await articles.saveDraft(one, change, on.ids.next(), entry("article-edited", "kept"))).toBe(
        false,
      );
      expect(await articles.get("kept", 1)).toMatchObject({
        editId: second,
        questions: [],
        trial: { asked: 1 },
      });
      expect((await articles.served()).articles.map(({ articleId }) => articleId)).not.toContain("kept");
      const lines = await on.desk.audit.list({ subjectKind: "article", subjectId: "kept" });
      expect(lines.map(({ action }) => action)).toEqual(["article-edited", "article-drafted"]);
      expect(
        await articles.removeDraft({ ...one, editId: second }, entry("article-draft-removed", "kept")),
      ).toBe(true);
      expect(await articles.get("kept", 1)).toBe(null);
    });

    test("of those who publish at once one does, and the revision grows once", async () => {
      const { articles } = on.desk;
      const one = draft("once");
      await articles.add(one, entry("article-drafted", "once"));
      const before = await articles.revision();
      const done = await Promise.all([1, 2, 3, 4].map(() => publishing(one)));
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await articles.revision()).toBe(before + 1);
      const lines = await on.desk.audit.list({ subjectKind: "article", subjectId: "once" });
      expect(lines.filter(({ action }) => action === "article-published")).toHaveLength(1);
    });

    test("a new version ends the one before it, a withdrawn one too", async () => {
      const { articles } = on.desk;
      const first = draft("turned");
      await articles.add(first, entry("article-drafted", "turned"));
      await publishing(first);
      const seen = await articles.get("turned", 1);
      const ending = { at: on.clock.now(), editId: on.ids.next(), reason: "误", replacedBy: null };
      expect(await articles.withdraw(seen ?? first, ending, entry("article-withdrawn", "turned"))).toBe(true);
      const late = { ...ending, editId: on.ids.next() };
      expect(await articles.withdraw(seen ?? first, late, entry("article-withdrawn", "turned"))).toBe(false);
      const second = draft("turned", 2);
      await articles.add(second, entry("article-drafted", "turned"));
      expect(await publishing(second)).toBe(true);
      expect(await states("turned")).toEqual([
        [2, "published", null],
        [1, "replaced", "turned~2"],
      ]);
    });

    test("an article of the index is written as replaced with what replaces it, and once only", async () => {
      const { articles } = on.desk;
      const frozen = () =>
        draft("of-index", 1, {
          origin: "index",
          state: "replaced",
          article: articleOf("of-index", "旧文。"),
        });
      const [one, other] = [draft("new-one"), draft("new-other")];
      for (const each of [one, other]) await articles.add(each, entry("article-drafted", each.articleId));
      expect(await publishing(one, { frozen: frozen() })).toBe(true);
      expect(await publishing(other, { frozen: frozen() })).toBe(false);
      expect(await states("of-index")).toEqual([[1, "replaced", "new-one"]]);
      expect(await states("new-other")).toEqual([[1, "draft", null]]);
    });

    test("titles are found by a part of them, and what LIKE takes for a sign is none", async () => {
      const { articles } = on.desk;
      const found = async (words: string) =>
        (await articles.list({ words, limit: 10, offset: 0 })).map(({ title }) => title);
      expect(await found("题once")).toEqual(["题once"]);
      expect(await found("%题_nce")).toEqual([]);
      expect((await found("题".repeat(60))).length).toBe(0);
    });

    test("documents are read here", async () => {
      const read = async (file: string, bytes: Uint8Array<ArrayBuffer>) =>
        (await readDocument({ name: file, type: "", bytes, address: null })).body;
      expect(await read("a.docx", docxOf(wordParagraph("示例") + wordParagraph("第一条。")))).toBe(
        "第一条。",
      );
      expect(await read("a.pdf", pdfOf([["示例公告的第一条内容。"]]))).toBe("示例公告的第一条内容。");
      expect(await read("a.html", new TextEncoder().encode("<h1>题</h1><p>文。</p>"))).toBe("文。");
    });
  });
}
