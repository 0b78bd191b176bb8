import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIndex } from "../../../index/build.ts";
import { type TestDesk, testDesk } from "../../../test/support/desk.ts";
import { lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { answerQuestion } from "../../core/answer/answer-question.ts";
import {
  type ArticleFields,
  articleFields,
  type DeskArticle,
} from "../../core/desk/articles/desk-article.ts";
import {
  beginDraft,
  beginVersion,
  type DraftDeps,
  noteOnDraft,
  saveDraft,
} from "../../core/desk/articles/drafts.ts";
import type { LiveCorpus } from "../../core/desk/articles/live-corpus.ts";
import {
  publishDraft,
  reinstateArticle,
  tryDraft,
  versionOf,
  withdrawArticle,
} from "../../core/desk/articles/publishing.ts";
import type { Ports } from "../../core/ports.ts";
import { headWithDefaults } from "../../core/search/article-head.ts";
import { loadIndex } from "../corpus.ts";
import { webHash } from "../index-files.ts";
import { liveCorpus } from "./live-corpus.ts";

const DAY = 86_400_000;
const HARBOUR = "镇江港是国家主枢纽港。2024年，镇江港货物吞吐量达到2.4亿吨。";
const RENT =
  "示例科技园为新入驻的企业免除两年租金。示例科技园的租金补贴由园区管理办公室受理，电话咨询后五个工作日内答复。";

let desk: TestDesk;
let logged: Array<Parameters<Ports["log"]>[0]> = [];
let replica: () => LiveCorpus;
let deps: DraftDeps & { live: LiveCorpus };
const plain = {
  toTraditional: (text: string) => text,
  rest: async () => {},
  goldenQuestions: async () => [],
};

beforeAll(async () => {
  desk = await testDesk();
  const head = headWithDefaults({ title: "镇江港吞吐量", published: "2025-01-10" }, "harbour", HARBOUR);
  const built = await buildIndex(
    [{ path: "harbour.md", line: 1, head, body: HARBOUR }],
    lexiconOf(),
    "0".repeat(64),
  );
  const index = await loadIndex(async (name) => built.files.get(name) ?? null);
  const log: Ports["log"] = (event) => logged.push(event);
  replica = () =>
    liveCorpus({ index: async () => index, articles: desk.desk.articles, clock: desk.clock, log });
  deps = {
    articles: desk.desk.articles,
    // As on Node, where a clock tells parts of milliseconds.
    now: () => desk.clock.now() + 0.25,
    nextId: desk.ids.next,
    sha256: async (text) => webHash(new TextEncoder().encode(text)),
    live: replica(),
  };
});
afterAll(() => desk.close());

const seenOf = ({ articleId, version, editId }: DeskArticle) => ({ articleId, version, editId });

async function draftOf(title: string, body: string, supersedes: string | null = null): Promise<DeskArticle> {
  const read = { title, body, head: { published: "2026-06-01" }, notes: [] };
  return beginDraft(deps, desk.staff.editor, await deps.live.corpus(), { read, questions: [], supersedes });
}

async function latest({ articleId, version }: DeskArticle): Promise<DeskArticle> {
  const found = await deps.articles.get(articleId, version);
  if (found === null) throw new Error("no such version");
  return found;
}

/** Tries a draft and publishes it. */
async function published(draft: DeskArticle, acceptsLosses = false) {
  const trial = await tryDraft({ ...deps, ...plain }, draft);
  await noteOnDraft(deps, desk.staff.editor, seenOf(draft), draft, { trial });
  return publishDraft(deps, desk.staff.editor, seenOf(await latest(draft)), acceptsLosses);
}

function fieldsOf({
  article,
  effectiveFrom,
  effectiveTo,
  questions,
  supersedes,
}: DeskArticle): ArticleFields {
  const { id: _, sha256: __, ...fields } = article;
  return articleFields.parse({ ...fields, effectiveFrom, effectiveTo, questions, supersedes });
}

async function cited(live: LiveCorpus, question: string): Promise<string[]> {
  const corpus = await live.corpus();
  const answer = await answerQuestion(
    { corpus, toTraditional: plain.toTraditional, id: "x" },
    { turns: [{ role: "user", content: question }] },
  );
  return answer.citations.map(({ articleId }) => articleId);
}

describe("an article that staff publish", () => {
  const ASKED = "示例科技园免除几年租金？";
  let draft: DeskArticle;

  test("is not served before", async () => {
    draft = await draftOf("示例科技园租金", RENT);
    expect(await cited(deps.live, ASKED)).toEqual([]);
    expect(await publishDraft(deps, desk.staff.editor, seenOf(draft), false)).toEqual({
      done: false,
      why: "untried",
    });
  });

  test("is answered from at once where it was published, and elsewhere once that looks again", async () => {
    const other = replica();
    await other.corpus();
    expect(await published(draft)).toEqual({ done: true });
    expect(await cited(deps.live, ASKED)).toEqual([draft.article.id]);
    expect(await cited(other, ASKED)).toEqual([]);
    desk.clock.pass(41_000);
    expect(await cited(other, ASKED)).toEqual([draft.article.id]);
  });

  test("lies in the overlay that browsers take in", async () => {
    const bytes = await deps.live.overlayFile();
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).toContain(draft.article.id);
  });

  test("cannot be published a second time, nor edited any more", async () => {
    const seen = seenOf(await latest(draft));
    expect(await publishDraft(deps, desk.staff.editor, seen, true)).toEqual({ done: false, why: "changed" });
    expect(await saveDraft(deps, desk.staff.editor, seen, draft, fieldsOf(draft))).toBe(false);
  });

  test("gives way to its next version; the old text can still be read and says what replaced it", async () => {
    const next = await beginVersion(deps, desk.staff.editor, await latest(draft));
    if (next === null) throw new Error("no draft");
    const fields = { ...fieldsOf(next), body: RENT.replace("两年", "三年") };
    expect(await saveDraft(deps, desk.staff.editor, seenOf(next), next, fields)).toBe(true);
    expect(await beginVersion(deps, desk.staff.editor, await latest(draft))).toBe(null);
    expect(await published(await latest(next))).toEqual({ done: true });
    expect(await cited(deps.live, ASKED)).toEqual([next.article.id]);
    const corpus = await deps.live.corpus();
    expect(corpus.past?.get(draft.article.id)).toMatchObject({
      state: "replaced",
      replacedBy: next.article.id,
      article: { body: RENT },
    });
  });

  test("is withdrawn and reinstated with a reason in the log and no text of it", async () => {
    const [newest] = await deps.articles.versions(draft.articleId);
    const id = newest?.article.id ?? "";
    const reason = { reason: "数字有误", replacedBy: null };
    expect(await withdrawArticle(deps, desk.staff.editor, id, reason)).toEqual({ done: true });
    expect(await cited(deps.live, ASKED)).toEqual([]);
    const found = await versionOf(deps, id);
    expect(found).toMatchObject({ state: "withdrawn", reason: "数字有误" });
    if (found !== null) await reinstateArticle(deps, desk.staff.editor, seenOf(found));
    expect(await cited(deps.live, ASKED)).toEqual([id]);
    const lines = await desk.desk.audit.list({ subjectKind: "article", subjectId: draft.articleId });
    expect(lines.map(({ action }) => action)).toContain("article-withdrawn");
    expect(JSON.stringify(lines)).not.toContain("免除");
  });
});

describe("an article of the index", () => {
  const ASKED = "镇江港2024年货物吞吐量是多少？";

  test("is replaced by one of the desk from the first day of that on", async () => {
    const draft = await draftOf("镇江港吞吐量（更正）", HARBOUR.replace("2.4", "2.5"), "harbour");
    const from = { ...fieldsOf(draft), effectiveFrom: "2026-07-01" };
    await saveDraft(deps, desk.staff.editor, seenOf(draft), draft, from);
    expect(await published(await latest(draft))).toEqual({ done: true });
    expect(await cited(deps.live, ASKED)).toEqual(["harbour"]);
    desk.clock.pass(20 * DAY);
    expect(await cited(deps.live, ASKED)).toEqual([draft.article.id]);
    expect((await deps.live.corpus()).past?.get("harbour")).toMatchObject({ replacedBy: draft.article.id });
  });

  test("is not ended twice, and not where there is none", async () => {
    const id = "harbour";
    expect(await withdrawArticle(deps, desk.staff.editor, id, { reason: "x", replacedBy: null })).toEqual({
      done: false,
      why: "changed",
    });
    expect(
      await withdrawArticle(deps, desk.staff.editor, "nothing", { reason: "x", replacedBy: null }),
    ).toEqual({
      done: false,
      why: "missing",
    });
  });
});

test("an article whose last day is over is only read", async () => {
  const draft = await draftOf("示例市集", "示例市集每周六上午在示例广场开市，共有摊位120个。");
  await saveDraft(deps, desk.staff.editor, seenOf(draft), draft, {
    ...fieldsOf(draft),
    effectiveTo: "2026-12-31",
  });
  await published(await latest(draft));
  expect(await cited(deps.live, "示例市集有多少摊位？")).toEqual([draft.article.id]);
  desk.clock.set(Date.parse("2027-01-01T00:00:00+08:00"));
  expect(await cited(deps.live, "示例市集有多少摊位？")).toEqual([]);
  expect((await deps.live.corpus()).past?.get(draft.article.id)?.state).toBe("expired");
});

test("figures that staff took out or corrected are those of the corpus", async () => {
  const draft = await draftOf("示例产业园", "示例产业园2025年实现产值30亿元，同比增长8%。");
  const facts = [
    { at: draft.article.body.indexOf("8%"), value: "8", isDropped: true },
    { at: draft.article.body.indexOf("30"), value: "30", metric: "工业产值" },
  ];
  await noteOnDraft(deps, desk.staff.editor, seenOf(draft), draft, { facts });
  await published(await latest(draft));
  const found = (await deps.live.corpus()).facts.ofArticle(draft.article.id);
  expect(found.map(({ metric, value }) => [metric, value])).toEqual([["工业产值", "30"]]);
});

test("a database that cannot be read is told once, and what was known goes on", async () => {
  const before = await cited(deps.live, "示例产业园2025年的产值是多少？");
  const { revision } = desk.desk.articles;
  desk.desk.articles.revision = async () => {
    throw new Error("locked");
  };
  logged = [];
  for (let turn = 0; turn < 3; turn++) {
    desk.clock.pass(60_000);
    expect(await cited(deps.live, "示例产业园2025年的产值是多少？")).toEqual(before);
  }
  expect(logged.map(({ code }) => code)).toEqual(["desk-articles-unread"]);
  desk.desk.articles.revision = revision;
});
