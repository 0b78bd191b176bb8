import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeIndex, compactIndex } from "../../index/changes.ts";
import { checkIndex, loadFiles } from "../../index/check.ts";
import { rebuild } from "../../index/rebuild.ts";
import { buildFrom, fingerprint, readFrom } from "../../index/run.ts";
import { writeIndex } from "../../index/write.ts";

const BODIES = { harbour: "临港园规划面积44亩，主攻物流。", yard: "新船厂落户临港园。" };

let seeds = "";
let words = "";

function writeArticle(id: string, body: string): string {
  const path = join(seeds, `articles/${id}.md`);
  writeFileSync(path, `---\ntitle: ${id}\n---\n\n${body}\n`);
  return path;
}

function writeRecords(kind: string, text: string): string {
  const path = join(seeds, `knowledge/${kind}.yaml`);
  writeFileSync(path, text);
  return path;
}

const PARK = `# parks
- id: port
  name: 临港园
  nameEn: Port Park
  kind: port-park
  named: { article: harbour, quote: 临港园规划 }
  area: { value: "44", unit: 亩, article: harbour, quote: 规划面积44亩 }
  positioning:
    - { value: 船厂落户, en: a shipyard settles, article: yard, quote: 船厂落户 }
`;
const COMPANY = `- id: new-yard
  name: 新船厂
  nameEn: New Shipyard
  kind: manufacturer
  named: { article: yard, quote: 新船厂 }
  park: { value: port, article: yard, quote: 落户临港园 }
  does: []
`;

beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), "kept-knowledge-"));
  words = join(seeds, "words");
  for (const folder of ["articles", "knowledge", "words"]) mkdirSync(join(seeds, folder));
  for (const [id, body] of Object.entries(BODIES)) writeArticle(id, body);
  writeRecords("parks", PARK);
  writeRecords("companies", COMPANY);
});
afterEach(() => rmSync(seeds, { recursive: true, force: true }));

async function built(): Promise<string> {
  const out = join(seeds, "index");
  await writeIndex(out, (await buildFrom([seeds], words)).files);
  return out;
}

const WHOLE = {
  parks: [{ id: "port", positioning: [{ value: "船厂落户" }] }],
  companies: [{ id: "new-yard" }],
};
const WITHOUT_YARD = { parks: [{ id: "port", area: { value: "44" }, positioning: [] }], companies: [] };

test("records travel in the index, with the names of the gazetteer, and equal input gives equal bytes", async () => {
  const entity =
    "{id: port, kind: park, name: 临港产业园, nameEn: Harbour Park, aliases: [临港园], aliasesForeign: [港湾パーク, the Port]}";
  writeFileSync(join(words, "gazetteer.yaml"), `- ${entity}\n`);
  const { knowledge } = await checkIndex(await built());
  expect(knowledge).toMatchObject({ ...WHOLE, carriers: [] });
  expect(knowledge.parks[0]?.aliases).toEqual(["临港产业园", "Harbour Park", "the Port"]);
  const [one, other] = [await buildFrom([seeds], words), await buildFrom([seeds], words)];
  expect(one.files).toEqual(other.files);
});

test("a wrong quotation stops the build, with file and line, and the index that was there stays", async () => {
  const out = await built();
  const before = readFileSync(join(out, "manifest.json"), "utf8");
  const path = writeRecords("parks", PARK.replace("规划面积44亩", "规划面积45亩"));
  const again = rebuild(out, () => buildFrom([seeds], words), undefined);
  await expect(again).rejects.toThrow(
    `${path}:7: port: area, quote: the quotation is not in article harbour`,
  );
  await expect(again).rejects.toThrow("the first of 2 faults");
  expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(before);
});

test("an article that is replaced or removed beside the index takes its statements along, for good once folded in", async () => {
  const out = await built();
  await changeIndex(out, await readFrom([writeArticle("yard", "船厂走了。")]), []);
  expect((await checkIndex(out)).knowledge).toMatchObject(WITHOUT_YARD);
  await changeIndex(out, await readFrom([writeArticle("yard", BODIES.yard)]), []);
  expect((await checkIndex(out)).knowledge).toMatchObject(WHOLE);
  await changeIndex(out, [], ["yard"]);
  expect((await checkIndex(out)).knowledge).toMatchObject(WITHOUT_YARD);

  const before = (await checkIndex(out)).knowledge;
  expect(await compactIndex(out)).not.toBeNull();
  expect((await checkIndex(out)).knowledge).toEqual(before);
  await changeIndex(out, await readFrom([writeArticle("yard", BODIES.yard)]), ["harbour"]);
  expect((await checkIndex(out)).knowledge).toMatchObject({ parks: [], companies: [] });
});

test("changes that are kept through a rebuild go on hiding the statements of what they replace", async () => {
  const out = await built();
  await changeIndex(out, [], ["yard"]);
  await rebuild(out, () => buildFrom([seeds], words), "keep");
  expect((await checkIndex(out)).knowledge).toMatchObject(WITHOUT_YARD);
});

test("an index is stale once a record is edited, and articles without records make an index with none", async () => {
  const before = await fingerprint([seeds], words);
  writeRecords("parks", `${PARK}\n`);
  expect(await fingerprint([seeds], words)).not.toBe(before);
  const { files } = await buildFrom([join(seeds, "articles")], words);
  const { parks, companies } = (await loadFiles(files)).corpus.knowledge;
  expect([parks, companies]).toEqual([[], []]);
});
