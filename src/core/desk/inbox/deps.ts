import type { ReceiveDeps } from "../enquiry/receive.ts";

/** What acts on enquiries need. */
export type InboxDeps = Omit<ReceiveDeps, "statusUrl">;
