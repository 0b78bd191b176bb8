import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { create, insertMultiple, load, save, search, type Tokenizer } from "@orama/orama";
import type { BenchPassage } from "../data.ts";
import type { Retrieve } from "../peer.ts";

const FILE = "orama.json";

function database(tokenizer: Tokenizer) {
  return create({ schema: { title: "string", text: "string" } as const, components: { tokenizer } });
}

function retrieveFrom(built: ReturnType<typeof database>): Retrieve {
  return async (question, limit) => (await search(built, { term: question, limit })).hits.map(({ id }) => id);
}

/** Orama with its own index and a tokenizer of choice; saved by its `save`, as JSON. */
export async function buildOrama(passages: readonly BenchPassage[], folder: string, tokenizer: Tokenizer) {
  const built = database(tokenizer);
  await insertMultiple(
    built,
    passages.map(({ id, title, text }) => ({ id, title, text })),
  );
  return {
    retrieve: retrieveFrom(built),
    save: () => writeFile(join(folder, FILE), JSON.stringify(save(built))),
  };
}

export async function openOrama(folder: string, tokenizer: Tokenizer): Promise<Retrieve> {
  const opened = database(tokenizer);
  load(opened, JSON.parse(await readFile(join(folder, FILE), "utf8")));
  return retrieveFrom(opened);
}
