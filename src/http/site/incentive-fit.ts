import { z } from "zod";
import { askedFields } from "../../core/knowledge/asked-fields.ts";
import { profile } from "../../core/knowledge/criteria.ts";
import { highTechLadder } from "../../core/knowledge/high-tech-ladder.ts";
import { judgedIncentives, questionsFor, showIncentive } from "../../core/knowledge/match-incentives.ts";
import { firmAsked } from "../../core/knowledge/match-requests.ts";
import { citing } from "../../core/knowledge/present.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { maxQuestionLength } from "../../core/question-text.ts";
import type { FitFacets } from "../../site/incentives/fit-form.ts";
import { type Fit, fitPage } from "../../site/incentives/fit-page.ts";
import { ladderPage } from "../../site/incentives/ladder-page.ts";
import type { Site } from "../../site/site.ts";
import type { Route } from "../route.ts";
import { formOf } from "./form-request.ts";
import { readQuery, shortText, wholeNumber } from "./read-query.ts";
import { siteRoute } from "./site-route.ts";

const yesOrNo = z.enum(["yes", "no"]).optional();
const fitQuery = z.object({
  text: z.string().max(maxQuestionLength).optional(),
  industry: shortText.optional(),
  park: shortText.optional(),
  size: profile.shape.size,
  stage: profile.shape.stage,
  rdShare: wholeNumber(0, 100).optional(),
  rdGrowing: yesOrNo,
  patents: wholeNumber(0, 100_000).optional(),
  highTechStatus: profile.shape.highTechStatus,
  reRecognition: yesOrNo,
  talent: profile.shape.talent,
  results: yesOrNo,
  listing: yesOrNo,
  competition: yesOrNo,
  institution: profile.shape.institution,
});
const ladderQuery = z.object({ status: profile.shape.highTechStatus });

/** `/incentives/match`: incentives compared with a firm; `/incentives/ladder`: the steps to a national high-tech enterprise. */
export function incentiveFitPages(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/incentives/match", (request) => {
      const { site, corpus } = request;
      const { sent, asked } = formOf(request, fitQuery);
      return fitPage(site, sent, facetsOf(corpus, site), asked && fitOf(corpus, asked));
    }),
    siteRoute(ports, "/incentives/ladder", ({ site, corpus, c }) => {
      const { entered, given, faults } = readQuery(ladderQuery, c.req.query());
      const { status } = given ?? {};
      const firm = status === undefined ? {} : { highTechStatus: status };
      return ladderPage(site, { entered, faults }, highTechLadder(corpus, firm));
    }),
  ];
}

const isYes = (said: "yes" | "no" | undefined) => (said === undefined ? undefined : said === "yes");

function fitOf(corpus: Corpus, given: z.output<typeof fitQuery>): Fit {
  const { text, rdGrowing, reRecognition, results, listing, competition, ...fields } = given;
  const said = {
    ...fields,
    rdGrowing: isYes(rdGrowing),
    reRecognition: isYes(reRecognition),
    results: isYes(results),
    listing: isYes(listing),
    competition: isYes(competition),
  };
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const { firm, understood } = firmAsked(corpus, {
    ...(text !== undefined && { text }),
    ...profile.parse(stated),
  });
  const { sure, unsure, ruledOut } = judgedIncentives(corpus, firm);
  const cites = citing(corpus);
  const shown = (some: typeof sure) => some.map((one) => showIncentive(one, cites));
  return {
    matched: shown(sure),
    possible: shown(unsure),
    ruledOut: shown(ruledOut),
    questions: questionsFor(unsure),
    understood,
    citations: cites.citations,
  };
}

function facetsOf(corpus: Corpus, { speech }: Site): FitFacets {
  const { parks, industries } = corpus.knowledge;
  return {
    fields: askedFields(corpus.knowledge),
    parks: parks.map(({ id, name, nameEn }) => ({ id, name, nameEn, count: 0 })),
    industries: industries.map(({ name, nameEn }) => speech.say(name, nameEn)),
  };
}
