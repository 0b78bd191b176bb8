import { type OfficeId, offices } from "../offices.ts";
import type { PromiseKind, PromiseSubject, ServicePromise } from "../promise.ts";
import { escalationStep } from "./allowances.ts";
import type { WorkCalendar } from "./calendar.ts";
import { dueAt } from "./due-at.ts";

/** What a new promise says. Instants are milliseconds since the epoch. */
export interface PromiseMade {
  id: string;
  subjectKind: PromiseSubject;
  subjectId: string;
  kind: PromiseKind;
  officeId: OfficeId;
  madeAt: number;
  /** By `dueAt(…)` for an allowance, or by `dueOn(…)` for a day that was named. */
  dueAt: number;
}

/** A promise as it is first written. The sweep looks at it once it is late. */
export function makePromise(made: PromiseMade): ServicePromise {
  return {
    ...made,
    level: 0,
    nextSweepAt: made.dueAt,
    escalatedAt: null,
    metAt: null,
    withdrawnAt: null,
  };
}

/** Neither met nor withdrawn. */
export function isOpen({ metAt, withdrawnAt }: ServicePromise): boolean {
  return metAt === null && withdrawnAt === null;
}

/** Late now, or met late. */
export function isLate(promise: ServicePromise, now: number): boolean {
  return promise.withdrawnAt === null && (promise.metAt ?? now) > promise.dueAt;
}

/** What was promised has been done. One that is no longer open stays as it is. */
export function meet(promise: ServicePromise, at: number): ServicePromise {
  return isOpen(promise) ? { ...promise, metAt: at, nextSweepAt: null } : promise;
}

/** Its subject is closed or erased. One that is no longer open stays as it is. */
export function withdraw(promise: ServicePromise, at: number): ServicePromise {
  return isOpen(promise) ? { ...promise, withdrawnAt: at, nextSweepAt: null } : promise;
}

/**
 * A late promise, given to the level above; null where nothing is to be done now. Once the last level has it, nobody is left to
 * tell, and the sweep leaves it alone.
 */
export function escalate(
  promise: ServicePromise,
  now: number,
  calendar: WorkCalendar,
): ServicePromise | null {
  const { nextSweepAt, officeId, level } = promise;
  if (!isOpen(promise) || nextSweepAt === null || nextSweepAt > now) return null;
  const above = offices[officeId].escalatesTo;
  if (above === null) return { ...promise, nextSweepAt: null };
  const isLast = offices[above].escalatesTo === null;
  return {
    ...promise,
    officeId: above,
    level: level + 1,
    escalatedAt: now,
    nextSweepAt: isLast ? null : dueAt(now, escalationStep, calendar),
  };
}
