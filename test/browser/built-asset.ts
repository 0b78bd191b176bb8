import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ports } from "../../src/core/ports.ts";

/** The port that gives out the files of a web build in `folder`. */
export function builtAsset(folder: string): Ports["asset"] {
  return (name) =>
    readFile(join(folder, name)).then(
      (bytes) => new Uint8Array(bytes),
      () => null,
    );
}
