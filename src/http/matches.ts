import { z } from "zod";
import { carrierMatches } from "../core/knowledge/carrier-match.ts";
import { carriersText } from "../core/knowledge/carriers-text.ts";
import { profile } from "../core/knowledge/criteria.ts";
import { highTechLadder, highTechLadderSchema } from "../core/knowledge/high-tech-ladder.ts";
import { incentiveMatches } from "../core/knowledge/incentive-match.ts";
import { incentivesText } from "../core/knowledge/incentives-text.ts";
import { ladderText } from "../core/knowledge/ladder-text.ts";
import {
  answerCarriers,
  answerIncentives,
  answerServices,
  carrierRequest,
  incentiveRequest,
  langOf,
  requestLang,
  serviceRequest,
  understood,
} from "../core/knowledge/match-requests.ts";
import { serviceMatches } from "../core/knowledge/service-match.ts";
import { servicesText } from "../core/knowledge/services-text.ts";
import { speechOf } from "../core/knowledge/speech.ts";
import type { Ports } from "../core/ports.ts";
import { readJson } from "./limits.ts";
import { jsonOrMarkdown, markdownAnswer } from "./markdown.ts";
import type { ApiHeaders, Route } from "./route.ts";

const incentiveBody = incentiveRequest.extend({ lang: requestLang }).meta({ id: "IncentiveRequest" });
const carrierBody = carrierRequest.extend({ lang: requestLang }).meta({ id: "CarrierRequest" });
const serviceBody = serviceRequest.extend({ lang: requestLang }).meta({ id: "ServiceRequest" });
const ladderQuery = z.object({
  highTechStatus: profile.shape.highTechStatus,
  lang: requestLang,
});

/** The answers, each with the words that it was read from. */
export const incentiveAnswer = incentiveMatches.extend({ understood }).meta({ id: "IncentiveAnswer" });
export const carrierAnswer = carrierMatches.extend({ understood }).meta({ id: "CarrierAnswer" });
export const serviceAnswer = serviceMatches.extend({ understood }).meta({ id: "ServiceAnswer" });

const problems = [400, 413, 415, 503];

/** `POST /api/incentives/match`, `GET /api/incentives/ladder`, `POST /api/carriers/find`, `POST /api/services/match`. */
export function matchRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  const speech = (lang: Parameters<typeof langOf>[0], text?: string) =>
    speechOf(langOf(lang, text), ports.toTraditional);
  return [
    {
      method: "POST",
      path: "/api/incentives/match",
      operation: {
        summary: "Incentives for a firm, condition by condition",
        description:
          "Says which stated conditions are met, which are not known and which a person has to judge; never that a firm gets anything.",
        body: incentiveBody,
        answers: { "application/json": incentiveAnswer, "text/markdown": markdownAnswer },
        problems,
      },
      async handle(c) {
        const { lang, ...request } = incentiveBody.parse(await readJson(c.req));
        const result = answerIncentives(await ports.corpus(), request);
        const words = () => {
          const said = speech(lang, request.text);
          return { text: incentivesText(result, said), speech: said };
        };
        return jsonOrMarkdown(c, result, words, headers);
      },
    },
    {
      method: "GET",
      path: "/api/incentives/ladder",
      operation: {
        summary: "The way to a national high-tech enterprise, and a firm's place on it",
        query: ladderQuery,
        answers: { "application/json": highTechLadderSchema, "text/markdown": markdownAnswer },
        problems: [400, 503],
      },
      async handle(c) {
        const { lang, ...firm } = ladderQuery.parse(c.req.query());
        const result = highTechLadder(await ports.corpus(), firm);
        const words = () => ({ text: ladderText(result, speech(lang)), speech: speech(lang) });
        return jsonOrMarkdown(c, result, words, headers);
      },
    },
    {
      method: "POST",
      path: "/api/carriers/find",
      operation: {
        summary: "Sites for a need, with what fits, what does not and what the articles leave open",
        body: carrierBody,
        answers: { "application/json": carrierAnswer, "text/markdown": markdownAnswer },
        problems,
      },
      async handle(c) {
        const { lang, ...request } = carrierBody.parse(await readJson(c.req));
        const result = answerCarriers(await ports.corpus(), request);
        const words = () => {
          const said = speech(lang, request.text);
          return { text: carriersText(result, said), speech: said };
        };
        return jsonOrMarkdown(c, result, words, headers);
      },
    },
    {
      method: "POST",
      path: "/api/services/match",
      operation: {
        summary: "Services for a need, who runs them and whom to ask next",
        description: "Offices and bodies only, never persons.",
        body: serviceBody,
        answers: { "application/json": serviceAnswer, "text/markdown": markdownAnswer },
        problems,
      },
      async handle(c) {
        const { lang, ...request } = serviceBody.parse(await readJson(c.req));
        const result = answerServices(await ports.corpus(), request);
        const words = () => {
          const said = speech(lang, request.text);
          return { text: servicesText(result, said), speech: said };
        };
        return jsonOrMarkdown(c, result, words, headers);
      },
    },
  ];
}
