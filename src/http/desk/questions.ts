import { z } from "zod";
import type { StaffActor } from "../../core/desk/actor.ts";
import {
  type AnswerDeps,
  type AnswerTexts,
  actOnQuestion,
  type QuestionRefusal,
} from "../../core/desk/ledger/answer-question.ts";
import { openQuestion } from "../../core/desk/ledger/open-question.ts";
import { type QuestionAction, questionActions } from "../../core/desk/ledger/project-question.ts";
import type { QuestionFilter } from "../../core/desk/ledger/question-store.ts";
import { readReference } from "../../core/desk/request/reference.ts";
import { missingError } from "../../core/errors.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import type { DeskPage, DeskSite } from "../../site/desk/frame/desk-page.ts";
import { deskQuestionPage } from "../../site/desk/ledger/question-case.ts";
import { deskQuestionsPage, type QuestionView, questionViews } from "../../site/desk/ledger/question-list.ts";
import type { Route } from "../route.ts";
import { type StaffRequest, seeOther, staffAction, staffPage } from "./staff-route.ts";

const PAGE = 25;
const listed = z.object({
  view: z.enum(questionViews).default("open").catch("open"),
  q: z.string().trim().max(40).default("").catch(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
const chosenAction = z.enum(questionActions).nullable().catch(null);
/** What is no number is no version that there ever was. */
const version = z.coerce.number().int().min(1).catch(0);

/** `/desk/questions`, `/desk/questions/:id`, and a `POST` below it for each act. */
export function deskQuestionRoutes(ports: Ports): Route[] {
  const now = () => ports.clock.now();
  return [
    staffPage(ports, "/desk/questions", "viewer", async ({ c, desk, actor, site, corpus }) => {
      const { view, q, page } = listed.parse(c.req.query());
      const { projectQuestions } = desk;
      // What is no reference number is found nowhere.
      const reference = q === "" ? {} : { reference: readReference(q) ?? "-" };
      const filter = { ...filterOf(view, actor, now()), ...reference };
      const offset = (page - 1) * PAGE;
      const [cases, total, ...counts] = await Promise.all([
        projectQuestions.list(filter, { limit: PAGE, offset }),
        projectQuestions.count(filter),
        ...counted.map((one) => projectQuestions.count(filterOf(one, actor, now()))),
      ]);
      return deskQuestionsPage(site, {
        ...{ view, q, cases, total, offset, actor },
        limit: PAGE,
        counts: new Map(counted.map((one, at) => [one, counts[at] ?? 0])),
        projectName: (id) => projectName(corpus, id, site),
        now: now(),
      });
    }),

    staffPage(ports, "/desk/questions/:id", "officer", (request) => {
      const done = chosenAction.parse(request.c.req.query("done") ?? null);
      return pageOf(request, now(), { sent: null, done });
    }),

    ...questionActions.map((action) =>
      staffAction(ports, `/desk/questions/:id/${action}`, "officer", async (request) => {
        const { desk, actor, form, c } = request;
        const { get } = form;
        const texts: AnswerTexts = {
          reply: get("reply"),
          publicText: get("publicText"),
          publicReply: get("publicReply"),
          outcome: get("outcome"),
        };
        const { projectQuestions: questions, vault, mail } = desk;
        const deps: AnswerDeps = { questions, vault, mail, now, nextId: () => ports.ids.next() };
        const id = c.req.param("id") ?? "";
        const seen = version.parse(get("seen"));
        const result = await actOnQuestion(deps, actor, id, { action, seen, texts });
        if (result.done) return seeOther(`/desk/questions/${id}?done=${action}`);
        return pageOf(request, now(), { sent: { action, texts, refusal: result.refusal }, done: null });
      }),
    ),
  ];
}

/** Views whose number is shown: what is still to be done. */
const counted: readonly QuestionView[] = ["open", "late", "mine", "replied"];

function filterOf(view: QuestionView, actor: StaffActor, now: number): QuestionFilter {
  switch (view) {
    case "open":
      return { statuses: ["open", "taken"] };
    case "late":
      return { lateAt: now };
    case "mine":
      return { statuses: ["open", "taken", "replied"], ownerId: actor.id };
    case "replied":
      return { statuses: ["replied"] };
    case "published":
      return { statuses: ["published"] };
    case "closed":
      return { statuses: ["closed"] };
    case "all":
      return {};
  }
}

async function pageOf(
  { desk, actor, site, corpus, c }: StaffRequest,
  now: number,
  shown: {
    sent: { action: QuestionAction; texts: AnswerTexts; refusal: QuestionRefusal } | null;
    done: QuestionAction | null;
  },
): Promise<DeskPage> {
  const found = await desk.projectQuestions.get(c.req.param("id") ?? "");
  if (found === null)
    throw missingError("unknown-question", "There is no such question. /desk/questions lists all of them.");
  return deskQuestionPage(site, {
    ...found,
    ...shown,
    opened: await openQuestion(desk.vault, found.question),
    projectName: projectName(corpus, found.question.projectId, site),
    actor,
    now,
  });
}

function projectName({ knowledge }: Corpus, id: string, { speech }: DeskSite): string {
  const found = knowledge.projects.find((one) => one.id === id);
  return found === undefined ? id : speech.say(found.name, found.nameEn);
}
