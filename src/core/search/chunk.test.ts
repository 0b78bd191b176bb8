import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readMarkdown } from "../../../index/read-markdown.ts";
import { splitSentences } from "../text/sentences.ts";
import { chunk } from "./chunk.ts";

const SENTENCE = "镇江高新区加快建设产业载体,推动项目落地,服务企业发展。";

function texts(body: string): string[] {
  return chunk("a", body).map(({ start, end }) => body.slice(start, end));
}

test("short paragraphs of a section share a passage, a long one is cut between sentences", () => {
  expect(texts(`${SENTENCE}\n\n${SENTENCE}`)).toHaveLength(1);
  const long = texts(SENTENCE.repeat(30));
  expect(long.length).toBeGreaterThan(2);
  for (const text of long) {
    expect(text.length).toBeLessThanOrEqual(380);
    expect(text.endsWith("。")).toBe(true);
  }
});

test("a passage stands under its heading, which is not part of it", () => {
  const body = `导语说明了会议。\n\n一、打造平台\n\n${SENTENCE}\n\n二、推动升级\n\n${SENTENCE}`;
  expect(chunk("a", body).map(({ id, heading }) => [id, heading])).toEqual([
    ["a:1", null],
    ["a:2", "一、打造平台"],
    ["a:3", "二、推动升级"],
  ]);
  expect(texts(body).join("")).not.toContain("打造平台");
});

test("a heading directly above another stays findable", () => {
  const [passage] = chunk("a", `打好产业发展组合拳\n\n聚焦聚力项目招引\n\n${SENTENCE}`);
  expect(passage?.heading).toBe("打好产业发展组合拳\n\n聚焦聚力项目招引");
});

test("a list of short lines, and a heading with nothing below it, are text", () => {
  expect(texts("土地补贴\n租金减免\n税收返还\n人才奖励")).toEqual(["土地补贴\n租金减免\n税收返还\n人才奖励"]);
  expect(texts(`${SENTENCE}\n\n附录`).join("")).toContain("附录");
});

test("passages of the seeds hold every sentence but headings once, whole and in order", () => {
  const folder = new URL("../../../seeds/articles/", import.meta.url);
  for (const name of readdirSync(folder)) {
    const { body } = readMarkdown(name, readFileSync(new URL(name, folder), "utf8"));
    const passages = chunk("a", body);
    const spans = splitSentences(body);
    const inside = spans.filter((span) =>
      passages.some(({ start, end }) => start <= span.start && span.end <= end),
    );
    const headings = passages.flatMap(({ heading }) => (heading === null ? [] : heading.split(/\n+/)));
    const outside = spans
      .filter((span) => !inside.includes(span))
      .map(({ start, end }) => body.slice(start, end));
    for (const text of outside) expect(headings, name).toContain(text);
    passages.reduce((end, passage) => {
      expect(passage.start).toBeGreaterThanOrEqual(end);
      return passage.end;
    }, 0);
  }
});

test("very many short lines are one text", () => {
  const body = "甲\n\n".repeat(150_000).trim();
  expect(chunk("a", body).at(-1)?.end).toBe(body.length);
});
