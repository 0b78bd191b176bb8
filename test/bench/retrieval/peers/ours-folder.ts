import { join } from "node:path";

/** Where our engine keeps its index in the folder that it is given: `npm run index` wants one that is not there yet. */
export function indexIn(folder: string): string {
  return join(folder, "index");
}
