import { z } from "zod";
import { enquiryChannels, enquiryKinds } from "../../core/desk/enquiry/form.ts";
import type { EnquiryFilter } from "../../core/desk/enquiry/store.ts";
import { inboxCounts, inboxLines } from "../../core/desk/inbox/inbox.ts";
import { searchFilter } from "../../core/desk/inbox/search-terms.ts";
import { inboxViews, viewFilter } from "../../core/desk/inbox/views.ts";
import { officeIds } from "../../core/desk/offices.ts";
import type { Ports } from "../../core/ports.ts";
import { inboxPage } from "../../site/desk/inbox/list-page.ts";
import type { Route } from "../route.ts";
import { namesOf, topicOf } from "./case-of.ts";
import { staffPage } from "./staff-route.ts";

const PAGE = 25;

const asked = z.object({
  view: z.enum(inboxViews).optional().catch(undefined),
  q: z.string().max(254).default("").catch(""),
  kind: z.enum(enquiryKinds).optional().catch(undefined),
  channel: z.enum(enquiryChannels).optional().catch(undefined),
  office: z.enum(officeIds).optional().catch(undefined),
  sort: z.enum(["due", "newest"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

/** `GET /desk/inbox`. What cannot be read of the address does not restrict. */
export function inboxListRoutes(ports: Ports): Route[] {
  return [
    staffPage(ports, "/desk/inbox", "viewer", async ({ c, desk, actor, site, corpus }) => {
      const { view: named, q, kind, channel, office, sort, page } = asked.parse(c.req.query());
      const search = await searchFilter(q, desk);
      // Who searches looks everywhere, unless they name a view.
      const view = named ?? (search === null ? "office" : "all");
      const now = ports.clock.now();
      const filter: EnquiryFilter = {
        ...viewFilter(view, actor, now),
        ...search,
        ...(kind && { kind }),
        ...(channel && { channel }),
        ...(office && { officeId: office }),
      };
      const offset = (page - 1) * PAGE;
      const [found, counts, members] = await Promise.all([
        inboxLines(desk, actor, filter, { order: sort ?? "due", limit: PAGE, offset }),
        inboxCounts(desk.enquiries, actor, now),
        desk.staff.list(),
      ]);
      return inboxPage(site, {
        asked: { view, q, kind: kind ?? "", channel: channel ?? "", office: office ?? "", sort: sort ?? "" },
        ...found,
        limit: PAGE,
        offset,
        counts,
        staff: namesOf(members),
        topicOf: ({ enquiry }) => topicOf(corpus, enquiry, site),
        actor,
        now,
      });
    }),
  ];
}
