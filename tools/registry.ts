import { askTool } from "./ask.ts";
import type { Tool } from "./define.ts";
import { fetchTool } from "./fetch.ts";
import { searchTool } from "./search.ts";

/** Every tool that is served, in the order of `tools/list`. */
export const tools: readonly Tool[] = [searchTool, fetchTool, askTool];
