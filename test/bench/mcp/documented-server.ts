import { serve } from "@hono/node-server";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import { Hono } from "hono";
import { constantResult, constantTools } from "./constant-tools.ts";

// As the SDK's documentation has it: a high-level server for each request, tools registered with their zod schemas.
const handler = createMcpHandler(() => {
  const server = new McpServer({ name: "documented", version: "1" });
  for (const { name, title, description, input, output } of constantTools) {
    server.registerTool(name, { title, description, inputSchema: input, outputSchema: output }, async () => ({
      content: [{ type: "text", text: JSON.stringify(constantResult) }],
      structuredContent: constantResult,
    }));
  }
  return server;
});
const app = new Hono();
app.get("/healthz", (c) => c.json({ status: "ok" }));
app.all("/mcp", (c) => handler.fetch(c.req.raw));
serve({ fetch: app.fetch, port: Number(process.env["PORT"]), hostname: "127.0.0.1" });
