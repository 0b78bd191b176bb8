import { createOramaEngine } from "../../src/adapters/orama.ts";
import { decodePostings, encodePostings } from "../../src/core/search/artefact.ts";
import { packSections, unpackSections } from "../../src/core/search/sections.ts";
import { searchEngineContract } from "./search-engine.ts";

searchEngineContract("Orama, indexed now", (corpus) => createOramaEngine(corpus));

searchEngineContract("Orama, loaded from a saved index", async (corpus) => {
  const saved = encodePostings((await createOramaEngine(corpus)).postings());
  return createOramaEngine({ ...corpus, postings: decodePostings(unpackSections(packSections(saved))) });
});
