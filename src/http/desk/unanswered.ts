import { z } from "zod";
import { locale } from "../../core/answer/answer.ts";
import { answerQuestion } from "../../core/answer/answer-question.ts";
import { allows } from "../../core/desk/actor.ts";
import { type Cluster, clustersOf } from "../../core/desk/unanswered/clusters.ts";
import { MOST_SETTLED, settle, settleForm } from "../../core/desk/unanswered/settle.ts";
import { topicsOf } from "../../core/desk/unanswered/topics.ts";
import { cause, type Unanswered, unansweredState } from "../../core/desk/unanswered/unanswered.ts";
import { callerError } from "../../core/errors.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { boardPage, boardPath } from "../../site/desk/unanswered/board-page.ts";
import type { BoardCluster } from "../../site/desk/unanswered/cluster-panel.ts";
import { plainQuestion } from "../../site/desk/unanswered/kept-text.ts";
import type { Route } from "../route.ts";
import { seeOther, staffAction, staffPage } from "./staff-route.ts";

/** Questions that are put into clusters at a time: the newest of a state. */
const MOST_READ = 2_000;
const PAGE = 20;
/** Questions that are read without a pause: some milliseconds. */
const PORTION = 20;

const listed = z.object({
  state: unansweredState.catch("open"),
  cause: cause.optional().catch(undefined),
  language: locale.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
  done: unansweredState.optional().catch(undefined),
  count: z.coerce.number().int().min(0).catch(0),
});

/** `/desk/unanswered`: questions that the articles do not answer, and what is done about them. */
export function unansweredRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk/unanswered", "viewer", async ({ c, desk, actor, site, corpus }) => {
      const { page, done, count, ...filter } = listed.parse(c.req.query());
      const [questions, counts] = await Promise.all([
        desk.unanswered.list({ ...filter, limit: MOST_READ }),
        desk.unanswered.count(),
      ]);
      await readAhead(questions, corpus);
      const clusters = clustersOf(questions, corpus);
      const offset = Math.min((page - 1) * PAGE, Math.max(0, clusters.length - 1));
      const shown = clusters.slice(offset, offset + PAGE);
      return boardPage(site, {
        filter,
        counts,
        clusters: await inTurn(shown, (cluster) => withArticle(ports, corpus, cluster)),
        total: { clusters: clusters.length, questions: questions.length },
        limit: PAGE,
        offset,
        isCut: questions.length === MOST_READ,
        mayEdit: allows(actor.role, "editor"),
        done: done === undefined ? null : { state: done, count },
      });
    }),

    staffAction(
      ports,
      "/desk/unanswered/settle",
      "editor",
      async ({ desk, actor, form }) => {
        const read = settleForm.safeParse(form.values);
        if (!read.success) {
          const detail = `Received no questions of the board, or more than ${MOST_SETTLED}; open the page again and use its buttons.`;
          throw callerError("bad-questions", detail);
        }
        const count = await settle({ unanswered: desk.unanswered, clock: ports.clock }, actor, read.data);
        const { view, cause: came, language } = form.values;
        const filter = listed.parse({ state: view, cause: came, language });
        return seeOther(boardPath(filter, { done: read.data.state, count: String(count) }));
      },
      // The ids of as many questions as are settled together.
      { limit: 64 * 1024 },
    ),
  ];
}

/** Reads what questions are about in small portions, so that others are answered in between. */
async function readAhead(questions: readonly Unanswered[], corpus: Corpus): Promise<void> {
  for (const [at, { question }] of questions.entries()) {
    topicsOf(question, corpus);
    if (at % PORTION === PORTION - 1) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The article that answers a cluster: the one that was named, else the one that the corpus as it is now answers from. */
async function withArticle(ports: Ports, corpus: Corpus, cluster: Cluster): Promise<BoardCluster> {
  const [first] = cluster.questions;
  const named = cluster.questions.find(({ articleId }) => articleId !== null)?.articleId ?? null;
  if (first?.state !== "open") return { ...cluster, article: titled(corpus, named) };
  // What was found wanting is answered anyway; whether it is well now, only people can say.
  if (cluster.questions.some((one) => one.cause === "thumbs-down")) return { ...cluster, article: null };
  const deps = { corpus, toTraditional: ports.toTraditional, id: "board" };
  const answer = await answerQuestion(deps, {
    turns: [{ role: "user", content: plainQuestion(cluster.question) }],
  });
  const [citation] = answer.abstained ? [] : answer.citations;
  return { ...cluster, article: titled(corpus, citation?.articleId ?? null) };
}

function titled({ articles }: Corpus, id: string | null): BoardCluster["article"] {
  return id === null ? null : { id, title: articles.get(id)?.title ?? id };
}

async function inTurn<Given, Made>(
  given: readonly Given[],
  make: (one: Given) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const one of given) {
    made.push(await make(one));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return made;
}
