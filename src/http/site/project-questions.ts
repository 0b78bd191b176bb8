import type { Context } from "hono";
import {
  type AskDeps,
  type QuestionForm,
  readQuestion,
  receiveQuestion,
} from "../../core/desk/ledger/ask-question.ts";
import { eraseQuestion } from "../../core/desk/ledger/erase-question.ts";
import { openQuestion } from "../../core/desk/ledger/open-question.ts";
import type { QuestionCase } from "../../core/desk/ledger/question-store.ts";
import { submissionKey } from "../../core/desk/request/submission.ts";
import { missingError } from "../../core/errors.ts";
import type { Project } from "../../core/knowledge/records.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { askPage } from "../../site/ledger/ask-page.ts";
import { questionPage } from "../../site/ledger/question-page.ts";
import { linkTo } from "../../site/link.ts";
import { seeOther } from "../desk/staff-route.ts";
import { type FormFields, readForm } from "../form-fields.ts";
import type { Route } from "../route.ts";
import { type PrivateRequest, privateRoute } from "./private-route.ts";

/** A form with the longest texts that it takes, in bytes as it is sent: nine for a Chinese character. */
const MOST_BYTES = 32 * 1024;

/** `/projects/:id/ask`: asks or complains; `/questions/:token`: where that stands, for who asked. Without a script, without a cookie. */
export function projectQuestionRoutes(ports: Ports): Route[] {
  const now = () => ports.clock.now();
  const nextId = () => ports.ids.next();
  return [
    privateRoute(ports, "GET", "/projects/:id/ask", ({ site, corpus, c }) => {
      const entered = { kind: c.req.query("kind") ?? "" };
      return { page: askPage(site, projectOf(corpus, c), { entered, faults: [] }, nextId()) };
    }),

    privateRoute(ports, "POST", "/projects/:id/ask", async ({ site, corpus, desk, c }) => {
      const project = projectOf(corpus, c);
      const form = await readForm(c.req, { limit: MOST_BYTES });
      const entered = form.values;
      // From the page of the project comes what is asked alone: nothing is received before all was looked through.
      if (form.get("step") === "check")
        return { page: askPage(site, project, { entered, faults: [] }, nextId()) };
      const sent = formOf(form);
      const { asked, faults } = readQuestion(sent, desk.readPhone);
      if (asked === null) {
        const known = submissionKey.safeParse(sent.submission);
        const shown = faults.filter(({ field }) => field !== "submission");
        const key = known.success ? known.data : nextId();
        return { page: askPage(site, project, { entered, faults: shown }, key), status: 400 };
      }
      const { projectQuestions: questions, vault, terms, mail } = desk;
      const statusUrl = (token: string) => `${site.origin}/questions/${token}`;
      const deps: AskDeps = { questions, vault, terms, mail, now, nextId, statusUrl };
      const { token } = await receiveQuestion(deps, project.id, site.locale, asked, sent.submission);
      return seeOther(linkTo(site, `/questions/${token}`));
    }),

    privateRoute(ports, "GET", "/questions/:token", async (request) => {
      const { site, corpus, desk, c } = request;
      const found = await questionOf(request);
      const opened = await openQuestion(desk.vault, found.question);
      const project = corpus.knowledge.projects.find(({ id }) => id === found.question.projectId);
      const token = c.req.param("token") ?? "";
      return { page: questionPage(site, { ...found, opened, project, token, now: now() }) };
    }),

    privateRoute(ports, "GET", "/questions/:token/data", async (request) => {
      const found = await questionOf(request);
      const { person, text, reply } = await openQuestion(request.desk.vault, found.question);
      const { reference, projectId, kind, language, status, receivedAt, repliedAt, notice, consentedAt } =
        found.question;
      const data = {
        ...{ reference, projectId, kind, language, status, person, text, reply, notice },
        receivedAt: instant(receivedAt),
        repliedAt: instant(repliedAt),
        consentedAt: instant(consentedAt),
        erasedAt: instant(found.question.erasedAt),
      };
      return new Response(JSON.stringify(data, null, 2), {
        headers: {
          "cache-control": "no-store",
          "content-disposition": `attachment; filename="${reference}.json"`,
          "content-type": "application/json",
          "referrer-policy": "no-referrer",
          "x-content-type-options": "nosniff",
        },
      });
    }),

    privateRoute(ports, "POST", "/questions/:token/erase", async (request) => {
      const { desk, site, c } = request;
      const { question } = await questionOf(request);
      await eraseQuestion({ questions: desk.projectQuestions, now }, { kind: "person" }, question.id);
      return seeOther(linkTo(site, `/questions/${encodeURIComponent(c.req.param("token") ?? "")}`));
    }),
  ];
}

function projectOf({ knowledge }: Corpus, c: Context): Project {
  const id = c.req.param("id") ?? "";
  const found = knowledge.projects.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw missingError("unknown-project", "There is no project with this id. /projects lists all of them.");
}

async function questionOf({ desk, c }: PrivateRequest): Promise<QuestionCase> {
  const hash = await desk.vault.hashToken(c.req.param("token") ?? "");
  const found = await desk.projectQuestions.byToken(hash);
  if (found !== null) return found;
  throw missingError(
    "unknown-link",
    "Nothing is known by this link. Open it whole, as it was shown to you; a link that is lost cannot be found again.",
  );
}

function formOf(form: FormFields): QuestionForm {
  const { get } = form;
  return {
    kind: get("kind"),
    text: get("text"),
    as: get("as"),
    name: get("name"),
    company: get("company"),
    phone: get("phone"),
    email: get("email"),
    consent: get("consent") === "yes",
    notice: get("notice"),
    submission: get("submission"),
  };
}

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
