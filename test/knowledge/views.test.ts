import { beforeAll, describe, expect, test } from "vitest";
import type { Citation } from "../../src/core/answer/answer.ts";
import { extractFacts } from "../../src/core/facts/extract-facts.ts";
import { factList } from "../../src/core/facts/fact-list.ts";
import { linkFacts } from "../../src/core/facts/link-facts.ts";
import { compareParks } from "../../src/core/knowledge/compare-parks.ts";
import { comparison } from "../../src/core/knowledge/comparison.ts";
import { industryMap, industryMapResult } from "../../src/core/knowledge/industry-map.ts";
import { listProjects, projectPage } from "../../src/core/knowledge/projects.ts";
import { speechOf } from "../../src/core/knowledge/speech.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { seedCorpus } from "../support/seed-corpus.ts";

const same = (text: string) => text;
let corpus: Corpus;

beforeAll(async () => {
  const seeds = await seedCorpus();
  const articles = Array.from({ length: seeds.articles.size }, (_, at) => seeds.articles.at(at));
  const facts = articles.flatMap((article) => (article ? extractFacts(article, seeds.lexicon) : []));
  corpus = { ...seeds, facts: factList(linkFacts(facts)) };
});

function expectVerbatim(citations: readonly Citation[]): void {
  for (const { articleId, quote, start, end } of citations) {
    expect(corpus.articles.get(articleId)?.body.slice(start, end)).toBe(quote);
  }
}

/** Every `source` inside a value. */
function sourcesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === "source" ? [one] : sourcesIn(one)));
}

describe("a comparison of parks of the seeds", () => {
  const each = (check: (table: ReturnType<typeof compareParks>) => void) => {
    const ids = corpus.knowledge.parks.map(({ id }) => id);
    // Each park beside its neighbour and one from afar: every record and most mixtures of kinds are met.
    ids.forEach((id, at) => {
      const others = [ids[(at + 1) % ids.length], ids[(at + 17) % ids.length]].flatMap(
        (other) => other ?? [],
      );
      check(compareParks(corpus, { parks: [id, ...others], limit: 1_000 }, same));
    });
  };

  test("has a verbatim quotation behind every cell and every part of one", () => {
    each((table) => {
      comparison.parse(table);
      expectVerbatim(table.citations);
      const numbers = new Set(table.citations.map(({ index }) => index));
      for (const source of sourcesIn(table.rows)) expect(numbers).toContain(source);
    });
  });

  test("shows figures as their sentence writes them", () => {
    each(({ rows, citations }) => {
      for (const cell of rows.flatMap(({ cells }) => cells)) {
        if (cell?.number === undefined) continue;
        expect(citations[cell.source - 1]?.quote).toContain(cell.value);
      }
    });
  });

  test("never fills a whole row with nothing, and ranks rows by how many parks they cover", () => {
    each(({ rows }) => {
      const covered = rows.map(({ cells }) => cells.filter((cell) => cell !== null).length);
      expect(covered).toEqual([...covered].sort((a, b) => b - a));
      expect(covered).not.toContain(0);
    });
  });
});

test("three port parks have their start rates of one period in one row", () => {
  const table = compareParks(
    corpus,
    { parks: ["新民洲", "扬中市临港产业园", "京口经开区"], metrics: ["开工率"] },
    same,
  );
  expect(table.rows[0]).toMatchObject({
    unit: "%",
    period: "2024-01/2025-06",
    cells: [{ number: 77.8 }, { number: 71.4 }, { number: 66.7 }],
  });
});

test("every link of the industry map has a verbatim quotation", () => {
  const map = industryMapResult.parse(industryMap(corpus, {}));
  expect(map.industries.length).toBe(corpus.knowledge.industries.length);
  expectVerbatim(map.citations);
  const numbers = new Set(map.citations.map(({ index }) => index));
  for (const source of sourcesIn(map.industries)) expect(numbers).toContain(source);
});

test("every project of the seeds has the four entries of the ledger, each statement with its source", () => {
  const page = projectPage.parse(listProjects(corpus, { limit: 1_000 }, speechOf("zh-Hans", same)));
  expect(page.items).toHaveLength(corpus.knowledge.projects.length);
  expect(page.counts.reduce((sum, { count }) => sum + count, 0)).toBe(page.total);
  for (const { ledger, sources } of page.items) {
    expectVerbatim(sources);
    for (const { stated, steps, text } of Object.values(ledger)) {
      expect(stated).toBe(steps.length > 0);
      if (!stated) expect(text).toBe("资料未载明");
      for (const { source } of steps) expect(sources[source - 1]?.index).toBe(source);
    }
  }
});
