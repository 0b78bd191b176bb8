import { MOST_BODY } from "../../core/desk/articles/desk-article.ts";
import { beginDraft } from "../../core/desk/articles/drafts.ts";
import { MOST_DOCUMENT_BYTES, type ReadDocument } from "../../core/desk/articles/read-document.ts";
import { AppError } from "../../core/errors.ts";
import type { Ports } from "../../core/ports.ts";
import { cleanBody } from "../../core/text/clean-body.ts";
import { type ArticleOrigin, newArticlePage } from "../../site/desk/articles/new-page.ts";
import { versionPath } from "../../site/desk/articles/paths.ts";
import { articlesStrings } from "../../site/desk/articles/strings.ts";
import type { DeskPage } from "../../site/desk/frame/desk-page.ts";
import type { FormFields } from "../form-fields.ts";
import type { Route } from "../route.ts";
import { ARTICLE_FORM_BYTES } from "./article-form.ts";
import { type StaffRequest, seeOther, staffAction, staffPage } from "./staff-route.ts";
import { articleDeps, workshopOf } from "./workshop-of.ts";

/** The rest of a form beside the file in it. */
const FORM_OVERHEAD = 64 * 1024;
const MOST_QUESTION = 300;

type FormRequest = StaffRequest & { form: FormFields };

/** `/desk/articles/new` and the three forms on it: text, file, address. */
export function newArticleRoutes(ports: Ports): Route[] {
  const mayFetch = () => workshopOf(ports).fetchPage !== undefined;
  const form = (
    origin: ArticleOrigin,
    read: (request: FormRequest) => Promise<ReadDocument | null>,
    limits: { limit: number; files?: boolean },
  ): Route =>
    staffAction(
      ports,
      `/desk/articles/${origin}`,
      "editor",
      async (request) => {
        try {
          const found = await read(request);
          if (found === null)
            return again(request, origin, articlesStrings[request.site.locale].faults[faultOf[origin]], 400);
          return await begun(request, found);
        } catch (error) {
          if (!(error instanceof AppError) || error.kind !== "caller") throw error;
          return again(request, origin, error.message, error.status);
        }
      },
      limits,
    );
  const begun = async ({ actor, corpus, form: sent }: FormRequest, read: ReadDocument): Promise<Response> => {
    const question = sent.get("question").trim().slice(0, MOST_QUESTION);
    const questions = question === "" ? [] : [question];
    const draft = await beginDraft(articleDeps(ports), actor, corpus, { read, questions, supersedes: null });
    const query = new URLSearchParams({
      done: "started",
      ...(read.notes.length > 0 && { notes: read.notes.join(" ") }),
    });
    return seeOther(`${versionPath(draft)}?${query}`);
  };
  const again = (
    { site, form: sent }: FormRequest,
    origin: ArticleOrigin,
    text: string,
    status: number,
  ): DeskPage =>
    newArticlePage(site, {
      entered: { title: sent.get("title"), body: sent.get("body"), address: sent.get("address") },
      question: sent.get("question"),
      mayFetch: mayFetch(),
      fault: { origin, text, status },
    });

  return [
    staffPage(ports, "/desk/articles/new", "editor", ({ c, site }) =>
      newArticlePage(site, {
        entered: {},
        question: (c.req.query("question") ?? "").trim().slice(0, MOST_QUESTION).toWellFormed(),
        mayFetch: mayFetch(),
      }),
    ),
    form("text", ({ form: sent }) => pasted(ports, sent), { limit: ARTICLE_FORM_BYTES }),
    form(
      "file",
      async ({ form: sent }) => {
        const file = sent.file("file");
        if (file === null) return null;
        const bytes = new Uint8Array(await file.arrayBuffer());
        return workshopOf(ports).read({ name: file.name, type: file.type, bytes, address: null });
      },
      { limit: MOST_DOCUMENT_BYTES + FORM_OVERHEAD, files: true },
    ),
    form(
      "address",
      async ({ form: sent }) => {
        const { fetchPage, read } = workshopOf(ports);
        const address = sent.get("address").trim();
        if (fetchPage === undefined || !URL.canParse(address)) return null;
        return read(await fetchPage(address));
      },
      { limit: FORM_OVERHEAD },
    ),
  ];
}

const faultOf = { text: "body", file: "file", address: "address" } as const;

async function pasted(ports: Ports, sent: FormFields): Promise<ReadDocument | null> {
  const title = sent.get("title").trim().replace(/\s+/g, " ").slice(0, 300);
  const body = cleanBody(sent.get("body"));
  if (body === "" || body.length > MOST_BODY) return null;
  if (title !== "") return { title, body, head: {}, notes: [] };
  const bytes = new TextEncoder().encode(body);
  return workshopOf(ports).read({ name: "", type: "text/plain", bytes, address: null });
}
