import type { Transport } from "@modelcontextprotocol/server";
import { type StdioServerHandle, serveStdio } from "@modelcontextprotocol/server/stdio";
import { tools } from "../../tools/registry.ts";
import type { Ports } from "../core/ports.ts";
import { mcpServerFactory } from "./mcp-server.ts";

export interface McpStdioOptions {
  /** Another channel than this process's standard input and output. */
  transport?: Transport;
}

/**
 * Serves MCP on standard input and output until the input ends; both protocol eras.
 * Links to articles without an address of their own are `zj://article/{id}` unless `PUBLIC_URL` is set.
 * Standard output carries the protocol alone: `ports.log` must write elsewhere.
 */
export function serveMcpStdio(ports: Ports, options: McpStdioOptions = {}): StdioServerHandle {
  return serveStdio(mcpServerFactory(ports, tools), {
    onerror: (error) => ports.log({ level: "warn", code: "mcp-stdio", detail: error.name }),
    ...(options.transport !== undefined && { transport: options.transport }),
  });
}
