import { missingError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";
import type { Route } from "./route.ts";
import { sha256 } from "./sha256.ts";
import { webAssets } from "./web-assets.ts";
import { fileResponse } from "./web-headers.ts";

/**
 * `GET /console/sw.js`: the service worker of the console, before it a line that names this build. Another build makes other
 * bytes, by which a browser knows that there is something new.
 */
export function consoleWorkerRoutes(ports: Ports): Route[] {
  return [
    {
      method: "GET",
      path: "/console/sw.js",
      operation: null,
      async handle() {
        const address = (await webAssets(ports))("service-worker.js");
        const [program, listed] = await Promise.all([
          ports.asset(address.slice("/assets/".length)),
          ports.asset("assets.json"),
        ]);
        if (program === null || listed === null)
          throw missingError("console-not-built", "The console is not built. Run 'npm run build'.");
        const build = `${ports.settings.version}-${await sha256(listed, 8)}`;
        const line = new TextEncoder().encode(`self.consoleBuild=${JSON.stringify(build)};\n`);
        const whole = new Uint8Array(line.length + program.length);
        whole.set(line);
        whole.set(program, line.length);
        return fileResponse("sw.js", whole, {
          "cache-control": "no-cache",
          // Its folder would be /console/ alone, without the console itself.
          "service-worker-allowed": "/console",
        });
      },
    },
  ];
}
