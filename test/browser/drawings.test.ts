import { afterAll, describe, expect, test } from "vitest";
import { toTraditional } from "../../src/adapters/opencc.ts";
import { compareParks } from "../../src/core/knowledge/compare-parks.ts";
import { industryMap } from "../../src/core/knowledge/industry-map.ts";
import { speechOf, type ViewLocale } from "../../src/core/knowledge/speech.ts";
import { comparisonChart } from "../../src/core/knowledge/svg/comparison-chart.ts";
import { industryChart } from "../../src/core/knowledge/svg/industry-chart.ts";
import { seedCorpus } from "../support/seed-corpus.ts";
import { launchBrowser } from "./browser.ts";

const launched = await launchBrowser();
const corpus = await seedCorpus();
afterAll(() => launched?.browser.close());

const parks = ["高新区", "新区", "扬中海工装备及高技术船舶产业园"];
const drawings = (locale: ViewLocale): [string, string][] => {
  const speech = speechOf(locale, toTraditional);
  return [
    [
      `a comparison in ${locale}`,
      comparisonChart(compareParks(corpus, { parks, locale }, toTraditional), speech),
    ],
    [`an industry map in ${locale}`, industryChart(industryMap(corpus, {}), speech)],
  ];
};

describe.skipIf(launched === null)("drawings of the seeds on a phone", () => {
  test.each((["zh-Hans", "zh-Hant", "en"] as const).flatMap(drawings))(
    "%s keeps its text inside and apart",
    async (_, svg) => {
      if (launched === null) return;
      const page = await launched.browser.newPage({ viewport: { width: 360, height: 740 } });
      await page.setContent(`<body style="margin:0">${svg}</body>`);
      const found = await page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const boxes = [...document.querySelectorAll("svg text")].map((text) => ({
          text: text.textContent,
          size: Number.parseFloat(getComputedStyle(text).fontSize) * (width / 400),
          ...text.getBoundingClientRect().toJSON(),
        }));
        const over = (a: DOMRect, b: DOMRect) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
        return {
          scrolls: document.documentElement.scrollWidth > width,
          outside: boxes.filter(({ right, left }) => right > width || left < 0).map(({ text }) => text),
          small: boxes.filter(({ size }) => size < 10.5).map(({ text }) => text),
          overlapping: boxes
            .filter((a, at) => boxes.some((b, other) => other > at && over(a, b)))
            .map(({ text }) => text),
        };
      });
      await page.close();
      expect(found).toEqual({ scrolls: false, outside: [], small: [], overlapping: [] });
    },
  );

  test.each(["light", "dark"] as const)("have contrast of 4.5 to 1 in %s", async (colorScheme) => {
    if (launched === null) return;
    const page = await launched.browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme });
    await page.setContent(
      `<body style="margin:0">${drawings("zh-Hans")
        .map(([, svg]) => svg)
        .join("")}</body>`,
    );
    const faint = await page.evaluate(() => {
      const light = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
          const value = Number(part) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const fill = (element: Element) => light(getComputedStyle(element).fill);
      const grounds = [...document.querySelectorAll(".paper, .box")].map(fill);
      const marks = [...document.querySelectorAll("svg text, circle, rect:not(.paper):not(.box)")];
      const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return marks.filter((mark) => grounds.some((ground) => contrast(fill(mark), ground) < 4.5)).length;
    });
    await page.close();
    expect(faint).toBe(0);
  });
});
