import { execFile } from "node:child_process";
import { z } from "zod";
import { type WebFigures, webFigures } from "./figures.ts";

export interface WebRun {
  /** Loads of each page, every one in a fresh profile. */
  loads: number;
  /** Questions asked of each page. */
  questions: number;
}

/**
 * Loading and first answer text of the page at `/` beside a bare page, in turns, in one Chromium: a process of its own, which is written
 * with the types of a browser. Null where no browser starts.
 */
export async function runWeb({ loads, questions }: WebRun): Promise<WebFigures[] | null> {
  const args = ["test/bench/web/browser/main.ts", String(loads), String(questions)];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${args[0]} failed: ${stderr.trim().slice(-2000)}`));
    });
  });
  return z.array(webFigures).nullable().parse(JSON.parse(output));
}
