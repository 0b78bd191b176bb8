import type { Context } from "hono";
import type { Desk } from "../core/desk/desk.ts";
import type { CheckDeps } from "../core/desk/enquiry/check.ts";
import type { ReceiveDeps } from "../core/desk/enquiry/receive.ts";
import type { Corpus, Ports } from "../core/ports.ts";
import { requestOrigin } from "./request-origin.ts";

/** What checking an enquiry asks of outside. */
export function checkDeps({ readPhone }: Desk, { knowledge }: Corpus): CheckDeps {
  return { readPhone, isTopic: ({ kind, id }) => knowledge[kind].some((record) => record.id === id) };
}

/** What receiving an enquiry needs. */
export function receiveDeps({ clock, ids, settings }: Ports, desk: Desk, c: Context): ReceiveDeps {
  const origin = settings.publicUrl ?? requestOrigin(c.req.raw);
  return {
    enquiries: desk.enquiries,
    vault: desk.vault,
    terms: desk.terms,
    mail: desk.mail,
    now: () => Math.floor(clock.now()),
    nextId: () => ids.next(),
    statusUrl: (token) => `${origin}/enquiries/${token}`,
  };
}
