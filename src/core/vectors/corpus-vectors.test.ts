import { expect, test } from "vitest";
import { IndexError } from "../errors.ts";
import { packSections, unpackSections } from "../search/sections.ts";
import { type CorpusVectors, readVectors, vectorSections } from "./corpus-vectors.ts";
import { packVectors } from "./passage-vectors.ts";

const learnt: CorpusVectors = {
  embedder: { id: "lsa-1", dimensions: 3 },
  passages: packVectors([Float32Array.of(1, 0, 0), Float32Array.of(0.6, 0.8, 0)], 3),
  lsa: {
    dimensions: 3,
    hashes: Uint32Array.of(7, 9),
    rows: Int8Array.of(1, 2, 3, -4, 5, 127),
    scales: Float32Array.of(0.5, 0.25),
  },
  floor: null,
};
const served: CorpusVectors = {
  ...learnt,
  embedder: { id: "model:m", dimensions: 3 },
  lsa: null,
  floor: 0.5,
};

test.each([learnt, served])("vectors of $embedder.id come back from the index as they were", (vectors) => {
  const sections = unpackSections(packSections(vectorSections(vectors)));
  expect(readVectors(sections, vectors.embedder, 2)).toEqual(vectors);
});

test.each([
  ["other passages", { id: "lsa-1", dimensions: 3 }, 5],
  ["another length", { id: "lsa-1", dimensions: 4 }, 2],
])("an index of %s than its vectors is refused", (_, embedder, passages) => {
  const sections = unpackSections(packSections(vectorSections(learnt)));
  expect(() => readVectors(sections, embedder, passages)).toThrow(IndexError);
});
