import { answerEvents, wholeAnswer } from "../../core/answer/answer-events.ts";
import type { Ports } from "../../core/ports.ts";
import { cleanText, maxQuestionLength, questionText } from "../../core/question-text.ts";
import { askPage } from "../../site/ask/ask.ts";
import { answerDeps } from "../answer-deps.ts";
import { keepIfDeclined } from "../desk/keep-unanswered.ts";
import type { Route } from "../route.ts";
import { exampleQuestions } from "./example-questions.ts";
import { siteRoute } from "./site-route.ts";

/** `GET /ask?q=…`: the chat's answer to one question as a page, for readers without a script and for links that are shared. */
export function askRoutes(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/ask", async ({ site, corpus, c }) => {
      const question = cleanText(c.req.query("q") ?? "");
      const examples = exampleQuestions(site, corpus);
      if (question === "") return askPage(site, { question, answer: null, examples });
      if (!questionText.safeParse(question).success) {
        const tooLong = { max: maxQuestionLength, count: question.length };
        return askPage(site, { question, answer: null, tooLong, examples });
      }
      const deps = answerDeps(ports, corpus, c.req.raw.signal);
      const turns = [{ role: "user" as const, content: question }];
      const answer = await wholeAnswer(answerEvents(deps, { turns, locale: site.locale }));
      keepIfDeclined(ports, turns, answer);
      return askPage(site, { question, answer, examples });
    }),
  ];
}
