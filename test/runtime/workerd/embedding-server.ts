import type { TestProject } from "vitest/node";
import { embeddingServer } from "../../support/embedding-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    embeddingBaseUrl: string;
  }
}

/** Runs a service that misbehaves on Node, for the tests inside the Workers runtime. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { baseUrl, close } = await embeddingServer();
  project.provide("embeddingBaseUrl", baseUrl);
  return close;
}
