import { serve } from "@hono/node-server";
import { Hono } from "hono";

// The floor to compare with: a page without styles that sends what is typed and shows a constant answer.
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><h1>Ask</h1><textarea></textarea><script type="module">
const field = document.querySelector("textarea");
field.addEventListener("keydown", async (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const line = document.createElement("p");
  line.className = "said";
  document.body.append(line);
  const response = await fetch("/answer", { method: "POST", body: field.value });
  line.textContent = (await response.json()).answer;
});
</script></html>`;

const app = new Hono();
app.get("/", (c) => c.html(page));
app.post("/answer", async (c) => {
  await c.req.text();
  return c.json({ answer: "The same for every question." });
});
serve({ fetch: app.fetch, port: Number(process.env["PORT"]), hostname: "127.0.0.1" });
