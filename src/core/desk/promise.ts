import type { OfficeId } from "./offices.ts";

/** What a promise is about, and what was promised. */
export type PromiseSubject = "enquiry" | "project-question" | "project-update";
export type PromiseKind = "reply" | "follow-up" | "update";

/** Something that an office said it would do by a time. Instants are milliseconds since the epoch. */
export interface ServicePromise {
  id: string;
  subjectKind: PromiseSubject;
  subjectId: string;
  kind: PromiseKind;
  /** Who answers for it now: the level above after it was escalated. */
  officeId: OfficeId;
  /** How often it was escalated. */
  level: number;
  madeAt: number;
  dueAt: number;
  /** When the sweep has to look at it next; null once nobody is left to tell. */
  nextSweepAt: number | null;
  escalatedAt: number | null;
  metAt: number | null;
  /** Given up because its subject was closed or erased, without having been met. */
  withdrawnAt: number | null;
}
