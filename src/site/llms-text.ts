import { markdownText } from "../core/answer/markdown-text.ts";
import type { Corpus } from "../core/ports.ts";
import { articlePath } from "./link.ts";

/** Articles that are named one by one; a larger corpus is read through the list. */
const MOST_ARTICLES = 200;

/** What this is and where its contents are, for language models (https://llmstxt.org): a title, a summary, lists of links. */
export function llmsText(origin: string, { info, articles, knowledge }: Corpus): string {
  const { parks, carriers, incentives, projects, industries, services } = knowledge;
  const line = (name: string, path: string, about: string) => `- [${name}](${origin}${path}): ${about}`;
  const asOf = info.asOf === null ? "" : ` The newest article is of ${info.asOf}.`;
  return `# 镇江投资问答 · Zhenjiang Investment Q&A

> Answers questions about investing in Zhenjiang, China: parks, sites, incentives, projects, industries and services. Everything is taken from ${info.articles} published news articles, and each statement has a verbatim quotation. What the articles do not say is not answered.${asOf}

Article texts are Chinese and verbatim. Records and interface are in 简体, 繁體 and English; pages take \`?lang=zh-Hans|zh-Hant|en|ja|ko\`. No key and no account are needed.

## Ask

${line("MCP server", "/mcp", "Streamable HTTP, stateless, read-only: search, fetch, ask, facts, parks, sites, incentives, projects, industries")}
${line("Answer page", "/ask?q=镇江高新区有哪些载体？", "one question with its cited answer as HTML; put your question behind `q`")}
${line("OpenAPI", "/openapi.json", "POST /api/chat answers, POST /api/search finds passages")}
${line("How to connect", "/connect", "MCP in assistants, the chat on a web page, an OpenAI-compatible endpoint")}

## Data

${line("Parks", "/api/parks", `${parks.length} records as JSON, each statement with its source`)}
${line("Sites", "/api/carriers", `${carriers.length} buildings, workshops, land, flats`)}
${line("Incentives", "/api/incentives", `${incentives.length} with conditions and amounts as far as stated`)}
${line("Projects", "/api/projects", `${projects.length} with plan, progress, reason for delay, next step`)}
${line("Industries", "/api/industries", `${industries.length}; as one map: ${origin}/api/industries/map?format=md`)}
${line("Services", "/api/services", `${services.length} services and platforms for firms`)}
${line("Figures", "/api/facts", `${info.facts} figures with subject, period, unit and sentence`)}

## Articles

${line("All articles", "/api/articles", "as JSON; each one's page as Markdown by `.md` behind its address")}
${newest(origin, articles)}

## Optional

${line("Sitemap", "/sitemap.xml", "every public page")}
`;
}

/** Newest first; undated ones last. */
function newest(origin: string, articles: Corpus["articles"]): string {
  return Array.from({ length: articles.size }, (_, number) => ({
    number,
    published: articles.traits(number)?.published ?? "",
  }))
    .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : a.number - b.number))
    .slice(0, MOST_ARTICLES)
    .map(({ number, published }) => {
      const title = markdownText(articles.title(number), false).replaceAll(/[[\]]/g, String.raw`\$&`);
      const date = published === "" ? "" : `: ${published}`;
      return `- [${title}](${origin}${articlePath(articles.id(number))}.md)${date}`;
    })
    .join("\n");
}
