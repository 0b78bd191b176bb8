import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildWeb } from "../../src/web/build.ts";
import { startService } from "./service.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the real service, without a desk, for suites that only read. */
    service: string;
    /** Folder of the web build. */
    web: string;
  }
}

/** What most suites in a browser need is made once: to start the service and to build its pages takes each file seconds. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const web = await mkdtemp(join(tmpdir(), "web-build-"));
  const [service] = await Promise.all([startService(), buildWeb(web)]);
  project.provide("service", service.url);
  project.provide("web", web);
  return async () => {
    await service.stop();
    await rm(web, { recursive: true, force: true });
  };
}
