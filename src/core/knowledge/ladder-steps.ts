import { type Profile, profile } from "./criteria.ts";
import type { Incentive } from "./records.ts";

/** Where a firm can stand on the way to a national high-tech enterprise. */
export const standing = profile.shape.highTechStatus.unwrap();
/** The steps of the ladder, lowest first: each standing but the first, which is below it. */
export const LADDER_STEPS = standing.exclude(["none"]);
export type LadderStep = (typeof LADDER_STEPS.options)[number];

/** The step that a recognition stands for: its id is the step's, or begins with it (`national-high-tech-enterprise`). */
export function stepOf({ id, kind }: Incentive): LadderStep | null {
  if (kind !== "recognition") return null;
  return LADDER_STEPS.options.find((step) => id === step || id.startsWith(`${step}-`)) ?? null;
}

/** How high a firm stands: 0 below the first step. */
export function heightOf(status: NonNullable<Profile["highTechStatus"]>): number {
  return standing.options.indexOf(status);
}
