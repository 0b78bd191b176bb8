import { z } from "zod";
import type { DeskArticle } from "../../core/desk/articles/desk-article.ts";
import { entryOf, noteOnDraft, saveDraft } from "../../core/desk/articles/drafts.ts";
import { publishDraft, tryDraft, versionOf } from "../../core/desk/articles/publishing.ts";
import type { ReadingNote } from "../../core/desk/articles/read-document.ts";
import { warningsOf } from "../../core/desk/articles/warnings.ts";
import { dateOf } from "../../core/desk/promise/local-time.ts";
import { missingError } from "../../core/errors.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { passagesOf } from "../../core/search/chunk.ts";
import { checkPage } from "../../site/desk/articles/check-page.ts";
import { type EditView, editArticlePage } from "../../site/desk/articles/edit-page.ts";
import { deskArticlePath, versionPath } from "../../site/desk/articles/paths.ts";
import type { Route } from "../route.ts";
import { ARTICLE_FORM_BYTES, enteredOf, readArticleForm } from "./article-form.ts";
import { type StaffRequest, seeOther, staffAction, staffPage } from "./staff-route.ts";
import { articleDeps } from "./workshop-of.ts";

const NOTES = ["pages-without-text", "pictures-left-out", "date-not-read", "tables-as-lines"] as const;

const pageQuery = z.object({
  done: z.enum(["started", "saved"]).nullable().catch(null),
  notes: z
    .string()
    .transform((text): ReadingNote[] => NOTES.filter((note) => text.split(" ").includes(note)))
    .catch([]),
});

/** One draft: its text, its trial, and its publication. */
export function articleDraftRoutes(ports: Ports): Route[] {
  const today = () => dateOf(ports.clock.now());
  const editView = async (
    corpus: Corpus,
    draft: DeskArticle,
    view: Partial<Pick<EditView, "entered" | "faults" | "notes" | "outcome">>,
  ): Promise<EditView> => ({
    draft,
    entered: enteredOf(draft),
    faults: {},
    notes: [],
    outcome: null,
    warnings: await warningsOf(corpus, draft, today()),
    ...view,
  });
  return [
    staffPage(ports, "/desk/articles/:id/:version", "viewer", async ({ c, desk, site, corpus }) => {
      const draft = await draftOf(c, desk);
      if (draft.state !== "draft") return seeOther(deskArticlePath(draft.articleId));
      const { done, notes } = pageQuery.parse({
        done: c.req.query("done") ?? null,
        notes: c.req.query("notes"),
      });
      return editArticlePage(site, await editView(corpus, draft, { notes, outcome: done }));
    }),
    staffAction(
      ports,
      "/desk/articles/:id/:version",
      "editor",
      async ({ c, desk, actor, site, corpus, form }) => {
        const draft = await draftOf(c, desk);
        const entered = form.values;
        const read = readArticleForm(entered);
        if ("faults" in read)
          return editArticlePage(site, await editView(corpus, draft, { entered, faults: read.faults }));
        if (!(await canSupersede(desk, corpus, draft, read.fields.supersedes)))
          return editArticlePage(
            site,
            await editView(corpus, draft, { entered, faults: { supersedes: true } }),
          );
        const seen = { articleId: draft.articleId, version: draft.version, editId: form.get("edit") };
        const isSaved = await saveDraft(articleDeps(ports), actor, seen, draft, read.fields);
        if (isSaved) return seeOther(`${versionPath(draft)}?done=saved`);
        return editArticlePage(site, await editView(corpus, draft, { entered, outcome: "changed" }));
      },
      { limit: ARTICLE_FORM_BYTES },
    ),
    staffPage(ports, "/desk/articles/:id/:version/check", "viewer", async ({ c, desk, site, corpus }) => {
      const draft = await draftOf(c, desk);
      if (draft.state !== "draft") return seeOther(deskArticlePath(draft.articleId));
      const warnings = await warningsOf(corpus, draft, today());
      return checkPage(site, { draft, warnings, passages: passagesOf(draft.article), refused: null });
    }),
    staffAction(
      ports,
      "/desk/articles/:id/:version/try",
      "editor",
      async ({ c, desk, actor, site, corpus, form }) => {
        const draft = await draftOf(c, desk);
        const seen = { articleId: draft.articleId, version: draft.version, editId: form.get("edit") };
        const isSame = draft.state === "draft" && draft.editId === seen.editId;
        const deps = articleDeps(ports);
        if (isSame && (await noteOnDraft(deps, actor, seen, draft, { trial: await tryDraft(deps, draft) })))
          return seeOther(versionPath(draft, "/check"));
        const warnings = await warningsOf(corpus, draft, today());
        return checkPage(site, { draft, warnings, passages: passagesOf(draft.article), refused: "changed" });
      },
    ),
    staffAction(
      ports,
      "/desk/articles/:id/:version/publish",
      "editor",
      async ({ c, desk, actor, site, corpus, form }) => {
        const draft = await draftOf(c, desk);
        const seen = { articleId: draft.articleId, version: draft.version, editId: form.get("edit") };
        const done = await publishDraft(articleDeps(ports), actor, seen, form.get("accept") === "yes");
        if (done.done) return seeOther(`${deskArticlePath(draft.articleId)}?done=published`);
        const warnings = await warningsOf(corpus, draft, today());
        return checkPage(site, { draft, warnings, passages: passagesOf(draft.article), refused: done.why });
      },
    ),
    staffAction(ports, "/desk/articles/:id/:version/remove", "editor", async ({ c, desk, actor, form }) => {
      const draft = await draftOf(c, desk);
      const { articleId, version } = draft;
      const entry = entryOf(actor, ports.clock.now(), "article-draft-removed", articleId, { version });
      const isRemoved = await desk.articles.removeDraft(
        { articleId, version, editId: form.get("edit") },
        entry,
      );
      return seeOther(isRemoved ? "/desk/articles?done=removed" : versionPath(draft));
    }),
  ];
}

/** The version that an address names. Throws where there is none. */
export async function draftOf(c: StaffRequest["c"], desk: StaffRequest["desk"]): Promise<DeskArticle> {
  const version = Number(c.req.param("version"));
  const found = Number.isSafeInteger(version)
    ? await desk.articles.get(c.req.param("id") ?? "", version)
    : null;
  if (found === null)
    throw missingError("unknown-article", "There is no such version; /desk/articles lists them.");
  return found;
}

/** Whether an article is there that a draft says it takes the place of. */
async function canSupersede(
  desk: StaffRequest["desk"],
  corpus: Corpus,
  draft: DeskArticle,
  id: string | null,
): Promise<boolean> {
  if (id === null) return true;
  const known = await versionOf(desk, id);
  if (known !== null) return known.articleId !== draft.articleId && known.state !== "draft";
  return corpus.articles.has(id);
}
