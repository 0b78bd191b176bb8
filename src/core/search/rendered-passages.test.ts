import { expect, test } from "vitest";
import { articleOf } from "../../../test/support/tiny-corpus.ts";
import { passageReader } from "./rendered-passages.ts";
import { renderingList } from "./renderings.ts";

const body = "标题\n\n第一句。第二句。\n\n第三句。";
const article = articleOf("a", body);
const other = articleOf("b", body);
const renderings = renderingList([
  { article: "a", sha256: article.sha256, title: "A", sentences: ["Heading", "One.", "Two.", "Three."] },
]);
const passage = (start: number, end: number) => ({ id: "a:1", articleId: "a", start, end, heading: null });

test("each sentence belongs to the passage that it begins in", () => {
  const read = passageReader(renderings);
  const border = body.indexOf("第二句");
  expect(read(article, passage(0, border))).toEqual({ title: "A", sentences: ["Heading", "One."] });
  expect(read(article, passage(border, body.length))).toEqual({ title: "A", sentences: ["Two.", "Three."] });
});

test("an article without a rendering says nothing, also between two that have one", () => {
  const read = passageReader(renderings);
  const whole = passage(0, body.length);
  const said = { title: "A", sentences: ["Heading", "One.", "Two.", "Three."] };
  expect([read(article, whole), read(other, whole), read(article, whole)]).toEqual([
    said,
    { title: "", sentences: [] },
    said,
  ]);
});
