import { loadFolder } from "../../src/adapters/index-folder.ts";
import { toTraditional } from "../../src/adapters/opencc.ts";
import type { Corpus, Ports } from "../../src/core/ports.ts";
import { createApp } from "../../src/http/app.ts";
import { corpusOf, lexiconOf } from "../support/tiny-corpus.ts";
import { heldBytes } from "./retrieval/measure.ts";

/** The service over an empty corpus, then over the index in the folder given; prints the bytes held by each as JSON. */
const [folder = ""] = process.argv.slice(2);
const QUESTIONS = [
  "镇江高新区的面积是多少？",
  "全年货物吞吐量",
  "What is the area of the park?",
  "战国",
  "2018年",
];

async function ask(corpus: Corpus): Promise<void> {
  const ports: Ports = {
    corpus: async () => corpus,
    toTraditional,
    clock: { now: () => performance.now() },
    ids: { next: () => crypto.randomUUID() },
    settings: { version: "0.0.0", allowedOrigins: "any", publicUrl: null },
    asset: async () => null,
    log: () => {},
  };
  const app = createApp(ports);
  const post = (path: string, body: unknown) =>
    app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
  for (const query of QUESTIONS) {
    await (await post("/api/search", { query })).text();
    await (await post("/api/chat", { messages: [{ role: "user", content: query }] })).text();
  }
}

await ask(corpusOf([], lexiconOf()));
const program = heldBytes();
const { corpus } = await loadFolder(folder);
await ask(corpus);
const service = heldBytes();
console.log(JSON.stringify({ passages: corpus.passages.size, program, service }));
