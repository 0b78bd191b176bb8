import { describe, expect, it } from "vitest";
import type { HttpFigures } from "./http/run.ts";
import { BARE } from "./http/targets.ts";
import { httpMarkdown, httpTables } from "./report.ts";

const figures = (over: Partial<HttpFigures>): HttpFigures => ({
  name: BARE.name,
  aim: null,
  slower: 1,
  dearer: 1,
  perSecond: 9000,
  cpuMicros: 40,
  p50: 1,
  p99: 2,
  ...over,
});

describe("what is said of requests", () => {
  const requests = [figures({}), figures({ name: "POST /api/chat", aim: 8, slower: 9, cpuMicros: 2000 })];

  it("sets the processor time of an answer beside a bare request, and beside its goal", () => {
    const [, answers] = httpTables({ figures: requests, answers: { answers: 300, p50: 2, p99: 9.5 } });
    expect(answers?.rows.slice(1)).toEqual([
      ["bare Hono, GET JSON (mean)", "1×", "0.040", "–", "–"],
      ["one of 300 answers, no HTTP", "50×", "2.00", "9.50", "p50 ≤ 5 ms met"],
    ]);
  });

  it("leaves ratios out where the system does not tell processor time, and says what was missed", () => {
    const untold = requests.map((one) => ({ ...one, cpuMicros: null, dearer: null }));
    const page = httpMarkdown({ figures: untold, answers: { answers: 3, p50: 6, p99: 7 } }, ["a note"]);
    expect(page).toContain("| POST /api/chat | 9.0× | – | 8× missed | 9000 | – | 1 | 2 |");
    expect(page).toContain("| one of 3 answers, no HTTP | – | 6.00 | 7.00 | p50 ≤ 5 ms missed |");
    expect(page).toContain("- a note");
  });
});
