import type { AuditStore } from "./audit.ts";
import type { Vault } from "./vault.ts";

/** The service desk as the rest of the service sees it: its stores, and its secrets. */
export interface Desk {
  audit: AuditStore;
  vault: Vault;
}
