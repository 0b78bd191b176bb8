import type { TestProject } from "vitest/node";
import { modelServer, says } from "../../scenarios/model-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    modelBaseUrl: string;
  }
}

/** Runs a model that answers well on Node, for the tests inside the Workers runtime. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { baseUrl, behave, close } = await modelServer();
  behave(says("镇江有甲[1]。"));
  project.provide("modelBaseUrl", baseUrl);
  return close;
}
