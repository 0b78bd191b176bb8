import { describe, expect, it } from "vitest";
import { readBenchOptions } from "./options.ts";

describe("the options of the bench", () => {
  it("measure everything when nothing is said", () => {
    expect(readBenchOptions([])).toEqual({
      quick: false,
      http: true,
      mcp: true,
      web: true,
      console: true,
      desk: true,
      retrieval: true,
      reading: true,
      alone: false,
      ablations: false,
      write: false,
      help: false,
      sets: [],
      peers: [],
      sizes: [10_000, 100_000],
    });
  });

  it("keep to small corpora in a quick look", () => {
    expect(readBenchOptions(["--quick"]).sizes).toEqual([1000]);
  });

  it("leave the requests out where a set or an engine is asked for", () => {
    expect(readBenchOptions(["--set", "cmrc", "--peer", "ours"])).toMatchObject({
      http: false,
      retrieval: true,
      reading: true,
    });
  });

  it("measure only those parts that know the set or the engine asked for", () => {
    expect(readBenchOptions(["--set", "seeds"])).toMatchObject({ retrieval: true, reading: false });
    expect(readBenchOptions(["--peer", "overlap"])).toMatchObject({ retrieval: false, reading: true });
    expect(readBenchOptions(["--only", "reading"])).toMatchObject({
      http: false,
      retrieval: false,
      reading: true,
    });
  });

  it.each([
    [["--only", "both"], "expected one of http, mcp, web, console, desk, retrieval, reading"],
    [["--set", "squad"], "expected one of seeds"],
    [["--peer", "solr"], "expected one of ours"],
    [["--sizes", "many"], "expected whole numbers"],
    [["--sizes", "99"], "expected whole numbers"],
    [["--write", "--quick"], "whole runs only"],
    [["--write", "--sizes", "1000"], "whole runs only"],
  ])("say what is wrong with %j", (args, message) => {
    expect(() => readBenchOptions(args)).toThrow(message);
  });
});
