import { serve } from "@hono/node-server";
import { Hono } from "hono";

// The floor to compare with: the same framework on the same adapter, one route, a constant answer.
const app = new Hono();
app.get("/json", (c) => c.json({ hello: "world" }));
serve({ fetch: app.fetch, port: Number(process.env["PORT"]), hostname: "127.0.0.1" });
