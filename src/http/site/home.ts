import type { Ports } from "../../core/ports.ts";
import { frameStrings } from "../../site/frame/strings.ts";
import { highlightsOf } from "../../site/home/highlights.ts";
import { homePage } from "../../site/home/home.ts";
import type { Route } from "../route.ts";
import { exampleQuestions } from "./example-questions.ts";
import { siteRoute } from "./site-route.ts";

/** `GET /`: the chat, and what there is to read. */
export function homeRoutes(ports: Ports): Route[] {
  return [
    siteRoute(ports, "/", ({ site, corpus }) => {
      const { info, knowledge } = corpus;
      const { parks, carriers, incentives, projects, industries, services, companies } = knowledge;
      const counts = {
        articles: info.articles,
        parks: parks.length,
        carriers: carriers.length,
        incentives: incentives.length,
        projects: projects.length,
        industries: industries.length,
        services: services.length,
        companies: companies.length,
      };
      const highlights = highlightsOf(corpus, site.speech);
      const examples = exampleQuestions(site, corpus);
      return homePage(site, { info, counts, highlights, examples }, frameStrings[site.locale].siteName);
    }),
  ];
}
