import type { Corpus, Ports } from "../../core/ports.ts";
import { frameStrings } from "../../site/frame/strings.ts";
import { highlightsOf } from "../../site/home/highlights.ts";
import { homePage } from "../../site/home/home.ts";
import type { Site } from "../../site/site.ts";
import type { Route } from "../route.ts";
import { siteRoute } from "./site-route.ts";

const MOST_EXAMPLES = 6;

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

/** Questions that articles are known to answer, one of each article, in the reader's language. */
export function exampleQuestions({ locale, speech }: Site, { lexicon }: Corpus): string[] {
  const articles = new Set<string>();
  return lexicon.suggestions
    .flatMap(({ article, ask }) => {
      const zh = ask["zh-Hans"];
      const question = locale === "zh-Hans" || locale === "zh-Hant" ? speech.say(zh, "") : ask[locale];
      if (question === undefined || articles.has(article)) return [];
      articles.add(article);
      return [question];
    })
    .slice(0, MOST_EXAMPLES);
}
