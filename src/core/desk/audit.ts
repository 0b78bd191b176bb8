import type { Actor } from "./actor.ts";

/** One line of the log of who did what. Ids and counts only: nothing in it may be personal, as it is never changed or deleted. */
export interface AuditEntry {
  /** Milliseconds since the epoch. */
  at: number;
  actor: Actor;
  /** What was done, kebab-case, past tense: `enquiry-received`, `article-published`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A line as it is read back; of staff only the id is known. */
export interface AuditLine {
  id: number;
  at: number;
  actorKind: Actor["kind"];
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: Readonly<Record<string, unknown>>;
}

export interface AuditFilter {
  subjectKind?: string;
  subjectId?: string;
  actorKind?: Actor["kind"];
  /** Of a member of staff. */
  actorId?: string;
  /** Not before this instant. */
  from?: number;
  /** Before this instant. */
  until?: number;
  /** Lines before this one only (paging); they come newest first. */
  before?: number;
  /** 1–500, default 100. */
  limit?: number;
}

/** The log. What changes something writes its line in the same batch as the change; this is for what changes nothing else. */
export interface AuditStore {
  record(entry: AuditEntry): Promise<void>;
  list(filter: AuditFilter): Promise<AuditLine[]>;
}
