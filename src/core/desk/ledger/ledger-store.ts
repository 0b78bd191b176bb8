import type { AuditEntry } from "../audit.ts";
import type { ServicePromise } from "../promise.ts";
import type { ProjectUpdate } from "./project-update.ts";

/** What becomes of what is promised for a project when an update is posted. */
export interface UpdatePromises {
  /** How the promises that are open end at `at`; null: they stay. */
  settled: "met" | "withdrawn" | null;
  at: number;
  made: ServicePromise | null;
}

/** An update with all that belongs to it: written together or not at all. */
export interface NewUpdate {
  update: ProjectUpdate;
  promises: UpdatePromises;
  audit: AuditEntry;
}

/** Updates of projects. It decides nothing. Rejects with `AppError` where the database does not answer. */
export interface LedgerStore {
  /** Of one project, those that were corrected included, by month and by when they were posted. */
  updates(projectId: string): Promise<ProjectUpdate[]>;
  /** The newest month of each project, as it stands. */
  newest(): Promise<ProjectUpdate[]>;
  /**
   * `month-taken`: another update stands for that month; `corrected`: what it corrects was corrected already. Then nothing was
   * written.
   */
  post(all: NewUpdate): Promise<"posted" | "month-taken" | "corrected">;
}
