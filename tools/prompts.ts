import type { Prompt } from "./define-prompt.ts";
import { callPrep } from "./prompt-call-prep.ts";
import { compareParksPrompt } from "./prompt-compare-parks.ts";
import { investorBriefing } from "./prompt-investor-briefing.ts";

/** Every prompt that is served, in the order of `prompts/list`. */
export const prompts: readonly Prompt[] = [investorBriefing, callPrep, compareParksPrompt];
