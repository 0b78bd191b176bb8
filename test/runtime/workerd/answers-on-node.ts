import { readFileSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { z } from "zod";
import { readEnvironment } from "../../../src/env.ts";
import { createApp } from "../../../src/http/app.ts";
import { nodePorts } from "../../../src/node.ts";
import { type Answered, answersOf } from "../questions.ts";
import { type Ranking, rankingOf } from "../rankings.ts";

declare module "vitest" {
  interface ProvidedContext {
    answersOnNode: Answered[];
    rankingsOnNode: Ranking[];
  }
}

const asked = z.object({ turns: z.array(z.string()).min(1) });

/** The first turns of the golden questions: every language, and typing as people type. */
function goldenQuestions(): string[] {
  const file = readFileSync(new URL("../../../seeds/questions/dev.jsonl", import.meta.url), "utf8");
  return file
    .trim()
    .split("\n")
    .map((line) => asked.parse(JSON.parse(line)).turns[0] ?? "");
}

/** Asks on Node, outside the Workers runtime, and hands the answers to the tests inside. */
export async function setup(project: TestProject): Promise<void> {
  const app = createApp(await nodePorts(readEnvironment({})));
  const fetch = async (path: string, init: RequestInit) => app.request(path, init);
  project.provide("answersOnNode", await answersOf(fetch));
  const rankings: Ranking[] = [];
  for (const question of goldenQuestions()) rankings.push(await rankingOf(fetch, question));
  project.provide("rankingsOnNode", rankings);
}
