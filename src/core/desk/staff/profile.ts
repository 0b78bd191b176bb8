import { z } from "zod";
import { cleanText } from "../../question-text.ts";
import { role } from "../actor.ts";
import { officeIds } from "../offices.ts";

/** A login: letters, figures and `. _ - @ +`, 2–64 characters, lower case. */
export const staffLogin = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{1,63}$/);

/** A name for colleagues, 1–40 characters. */
export const staffName = z.string().overwrite(cleanText).min(1).max(40);

/** What an administrator says of somebody. */
export const staffProfile = z.object({ name: staffName, role, officeId: z.enum(officeIds) });
export type StaffProfile = z.infer<typeof staffProfile>;

/** The same of somebody new. */
export const newStaff = staffProfile.extend({ login: staffLogin });
export type NewStaff = z.infer<typeof newStaff>;
