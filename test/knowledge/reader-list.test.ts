import { describe, expect, it } from "vitest";
import { readArticles } from "../seeds/corpus.ts";
import { readReaderList } from "./reader-list.ts";

const list = readReaderList();
const articles = new Map(readArticles().map(({ name, head, body }) => [name, `${head.title}\n${body}`]));

describe("what a reader would list", () => {
  it("is quoted verbatim from its article", () => {
    const wrong = list.filter(({ article, quote }) => !articles.get(article)?.includes(quote));
    expect(wrong.map(({ article, quote }) => `${article}: ${quote}`)).toEqual([]);
  });

  it("draws on every article", () => {
    expect(new Set(list.map(({ article }) => article))).toEqual(new Set(articles.keys()));
  });

  it("names each thing of a kind once", () => {
    const names = list.map(({ kind, name }) => `${kind} ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("quotes a run that holds the name, or one of its other forms", () => {
    const plain = (text: string) => text.replace(/[“”"《》\s]/gu, "");
    const wrong = list.filter(
      ({ name, also, quote }) => ![name, ...also].some((form) => plain(quote).includes(plain(form))),
    );
    expect(wrong.map(({ name, quote }) => `${name}: ${quote}`)).toEqual([]);
  });
});
