import { askTool } from "./ask.ts";
import { compareParksTool } from "./compare-parks.ts";
import type { Tool } from "./define.ts";
import { fetchTool } from "./fetch.ts";
import { findCarriersTool } from "./find-carriers.ts";
import { getParkTool } from "./get-park.ts";
import { getProjectTool } from "./get-project.ts";
import { industryMapTool } from "./industry-map.ts";
import { listParksTool } from "./list-parks.ts";
import { listProjectsTool } from "./list-projects.ts";
import { matchIncentivesTool } from "./match-incentives.ts";
import { matchServicesTool } from "./match-services.ts";
import { prepareEnquiryTool } from "./prepare-enquiry.ts";
import { searchTool } from "./search.ts";
import { searchFactsTool } from "./search-facts.ts";

/** Every tool that is served, in the order of `tools/list`. */
export const tools: readonly Tool[] = [
  searchTool,
  fetchTool,
  askTool,
  searchFactsTool,
  listParksTool,
  getParkTool,
  compareParksTool,
  matchIncentivesTool,
  findCarriersTool,
  matchServicesTool,
  listProjectsTool,
  getProjectTool,
  industryMapTool,
  prepareEnquiryTool,
];
