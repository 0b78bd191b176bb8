import { cleanText } from "../../question-text.ts";
import { monthOf } from "../promise/local-time.ts";
import type { Month } from "./month.ts";
import type { ProjectUpdate } from "./project-update.ts";

/** Longest texts of an update, in UTF-16 units. */
export const MOST_UPDATE_TEXT = { progress: 1_000, reason: 500, nextStep: 500 } as const;

export const updateFields = [
  "month",
  "plannedPercent",
  "actualPercent",
  "paidPercent",
  "progress",
  "reason",
  "nextStep",
  "nextStepDue",
] as const;
export type UpdateField = (typeof updateFields)[number];

/** Why a field cannot be taken; what each is called stands in the strings of the desk. */
export type UpdateFaultCode =
  | "missing"
  | "too-long"
  | "not-a-percentage"
  | "not-a-month"
  | "future-month"
  | "month-taken"
  | "not-a-date"
  | "reason-needed"
  | "next-step-needed";

export interface UpdateFault {
  field: UpdateField;
  code: UpdateFaultCode;
}

/** What staff say of a month. */
export type UpdateInput = Omit<ProjectUpdate, "id" | "projectId" | "replaces" | "postedAt" | "postedBy">;

/**
 * Reads an update as a form sends it, every fault at once. Where less was done than planned the reason is asked for, and the next
 * step unless this is the last update: these are what a reader of the ledger wants to know.
 * @param entered texts by field; `isFinal` is any text that is not empty.
 */
export function readUpdate(
  entered: Readonly<Partial<Record<UpdateField | "isFinal", string>>>,
  now: number,
): { update: UpdateInput; faults: [] } | { update: null; faults: UpdateFault[] } {
  const faults: UpdateFault[] = [];
  const fail = (field: UpdateField, code: UpdateFaultCode): null => {
    faults.push({ field, code });
    return null;
  };
  const textOf = (field: UpdateField) => cleanText(entered[field] ?? "");
  const long = (field: keyof typeof MOST_UPDATE_TEXT): string | null => {
    const text = textOf(field);
    if (text.length > MOST_UPDATE_TEXT[field]) return fail(field, "too-long");
    return text || null;
  };
  const percent = (field: UpdateField): number | null => {
    const text = textOf(field).replace(/\s*[%％]$/, "");
    if (text === "") return null;
    const number = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
    return number <= 100 ? number : fail(field, "not-a-percentage");
  };

  const update: UpdateInput = {
    month: readMonth(),
    plannedPercent: percent("plannedPercent"),
    actualPercent: percent("actualPercent"),
    paidPercent: percent("paidPercent"),
    progress: long("progress") ?? "",
    reason: long("reason"),
    nextStep: long("nextStep"),
    nextStepDue: readDate(),
    isFinal: (entered.isFinal ?? "") !== "",
  };
  if (textOf("progress") === "") fail("progress", "missing");
  const { plannedPercent: planned, actualPercent: actual } = update;
  if (planned !== null && actual !== null && actual < planned && textOf("reason") === "")
    fail("reason", "reason-needed");
  if (!update.isFinal && textOf("nextStep") === "") fail("nextStep", "next-step-needed");
  return faults.length === 0 ? { update, faults: [] } : { update: null, faults };

  function readMonth(): Month {
    const text = textOf("month");
    if (text === "") fail("month", "missing");
    else if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(text)) fail("month", "not-a-month");
    else if (text > monthOf(now)) fail("month", "future-month");
    return text;
  }

  function readDate(): string | null {
    const text = textOf("nextStepDue");
    if (text === "") return null;
    const parsed = /^20\d{2}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
    const isDay = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
    return isDay ? text : fail("nextStepDue", "not-a-date");
  }
}
