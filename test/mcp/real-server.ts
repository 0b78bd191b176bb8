import { ensureBuilt } from "../../src/build.ts";
import type { Ports } from "../../src/core/ports.ts";
import { readEnvironment } from "../../src/env.ts";
import { nodePorts, type RunningServer, serveOnNode } from "../../src/node.ts";

export interface RealServer {
  /** Of MCP. */
  url: URL;
  ports: Ports;
  close(): Promise<void>;
}

/** The service over the project's own articles, on a free port, without limits to the number of calls. */
export async function startRealServer(): Promise<RealServer> {
  await ensureBuilt();
  const env = readEnvironment({ PORT: "0", RATE_LIMIT: "0" });
  const ports = { ...(await nodePorts(env)), log: () => {} };
  const server: RunningServer = await serveOnNode(ports, env);
  return { url: new URL(`${server.address}/mcp`), ports, close: () => server.close(0) };
}
