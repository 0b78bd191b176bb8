import { ensureBuilt } from "../../src/build.ts";
import { readEnvironment } from "../../src/env.ts";
import { createApp } from "../../src/http/app.ts";
import { nodePorts } from "../../src/node.ts";
import { type Client, clientOf } from "./client.ts";

/** The service in this process, wired as `npm start` wires it, without a socket; builds the index where it is missing or stale. */
export async function inProcessClient(): Promise<Client> {
  const env = readEnvironment();
  await ensureBuilt({ indexFolder: env.INDEX_DIR, web: false });
  const app = createApp(await nodePorts(env));
  return clientOf(async (path, init) => app.request(path, init));
}
