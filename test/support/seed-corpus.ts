import { join } from "node:path";
import { readLexicon } from "../../index/lexicon.ts";
import { articleFiles, readArticles } from "../../index/read.ts";
import { checkKnowledge, knowledgeFiles } from "../../index/read-knowledge.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { articleOf, corpusOf } from "./tiny-corpus.ts";

const seeds = join(import.meta.dirname, "../../seeds");

/** The seeds' articles, lexicon and records, without a search: for tests of what is done with records. */
export async function seedCorpus(): Promise<Corpus> {
  const read = (await Promise.all((await articleFiles(seeds)).map(readArticles))).flat();
  const articles = read.map(({ head, body }) => articleOf(head.id, body, head));
  const lexicon = await readLexicon(join(seeds, "lexicon"));
  const bodies = new Map(articles.map(({ id, body }) => [id, body]));
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const { knowledge } = await checkKnowledge(await knowledgeFiles(seeds), {
    bodies,
    titles,
    entities: lexicon.entities,
  });
  return { ...corpusOf(articles, lexicon), knowledge };
}
