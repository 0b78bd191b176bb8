import { describe, expect, it } from "vitest";
import { goalsOf } from "./goals.ts";
import type { PeerFigures } from "./run.ts";

/** An engine that was asked ten questions and had the right passage first in `right` of them. */
function figures(peer: string, asked: string, p50: number, right: number): PeerFigures {
  const found = Array.from({ length: 10 }, (_, at) => ({ ranks: at < right ? [1] : [], right: 1 }));
  return {
    peer,
    name: peer,
    set: asked,
    setId: asked.includes("in 10,000") ? "pool" : "cmrc",
    passages: asked.includes("in 10,000") ? 10_000 : 1104,
    buildMs: 1,
    bytes: 11_000_000,
    loadMs: peer === "orama" ? 3000 : 100,
    memory: 1,
    served: null,
    asked: [{ name: asked, found, of: 10, p50, p99: 1, cpu: 1 }],
    notes: [],
  };
}

const goal = (all: PeerFigures[], name: string) => goalsOf(all).find((one) => one.name.startsWith(name));

describe("the goals beside the figures", () => {
  it("are not measured where nothing was measured", () => {
    expect(goalsOf([]).every(({ met, measured }) => met === null && measured === "–")).toBe(true);
  });

  it("are met at the goal and missed below it", () => {
    expect(goal([figures("ours", "cmrc", 1, 10)], "cmrc, recall@1")?.met).toBe(true);
    expect(goal([figures("ours", "cmrc", 1, 9)], "cmrc, recall@1")?.met).toBe(false);
  });

  it("want to be ahead of the best peer, not level with it", () => {
    const all = [
      figures("ours", "cmrc", 1, 9),
      figures("orama", "cmrc", 1, 3),
      figures("minisearch", "cmrc", 1, 9),
    ];
    expect(goal(all, "cmrc, recall@1 beside")?.met).toBe(false);
    expect(goal(all.slice(0, 2), "cmrc, recall@1 beside")?.met).toBe(true);
  });

  it("compare speed with the fastest peer that finds as much", () => {
    const name = "cmrc in 10,000 passages";
    const all = [
      figures("ours", name, 0.5, 10),
      figures("flexsearch", name, 0.6, 9),
      figures("fts5-bigram", name, 1.5, 10),
    ];
    const found = goal(all, "p50 in 10,000 passages beside the fastest");
    expect(found?.met).toBe(true);
    expect(found?.measured).toContain("fts5-bigram");
    expect(goal(all.slice(0, 2), "p50 in 10,000 passages beside the fastest")?.met).toBeNull();
  });

  it("say how many passages fit where those measured do not", () => {
    const mebi = 2 ** 20;
    const large = (service: number) => [
      {
        ...figures("ours", "synthetic, 100,000 passages", 1, 9),
        passages: 100_000,
        served: { passages: 200_000, program: 28 * mebi, service: service * mebi },
      },
    ];
    expect(goal(large(228), "memory")).toMatchObject({ met: false, measured: "228 MiB; about 50,000 fit" });
    expect(goal(large(128), "memory")).toMatchObject({ met: true, measured: "128 MiB" });
  });

  it("compare load time and bytes at ten thousand passages", () => {
    const name = "cmrc in 10,000 passages";
    const all = [figures("ours", name, 1, 9), figures("orama", name, 250, 4)];
    expect(goal(all, "load time")?.met).toBe(true);
    expect(goal(all, "index files")?.met).toBe(true);
    expect(goal(all, "p50 in 10,000 passages beside stock")?.met).toBe(true);
  });
});
