import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BenchPassage } from "./data.ts";
import { PEERS } from "./peers.ts";

const TEXTS = [
  ["青铜器", "商周时期的青铜器多用于祭祀，铭文记载了贵族的功绩。"],
  ["长江大桥", "大桥全长四千米，1968年建成通车，铁路在下层。"],
  ["C919", "C919客机由上海制造，航程为5555公里。"],
  ["水稻", "杂交水稻的产量比普通水稻高两成，农民因此增收。"],
  ["围棋", "围棋棋盘有三百六十一个交叉点，黑子先行。"],
] as const;
const passages: BenchPassage[] = TEXTS.map(([title, text], at) => ({ id: `p${at}`, title, text }));
const QUESTIONS = [
  ["青铜器上的铭文记载了什么？", "p0"],
  ["大桥哪一年建成通车？", "p1"],
  ["C919的航程是多少公里？", "p2"],
  ["哪种水稻的产量高两成？", "p3"],
  ["围棋棋盘有多少个交叉点？", "p4"],
] as const;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bench-peers-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([...PEERS.keys()])("the engine %s", (id) => {
  it("finds what is asked for, opened from what it saved as well as just built", async () => {
    const peer = await PEERS.get(id)?.();
    if (peer === undefined) throw new Error(`no engine ${id}`);
    const own = join(folder, id);
    await mkdir(own);
    const { retrieve, save } = await peer.build(passages, own);
    await save?.();
    const opened = await peer.open(own);
    for (const [question, gold] of QUESTIONS) {
      const found = await retrieve(question, 3);
      expect(found[0]).toBe(gold);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(await opened(question, 3)).toEqual(found);
    }
  });
});
