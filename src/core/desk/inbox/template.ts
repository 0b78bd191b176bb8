import { z } from "zod";
import { locale } from "../../answer/answer.ts";
import { fill } from "../../shown/fill.ts";
import type { StaffActor } from "../actor.ts";
import type { AuditEntry } from "../audit.ts";
import { LONGEST_TEXT } from "./plan.ts";

/** A text that replies begin with. Its `{names}` stand for what an enquiry holds. */
export interface Template {
  id: string;
  title: string;
  language: z.infer<typeof locale>;
  body: string;
  changedAt: number;
}

/** What a template's body may name. */
export const templateNames = ["name", "company", "reference", "office"] as const;
export type TemplateName = (typeof templateNames)[number];

/** As an editor writes it. */
export const templateForm = z.object({
  title: z.string().trim().min(1).max(80),
  language: locale,
  body: z.string().trim().min(1).max(LONGEST_TEXT),
});

export interface TemplateStore {
  /** By title. */
  list(): Promise<Template[]>;
  /** Adds a template, or puts it in the place of the one with its id. */
  save(template: Template, changedBy: StaffActor, audit: AuditEntry): Promise<void>;
  remove(id: string, audit: AuditEntry): Promise<void>;
}

/** A template's text for one enquiry. What is not known stays as it is named, to be filled in by hand. */
export function filledTemplate(
  { body }: Pick<Template, "body">,
  values: Readonly<Record<TemplateName, string | null>>,
): string {
  const known = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null);
  return fill(body, Object.fromEntries(known));
}
