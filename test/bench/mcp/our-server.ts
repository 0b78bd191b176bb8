import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { mcpRoutes } from "../../../src/http/mcp.ts";
import { defineTool } from "../../../tools/define.ts";
import { fakePorts } from "../../mcp/fake-ports.ts";
import { constantResult, constantTools } from "./constant-tools.ts";

// Our own way: one list made when the module loads, the low-level server, a route that knows the era.
const tools = constantTools.map((spec) => defineTool({ ...spec, run: async () => constantResult }));
const app = new Hono();
app.get("/healthz", (c) => c.json({ status: "ok" }));
app.route("/mcp", mcpRoutes(fakePorts(), { tools }));
serve({ fetch: app.fetch, port: Number(process.env["PORT"]), hostname: "127.0.0.1" });
