import type { TestProject } from "vitest/node";
import { readEnvironment } from "../../../src/env.ts";
import { createApp } from "../../../src/http/app.ts";
import { nodePorts } from "../../../src/node.ts";
import { type Answered, answersOf } from "../questions.ts";

declare module "vitest" {
  interface ProvidedContext {
    answersOnNode: Answered[];
  }
}

/** Asks on Node, outside the Workers runtime, and hands the answers to the tests inside. */
export async function setup(project: TestProject): Promise<void> {
  const app = createApp(await nodePorts(readEnvironment({})));
  project.provide("answersOnNode", await answersOf(async (path, init) => app.request(path, init)));
}
