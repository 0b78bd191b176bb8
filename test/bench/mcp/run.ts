import { type HttpFigures, type HttpRun, interleaved } from "../http/run.ts";
import { type ServerProcess, startServer } from "../http/server-process.ts";
import {
  BARE,
  LEGACY_PROTOCOL,
  legacyCall,
  modernCall,
  PROTOCOL,
  type Target,
  verifyTarget,
} from "../http/targets.ts";

export type McpFigures = HttpFigures;

export const OURS = "ours";
const DOCUMENTED = "SDK as documented";

const args = { query: "镇江高新区的面积", lang: "zh-Hans" };
const call = (who: string, revision: string): Target => ({
  name: `${who}, tools/call, MCP ${revision}`,
  aim: null,
  requests: [revision === PROTOCOL ? modernCall("second", args) : legacyCall("second", args)],
});

/** What a call costs beyond the work of its tool: ours and the documented way beside the bare route, in one run. */
export async function runMcp(run: HttpRun): Promise<McpFigures[]> {
  const started: ServerProcess[] = [];
  const start = async (script: string, health: string): Promise<ServerProcess> => {
    const server = await startServer([script], health);
    started.push(server);
    return server;
  };
  try {
    const bare = await start("test/bench/http/bare-server.ts", "/json");
    const ours = await start("test/bench/mcp/our-server.ts", "/healthz");
    const documented = await start("test/bench/mcp/documented-server.ts", "/healthz");
    const calls = [PROTOCOL, LEGACY_PROTOCOL].flatMap(
      (revision): Array<[Target, ServerProcess]> => [
        [call(OURS, revision), ours],
        [call(DOCUMENTED, revision), documented],
      ],
    );
    for (const [target, server] of calls) await verifyTarget(server.url, target);
    return await interleaved([[BARE, bare], ...calls], run);
  } finally {
    for (const server of started) await server.stop();
    run.progress("");
  }
}
