import { z } from "zod";
import { allows } from "../../core/desk/actor.ts";
import type { DeskArticle } from "../../core/desk/articles/desk-article.ts";
import { beginDraft, beginVersion } from "../../core/desk/articles/drafts.ts";
import { reinstateArticle, withdrawArticle } from "../../core/desk/articles/publishing.ts";
import { dateOf } from "../../core/desk/promise/local-time.ts";
import { missingError } from "../../core/errors.ts";
import { RECORD_KINDS } from "../../core/knowledge/knowledge.ts";
import { sourcesOf } from "../../core/knowledge/sources-in.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { type ArticleView, deskArticlePage } from "../../site/desk/articles/article-page.ts";
import { deskArticlePath, versionPath } from "../../site/desk/articles/paths.ts";
import type { DeskPage } from "../../site/desk/frame/desk-page.ts";
import type { Route } from "../route.ts";
import { type StaffRequest, seeOther, staffAction, staffPage } from "./staff-route.ts";
import { articleDeps } from "./workshop-of.ts";

const outcome = z.enum(["published", "withdrawn", "reinstated"]).nullable().catch(null);
const reasonText = z.string().trim().min(1).max(300);

/** One article in all its versions: a new one begun, the one in use withdrawn, or used again. */
export function articleEndRoutes(ports: Ports): Route[] {
  const pageOf = async (
    request: StaffRequest,
    view: Partial<Pick<ArticleView, "outcome" | "refused">> = {},
  ): Promise<DeskPage> => {
    const { c, desk, actor, site } = request;
    const articleId = c.req.param("id") ?? "";
    const versions = await desk.articles.versions(articleId);
    const corpus = await ports.corpus();
    const live = [...versions.map(({ article }) => article.id), articleId].flatMap(
      (id) => corpus.articles.get(id) ?? [],
    )[0];
    if (live === undefined && versions.length === 0) throw unknown();
    return deskArticlePage(site, {
      articleId,
      versions,
      live: live ?? null,
      records: live === undefined ? 0 : quotedBy(corpus, live.id),
      mayEdit: allows(actor.role, "editor"),
      mayAudit: allows(actor.role, "admin"),
      today: dateOf(ports.clock.now()),
      outcome: null,
      ...view,
    });
  };
  return [
    staffPage(ports, "/desk/articles/:id", "viewer", (request) =>
      pageOf(request, { outcome: outcome.parse(request.c.req.query("done") ?? null) }),
    ),
    staffAction(ports, "/desk/articles/:id/version", "editor", async (request) => {
      const draft = await begun(ports, request);
      if (draft !== null) return seeOther(versionPath(draft));
      return pageOf(request, { refused: { why: "draft-there", reason: "", replacedBy: "" } });
    }),
    staffAction(ports, "/desk/articles/:id/withdraw", "editor", async (request) => {
      const { actor, form } = request;
      const id = form.get("id");
      const replacedBy = form.get("replacedBy").trim();
      const entered = { reason: form.get("reason"), replacedBy };
      const reason = reasonText.safeParse(form.get("reason")).data;
      if (reason === undefined) return pageOf(request, { refused: { why: "no-reason", ...entered } });
      const withdrawal = { reason, replacedBy: replacedBy === "" ? null : replacedBy };
      const done = await withdrawArticle(articleDeps(ports), actor, id, withdrawal);
      if (done.done) return seeOther(`${pathOf(request)}?done=withdrawn`);
      return pageOf(request, { refused: { why: done.why, ...entered } });
    }),
    staffAction(ports, "/desk/articles/:id/reinstate", "editor", async (request) => {
      const { c, actor, form } = request;
      const seen = {
        articleId: c.req.param("id") ?? "",
        version: Number(form.get("version")),
        editId: form.get("edit"),
      };
      const done = await reinstateArticle(articleDeps(ports), actor, seen);
      if (done.done) return seeOther(`${pathOf(request)}?done=reinstated`);
      return pageOf(request, { refused: { why: done.why, reason: "", replacedBy: "" } });
    }),
  ];
}

/** How many records rest on an article. */
function quotedBy({ knowledge }: Corpus, id: string): number {
  return RECORD_KINDS.options
    .flatMap((kind): readonly object[] => knowledge[kind])
    .filter((record) => sourcesOf(record).some(({ article }) => article === id)).length;
}

function pathOf({ c }: StaffRequest): string {
  return deskArticlePath(c.req.param("id") ?? "");
}

/** A further version of an article of the desk; of one of the index, an article that takes its place. Null: a draft is there. */
async function begun(ports: Ports, { c, desk, actor, corpus }: StaffRequest): Promise<DeskArticle | null> {
  const articleId = c.req.param("id") ?? "";
  const [newest] = await desk.articles.versions(articleId);
  const deps = articleDeps(ports);
  if (newest?.origin === "desk") return newest.state === "draft" ? null : beginVersion(deps, actor, newest);
  const article = corpus.articles.get(articleId) ?? newest?.article;
  if (article === undefined) throw unknown();
  const { id: _, sha256: __, title, body, kind: ___, ...head } = article;
  return beginDraft(deps, actor, corpus, {
    read: { title, body, head, notes: [] },
    questions: [],
    supersedes: articleId,
  });
}

function unknown() {
  return missingError("unknown-article", "There is no such article; /desk/articles lists them.");
}
