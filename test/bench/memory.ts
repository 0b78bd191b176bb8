import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

const held = z.object({ passages: z.number(), program: z.number(), service: z.number() });
/** Bytes of the JavaScript heap and of array buffers, after everything unused was given back. */
export type HeldByService = z.infer<typeof held>;

/** What a Worker may hold: heap and buffers of its isolate together. */
export const ISOLATE_BYTES = 128 * 1024 * 1024;

/**
 * Memory that the whole service holds over the index in a folder once it has answered some questions, and without any index
 * (`program`), measured in a process of its own.
 */
export async function heldByService(folder: string): Promise<HeldByService> {
  const script = join(import.meta.dirname, "memory-child.ts");
  const { stdout } = await run(process.execPath, ["--expose-gc", script, folder], { maxBuffer: 1 << 20 });
  return held.parse(JSON.parse(stdout));
}

/** How many passages like those of a measured index fit into an isolate together with the program. */
export function passagesThatFit({ passages, program, service }: HeldByService): number {
  return Math.floor((passages * (ISOLATE_BYTES - program)) / (service - program));
}

if (process.argv[1] === import.meta.filename) {
  for (const folder of process.argv.slice(2)) {
    const measured = await heldByService(folder);
    const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
    console.log(
      `${folder}: ${measured.passages} passages, ${megabytes(measured.service)} with the program (${megabytes(measured.program)} of it); about ${passagesThatFit(measured)} fit into 128 MiB`,
    );
  }
}
