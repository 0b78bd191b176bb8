import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openAiService } from "../src/adapters/embedder-openai.ts";
import { termsOf } from "../src/core/text/tokens.ts";
import { wordSet } from "../src/core/text/word-set.ts";
import { embedTerms, unit } from "../src/core/vectors/lsa.ts";
import { asBytes, nearest } from "../src/core/vectors/passage-vectors.ts";
import { type EmbeddingServer, embeddingServer } from "../test/support/embedding-server.ts";
import { vectorOfText } from "../test/support/text-vector.ts";
import { lexiconOf } from "../test/support/tiny-corpus.ts";
import { embedPassages } from "./embed-passages.ts";
import { OFF_TOPIC } from "./off-topic.ts";

const words = wordSet(lexiconOf());
const texts = Array.from({ length: 70 }, (_, at) => `第${at}条：镇江高新区`);
const of = (all: readonly string[]) => ({ size: all.length, text: (at: number) => all[at] ?? "" });

describe("passages embedded by a service", () => {
  let server: EmbeddingServer;
  let cache: string;
  beforeAll(async () => {
    server = await embeddingServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), "embeddings-"));
    server.requests.length = 0;
  });
  afterEach(() => rm(cache, { recursive: true, force: true }));

  const run = (all: readonly string[] = texts, model = "good") => {
    const service = openAiService({ baseUrl: server.baseUrl, model, timeout: 5_000, retries: 0 });
    return embedPassages(of(all), words, { kind: "service", service, cache }, () => {});
  };
  /** Passages sent since the last call; the first request only asks for the length. */
  const sent = () =>
    server.requests
      .splice(0)
      .slice(1)
      .flatMap(({ input }) => input)
      .filter((text) => !OFF_TOPIC.includes(text));

  test("have one row each, the service's name, and the floor that questions about something else reach", async () => {
    const made = await run();
    expect(made).toMatchObject({ embedder: { id: "model:good", dimensions: 4 }, lsa: null });
    if (made === null) throw new Error("expected vectors");
    expect(made.passages.count).toBe(70);
    expect(made.passages.rows.slice(4 * 69)).toEqual(
      asBytes(unit(Float32Array.from(vectorOfText(texts[69] ?? "")))),
    );
    const reached = OFF_TOPIC.map(
      (text) => nearest(made.passages, unit(Float32Array.from(vectorOfText(text))), 1, -1)[0]?.score ?? 0,
    );
    expect(made.floor).toBe(Math.max(...reached));
  });

  test("again, are not sent again; only what is new is", async () => {
    const first = await run();
    expect(sent()).toEqual(texts);
    expect(await run()).toEqual(first);
    expect(sent()).toEqual([]);
    await run([...texts, "新的一条"]);
    expect(sent()).toEqual(["新的一条"]);
  });

  test("are sent again to another model", async () => {
    await run();
    sent();
    await run(texts, "shuffled");
    expect(sent()).toEqual(texts);
  });

  test("that are equal are sent once", async () => {
    await run(["甲", "乙", "甲"]);
    expect(sent()).toEqual(["甲", "乙"]);
  });

  test("when the service fails midway: says what failed and what to do; the next run goes on from there", async () => {
    // Its first answer gives the length, two more a batch each; then it refuses.
    await expect(run(texts, "fails-after-three")).rejects.toThrow(
      /EMBED_API_KEY[\s\S]*No index was written. 64 of 70 passages[\s\S]*--embedder lsa/,
    );
    sent();
    const [file = ""] = await readdir(cache);
    expect((await readFile(join(cache, file))).length).toBe(64 * (32 + 4 + 4));
  });

  test("a damaged or half-written record is made anew, with all behind it", async () => {
    const first = await run();
    const [file = ""] = await readdir(cache);
    const held = await readFile(join(cache, file));
    held[50 * 40 + 33] = (held[50 * 40 + 33] ?? 0) ^ 1;
    await writeFile(join(cache, file), held.subarray(0, held.length - 7));
    sent();
    expect(await run()).toEqual(first);
    expect(sent()).toEqual(texts.slice(50));
    expect(await readFile(join(cache, file))).toHaveLength(70 * 40);
  });
});

describe("passages embedded by what they teach", () => {
  test("those of one subject lie nearest each other", async () => {
    const subjects = ["芯片设计制造", "眼镜镜片镜架", "船舶海工配套", "香醋酿造食品"];
    const all = Array.from(
      { length: 40 },
      (_, at) => `${subjects[at % 4]}企业第${at}家，主营${subjects[at % 4]}`,
    );
    const made = await embedPassages(of(all), words, { kind: "lsa" }, () => {});
    if (made?.lsa == null) throw new Error("expected a model");
    const query = embedTerms(made.lsa, termsOf("镜片", words));
    const near = nearest(made.passages, query, 10, -1).map(({ passage }) => passage % 4);
    expect(new Set(near)).toEqual(new Set([1]));
  });

  test("no passages, and nobody asked: no vectors", async () => {
    expect(await embedPassages(of([]), words, { kind: "lsa" }, () => {})).toBeNull();
    expect(await embedPassages(of(texts), words, { kind: "none" }, () => {})).toBeNull();
  });
});
