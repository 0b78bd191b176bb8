import { describe, expect, it } from "vitest";
import { element, escapeXml } from "../../../src/core/knowledge/svg/element.ts";
import { chart, type Point } from "./chart.ts";

const points: Point[] = [
  { name: "this project", ms: 0.31, recall1: 0.989, ours: true },
  { name: "Other <&> engine", ms: 79, recall1: 0.391, ours: false },
  { name: "Third", ms: 80, recall1: 0.39, ours: false },
];

/** Every tag of XML text is closed by its own name; throws where one is not. */
function tags(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, closing, name = "", empty] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (closing === "/") {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
    } else {
      seen.push(name);
      if (empty !== "/") open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`<${open.join(">, <")}> is never closed`);
  return seen;
}

describe("SVG elements", () => {
  it("escape what has a meaning in XML and drop what XML does not allow", () => {
    expect(escapeXml(`a<b & "c" 'd'>\u0000\u000b`)).toBe("a&lt;b &amp; &quot;c&quot; &apos;d&apos;&gt;");
    expect(element("text", { x: 1, "data-a": '"><script>' }, { text: "</text>" })).toBe(
      '<text x="1" data-a="&quot;&gt;&lt;script&gt;">&lt;/text&gt;</text>',
    );
  });
});

describe("the chart of quality against time", () => {
  const svg = chart(points, "cmrc & others");

  it("is well-formed, with a title and a description that say the figures", () => {
    expect(tags(svg)).toEqual(expect.arrayContaining(["svg", "title", "desc", "style"]));
    expect(svg).toContain("Quality against time per query: cmrc &amp; others</title>");
    expect(svg).toContain("Other &lt;&amp;&gt; engine: recall@1 0.391, 79.0 ms");
  });

  it("draws a point for each engine, better ones higher and faster ones further left", () => {
    const circles = [...svg.matchAll(/<circle class="(\w+)" cx="([\d.]+)" cy="([\d.]+)"/g)].map(
      ([, kind, x, y]) => ({ kind, x: Number(x), y: Number(y) }),
    );
    const [ours, other, third] = circles;
    expect(circles.map(({ kind }) => kind)).toEqual(["ours", "peer", "peer"]);
    expect(ours?.x).toBeLessThan(other?.x ?? 0);
    expect(ours?.y).toBeLessThan(other?.y ?? 0);
    expect(other?.x).toBeLessThanOrEqual(third?.x ?? 0);
  });

  it("numbers the points and lists them by those numbers, best first", () => {
    const numbers = [...svg.matchAll(/class="(?:ours strong|number)">(\d)</g)].map(([, digit]) => digit);
    expect(numbers).toEqual(["1", "2", "3"]);
    const legend = [...svg.matchAll(/class="(?:ours strong|name)">(\d {2}[^<]+)</g)].map(([, line]) => line);
    expect(legend).toEqual(["1  this project", "2  Other &lt;&amp;&gt; engine", "3  Third"]);
  });

  it("keeps everything inside its frame, and numbers off each other", () => {
    const [, height = "0"] = svg.match(/viewBox="0 0 360 (\d+)"/) ?? [];
    const texts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"([^>]*)>/g)].map(([, x, y, rest]) => ({
      x: Number(x),
      y: Number(y),
      number: rest?.includes("number") === true,
    }));
    for (const { x, y } of texts) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(360);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(Number(height));
    }
    const [second, third] = texts.filter(({ number }) => number);
    const apart = Math.max(
      Math.abs((second?.x ?? 0) - (third?.x ?? 0)),
      Math.abs((second?.y ?? 0) - (third?.y ?? 0)),
    );
    expect(apart).toBeGreaterThan(7);
  });

  it("has colours for light and for dark", () => {
    expect(svg).toContain("prefers-color-scheme: dark");
  });
});
