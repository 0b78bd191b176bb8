import { type Context, Hono } from "hono";
import { callerError, missingError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";
import { articleRoutes } from "./articles.ts";
import { assetRoutes } from "./assets.ts";
import { chatRoutes } from "./chat.ts";
import { consoleWorkerRoutes } from "./console-worker.ts";
import { articleDeskRoutes } from "./desk/articles.ts";
import { inboxCaseRoutes } from "./desk/inbox-case.ts";
import { inboxListRoutes } from "./desk/inbox-list.ts";
import { phoneEnquiryRoutes } from "./desk/phone-enquiry.ts";
import { deskProjectRoutes } from "./desk/projects.ts";
import { deskQuestionRoutes } from "./desk/questions.ts";
import { deskRoutes } from "./desk/routes.ts";
import { statisticsRoutes } from "./desk/statistics.ts";
import { templateRoutes } from "./desk/templates.ts";
import { unansweredRoutes } from "./desk/unanswered.ts";
import { enquiryRoutes } from "./enquiries.ts";
import { toProblem } from "./errors.ts";
import { factRoutes } from "./facts.ts";
import { feedbackRoutes } from "./feedback.ts";
import { healthRoutes } from "./health.ts";
import { indexFileRoutes } from "./index-files.ts";
import { industryMapRoutes } from "./industry-map.ts";
import { knowledgeRoutes } from "./knowledge.ts";
import { lookupRoutes } from "./lookup.ts";
import { matchRoutes } from "./matches.ts";
import { mcpRoutes } from "./mcp.ts";
import { openAiRoutes } from "./openai.ts";
import { isOpenAiPath, openAiServed, withOpenAiError } from "./openai-problem.ts";
import { openApiRoutes } from "./openapi.ts";
import { parkComparisonRoutes } from "./park-comparison.ts";
import { preflightHeaders } from "./preflight.ts";
import { projectRoutes } from "./projects.ts";
import { rateLimit } from "./rate-limit.ts";
import { type ApiHeaders, apiHeaders, type Reply, type Route } from "./route.ts";
import { searchRoutes } from "./search.ts";
import { articlePageRoutes } from "./site/articles.ts";
import { askRoutes } from "./site/ask.ts";
import { companyPages } from "./site/companies.ts";
import { connectRoutes } from "./site/connect.ts";
import { consoleRoutes } from "./site/console.ts";
import { discoveryRoutes } from "./site/discovery.ts";
import { enquiryFormRoutes } from "./site/enquiry-form.ts";
import { enquiryStatusRoutes } from "./site/enquiry-status.ts";
import { errorPage } from "./site/error-page.ts";
import { homeRoutes } from "./site/home.ts";
import { incentiveFitPages } from "./site/incentive-fit.ts";
import { incentivePages } from "./site/incentives.ts";
import { industryPageRoutes } from "./site/industries.ts";
import { parkPageRoutes } from "./site/parks.ts";
import { privacyRoutes } from "./site/privacy.ts";
import { projectQuestionRoutes } from "./site/project-questions.ts";
import { projectPages } from "./site/projects.ts";
import { servicePages } from "./site/services.ts";
import { sitePages } from "./site/sites.ts";
import { widgetRoutes } from "./widget.ts";

/** Paths whose answers cost something; other pages and their files are served to everybody. `/mcp` answers in its own form. */
const LIMITED = [
  "/api/*",
  "/v1/*",
  "/ask",
  "/desk/login",
  "/projects/:id/ask",
  "/questions/*",
  "/enquiries/*",
];

/** The whole service as one fetch handler, the same in every runtime. */
export function createApp(ports: Ports): Hono {
  const headers = apiHeaders(ports.settings);
  const api = [
    ...healthRoutes(ports),
    ...searchRoutes(ports),
    ...chatRoutes(ports, headers),
    ...feedbackRoutes(ports, headers),
    ...enquiryRoutes(ports),
    ...articleRoutes(ports, headers),
    ...factRoutes(ports, headers),
    ...lookupRoutes(ports, headers),
    ...openAiRoutes(ports, headers),
    // What is below a collection (`/api/parks/compare`) stands before `/:id`, which would take its last part for an id.
    ...matchRoutes(ports, headers),
    ...parkComparisonRoutes(ports, headers),
    ...industryMapRoutes(ports, headers),
    ...projectRoutes(ports, headers),
    ...knowledgeRoutes(ports, headers),
  ];
  const app = new Hono();
  const limit = rateLimit(ports);
  if (limit !== undefined) {
    for (const path of LIMITED) {
      app.use(path, async (c, next) => {
        const refused = c.req.method === "OPTIONS" ? undefined : limit(c);
        if (refused === undefined) return next();
        const error = callerError("too-many-requests", refused.message, 429);
        return refusal(c, error, { "retry-after": String(refused.seconds) });
      });
    }
  }
  const pages = [
    ...homeRoutes(ports),
    ...askRoutes(ports),
    ...connectRoutes(ports),
    ...discoveryRoutes(ports),
    ...assetRoutes(ports),
    ...indexFileRoutes(ports),
    ...consoleRoutes(ports),
    ...consoleWorkerRoutes(ports),
    ...widgetRoutes(ports),
    ...articlePageRoutes(ports),
    ...parkPageRoutes(ports),
    ...industryPageRoutes(ports),
    ...incentiveFitPages(ports),
    ...incentivePages(ports),
    ...sitePages(ports),
    ...servicePages(ports),
    ...projectQuestionRoutes(ports),
    ...projectPages(ports),
    ...companyPages(ports),
    ...privacyRoutes(ports),
    // `/enquiries/new` stands before `/enquiries/:token`.
    ...enquiryFormRoutes(ports),
    ...enquiryStatusRoutes(ports),
    ...deskRoutes(ports),
    ...articleDeskRoutes(ports),
    ...inboxListRoutes(ports),
    ...inboxCaseRoutes(ports),
    ...templateRoutes(ports),
    ...phoneEnquiryRoutes(ports),
    ...deskProjectRoutes(ports),
    ...deskQuestionRoutes(ports),
    ...statisticsRoutes(ports),
    ...unansweredRoutes(ports),
  ];
  mount(app, [...api, ...openApiRoutes(ports, api, headers), ...pages], headers);

  app.route("/mcp", mcpRoutes(ports, limit && { limit }));

  app.notFound((c) => {
    const { method, path } = c.req;
    const served = isOpenAiPath(path) ? openAiServed : "/openapi.json lists the paths.";
    const detail = `There is nothing at ${method} ${path.slice(0, 200)}. ${served}`;
    return refusal(c, missingError("unknown-path", detail));
  });
  app.onError((error, c) => refusal(c, error));
  return app;

  /** An error as programs read it, or as a page where a browser opens one of ours. */
  async function refusal(
    c: Context,
    error: unknown,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const told = toProblem(error, ports);
    const page = await errorPage(ports, c, told, extra);
    if (page !== null) return page;
    const body = isOpenAiPath(c.req.path) ? withOpenAiError(told) : told;
    return send(
      { json: body, status: body.status, headers: { ...extra, "content-type": "application/problem+json" } },
      headers(c),
    );
  }

  function mount(app: Hono, routes: readonly Route[], headers: ApiHeaders): void {
    // All of a path is registered before the next: what is below a collection refuses other methods itself (`/:id` would take them).
    for (const [path, methods] of methodsByPath(routes)) {
      for (const route of routes.filter((one) => one.path === path)) {
        app.on(route.method, path, async (c) => {
          const reply = await route.handle(c);
          return reply instanceof Response ? reply : send(reply, headers(c));
        });
      }
      const allow = methods.join(", ");
      app.options(
        path,
        (c) =>
          new Response(null, {
            status: 204,
            headers: {
              ...preflightHeaders(headers(c), c.req.header("access-control-request-headers")),
              allow,
              "access-control-allow-methods": allow,
            },
          }),
      );
      app.all(path, (c) => {
        const detail = `${c.req.method} is not served at ${path}; expected ${allow}.`;
        return refusal(c, callerError("method-not-allowed", detail, 405), { allow });
      });
    }
  }
}

function send(reply: Reply, headers: Readonly<Record<string, string>>): Response {
  return new Response(JSON.stringify(reply.json), {
    status: reply.status ?? 200,
    headers: { ...headers, "content-type": "application/json", ...reply.headers },
  });
}

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const byPath = new Map<string, string[]>();
  for (const { method, path } of routes) {
    const served = method === "GET" ? ["GET", "HEAD"] : [method];
    byPath.set(path, [...(byPath.get(path) ?? []), ...served]);
  }
  for (const methods of byPath.values()) methods.push("OPTIONS");
  return byPath;
}
