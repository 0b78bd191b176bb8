import type { Role } from "../../src/core/desk/actor.ts";

const split = (lines: string): string[] => lines.trim().split(/\s*\n\s*/);

/** What anybody may ask for. */
export const forEverybody: readonly string[] = split(`
  GET /healthz
  POST /api/search
  POST /api/chat
  POST /api/feedback
  POST /api/enquiries
  GET /api/articles
  GET /api/articles/:id
  GET /api/facts
  GET /api/lookup
  POST /v1/chat/completions
  GET /v1/models
  GET /v1/models/:id
  POST /api/incentives/match
  GET /api/incentives/ladder
  POST /api/carriers/find
  POST /api/services/match
  GET /api/parks/compare
  GET /api/industries/map
  GET /api/projects
  GET /api/projects/:id
  GET /api/parks
  GET /api/parks/:id
  GET /api/carriers
  GET /api/carriers/:id
  GET /api/incentives
  GET /api/incentives/:id
  GET /api/industries
  GET /api/industries/:id
  GET /api/services
  GET /api/services/:id
  GET /api/companies
  GET /api/companies/:id
  GET /openapi.json
  GET /
  GET /ask
  GET /connect
  GET /sitemap.xml
  GET /robots.txt
  GET /llms.txt
  GET /manifest.webmanifest
  GET /assets/:file
  GET /console/index/:file
  GET /console
  GET /console/sw.js
  GET /widget.js
  GET /articles
  GET /articles/:id
  GET /parks
  GET /parks/compare
  GET /parks/:id
  GET /industries
  GET /industries/:id
  GET /incentives/match
  GET /incentives/ladder
  GET /incentives
  GET /incentives/:id
  GET /sites
  GET /sites/find
  GET /sites/:id
  GET /services
  GET /services/match
  GET /services/:id
  GET /projects
  GET /projects/:id
  GET /projects/:id/ask
  POST /projects/:id/ask
  GET /companies
  GET /companies/:id
  GET /privacy
  GET /enquiries/new
  POST /enquiries/new
  ALL /mcp
  ALL /mcp/:end{$}
`);

/** Of the desk, but before anybody is logged in. */
export const atTheGate: readonly string[] = split(`
  GET /desk/login
  POST /desk/login
  POST /desk/logout
  GET /desk/login/single-sign-on
  GET /desk/login/single-sign-on/callback
`);

/** What the person alone may ask for who has the link of their request. */
export const byLink: readonly string[] = split(`
  GET /enquiries/:token
  POST /enquiries/:token/messages
  POST /enquiries/:token/erasure
  GET /enquiries/:token/data
  GET /questions/:token
  GET /questions/:token/data
  POST /questions/:token/erase
`);

/** What staff may ask for: the least role that each takes. */
export const forStaff: Readonly<Record<Role, readonly string[]>> = {
  viewer: split(`
    GET /desk
    GET /desk/account
    POST /desk/account/password
    GET /desk/inbox
    GET /desk/projects
    GET /desk/projects/:id
    GET /desk/questions
    GET /desk/unanswered
    GET /desk/statistics
    GET /desk/statistics/enquiries.csv
    GET /desk/statistics/replies.csv
    GET /desk/articles
    GET /desk/articles/:id
    GET /desk/articles/:id/:version
    GET /desk/articles/:id/:version/check
    GET /desk/articles/:id/:version/facts
  `),
  officer: split(`
    GET /desk/inbox/:id
    POST /desk/inbox/:id/take
    POST /desk/inbox/:id/reply
    POST /desk/inbox/:id/note
    POST /desk/inbox/:id/follow-up
    POST /desk/inbox/:id/keep
    POST /desk/inbox/:id/hand-over
    POST /desk/inbox/:id/close
    POST /desk/inbox/:id/reopen
    GET /desk/enquiries/new
    POST /desk/enquiries/new
    GET /desk/templates
    POST /desk/projects/:id
    GET /desk/questions/:id
    POST /desk/questions/:id/take
    POST /desk/questions/:id/reply
    POST /desk/questions/:id/publish
    POST /desk/questions/:id/unpublish
    POST /desk/questions/:id/close
  `),
  editor: split(`
    POST /desk/templates
    POST /desk/templates/:id/remove
    POST /desk/unanswered/settle
    GET /desk/articles/new
    POST /desk/articles/text
    POST /desk/articles/file
    POST /desk/articles/address
    POST /desk/articles/:id/:version
    POST /desk/articles/:id/:version/try
    POST /desk/articles/:id/:version/publish
    POST /desk/articles/:id/:version/remove
    POST /desk/articles/:id/:version/facts
    POST /desk/articles/:id/version
    POST /desk/articles/:id/withdraw
    POST /desk/articles/:id/reinstate
  `),
  admin: split(`
    GET /desk/staff
    POST /desk/staff
    GET /desk/staff/:id
    POST /desk/staff/:id
    POST /desk/staff/:id/password
    POST /desk/staff/:id/disable
    POST /desk/staff/:id/enable
    GET /desk/audit
  `),
};
