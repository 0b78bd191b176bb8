import { askTool } from "./ask.ts";
import type { Tool } from "./define.ts";
import { fetchTool } from "./fetch.ts";
import { findCarriersTool } from "./find-carriers.ts";
import { matchIncentivesTool } from "./match-incentives.ts";
import { matchServicesTool } from "./match-services.ts";
import { searchTool } from "./search.ts";

/** Every tool that is served, in the order of `tools/list`. */
export const tools: readonly Tool[] = [
  searchTool,
  fetchTool,
  askTool,
  matchIncentivesTool,
  findCarriersTool,
  matchServicesTool,
];
