import { buildIndex } from "../../index/build.ts";
import { changeIndex } from "../../index/changes.ts";
import type { ReadArticle } from "../../index/heads.ts";
import { withLock } from "../../index/lock.ts";
import { writeIndex } from "../../index/write.ts";
import { headWithDefaults } from "../../src/core/search/article-head.ts";
import { lexiconOf } from "../support/tiny-corpus.ts";

/** A process that changes the index in the folder given over and over until it is killed; says `ready` once it begins. */
const [out = ""] = process.argv.slice(2);

function article(id: string): ReadArticle {
  const body = `${id}园区有3家企业。`;
  return { path: `${id}.md`, line: 1, head: headWithDefaults({ title: id }, id, body), body };
}

const indexes = await Promise.all(
  [["a"], ["b"]].map((ids) => buildIndex(ids.map(article), lexiconOf(), "0".repeat(64))),
);
for (let round = 0; ; round++) {
  for (const { files } of indexes) {
    await withLock(out, () => writeIndex(out, files));
    await changeIndex(out, [article("c")], []);
    await changeIndex(out, [], ["c"]);
  }
  if (round === 0) process.stdout.write("ready\n");
}
