import type { AuditEntry } from "../audit.ts";
import type { StoredEntry } from "../enquiry/enquiry.ts";
import type { QueuedMail } from "../mail/outbox.ts";
import type { ServicePromise } from "../promise.ts";

/** A promise that the sweep has to look at. */
export interface AwaitedPromise {
  promise: ServicePromise;
  /** What people know its subject by. */
  reference: string;
}

/** A promise given to the level above, with all that belongs to it: written together or not at all. */
export interface Escalation {
  before: ServicePromise;
  after: ServicePromise;
  /** For the timeline of an enquiry. */
  entry: StoredEntry | null;
  mail: QueuedMail | null;
  audit: AuditEntry;
}

/** Promises across what they are about; each begins and ends in the batch of its own subject. */
export interface PromiseStore {
  /** Open ones whose time to be looked at has come, the longest overdue first. */
  toSweep(now: number, limit: number): Promise<AwaitedPromise[]>;
  /** False where the promise is not as `before` any more: then nothing was written. */
  escalate(escalation: Escalation): Promise<boolean>;
  /** Nobody is left to tell; nothing happens where it is not as `before` any more. */
  leave(before: ServicePromise): Promise<void>;
}
