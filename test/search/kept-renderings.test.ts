import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeIndex, compactIndex } from "../../index/changes.ts";
import { checkIndex } from "../../index/check.ts";
import { buildFrom, fingerprint, readFrom } from "../../index/run.ts";
import { writeIndex } from "../../index/write.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const BODIES = { bikes: "比赛全程180公里。", flats: "人才公寓交付351套。", parks: "园区载体100万平方米。" };
type Id = keyof typeof BODIES;
const FOLDERS = ["articles-en", "articles-plain"] as const;

let seeds = "";
const knowledge = (): string => join(seeds, "knowledge");

function writeArticle(id: Id, body: string): string {
  const path = join(seeds, `articles/${id}.md`);
  writeFileSync(path, `---\ntitle: ${id}题\n---\n\n${body}\n`);
  return path;
}

function writeRendering(folder: (typeof FOLDERS)[number], id: Id, hash = sha256(BODIES[id])): string {
  const path = join(seeds, `${folder}/${id}.md`);
  writeFileSync(
    path,
    `---\narticle: ${id}\ntitle: ${id} in ${folder}\nsha256: ${hash}\n---\n\n[1] ${id}, ${folder}.\n`,
  );
  return path;
}

beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), "kept-"));
  for (const folder of ["articles", "knowledge", ...FOLDERS]) mkdirSync(join(seeds, folder));
  for (const id of ["bikes", "flats", "parks"] as const) {
    writeArticle(id, BODIES[id]);
    for (const folder of FOLDERS) writeRendering(folder, id);
  }
});
afterEach(() => rmSync(seeds, { recursive: true, force: true }));

/** First sentences of the English and the everyday rendering of each article of an index; "-" for none. */
async function kept(out: string): Promise<Record<string, string[]>> {
  const { articles, renderings, everyday } = await checkIndex(out);
  return Object.fromEntries(
    [...articles.values()].map((article) => [
      article.id,
      [renderings, everyday].map((kind) => kind?.of(article)?.sentences.join() ?? "-"),
    ]),
  );
}

const both = (id: Id): string[] => FOLDERS.map((folder) => `${id}, ${folder}.`);

test("renderings of both kinds stay with their articles through changes and folding in", async () => {
  const out = join(seeds, "index");
  await writeIndex(out, (await buildFrom([seeds], knowledge())).files);
  expect(await kept(out)).toEqual({ bikes: both("bikes"), flats: both("flats"), parks: both("parks") });

  const changed = await readFrom([writeArticle("flats", "人才公寓交付400套。")]);
  await changeIndex(out, changed, ["parks"]);
  const after = { bikes: both("bikes"), flats: ["-", "-"] };
  expect(await kept(out)).toEqual(after);
  expect((await compactIndex(out))?.bytes.get("everyday")).toBeGreaterThan(0);
  expect(await kept(out)).toEqual(after);
});

test.each(FOLDERS)(
  "an index is not built over a rendering of another text in %s, nor of no article",
  async (folder) => {
    const path = writeRendering(folder, "flats", sha256("改"));
    await expect(buildFrom([seeds], knowledge())).rejects.toThrow(
      `${path}:1: renders another text of article flats`,
    );
    writeRendering(folder, "flats");
    writeFileSync(path, "[2] x\n", { flag: "a" });
    await expect(buildFrom([seeds], knowledge())).rejects.toThrow(
      `${path}:1: holds 2 sentences but article flats has 1`,
    );
    for (const other of FOLDERS) rmSync(join(seeds, `${other}/bikes.md`));
    writeRendering(folder, "bikes");
    writeRendering(folder, "flats");
    rmSync(join(seeds, "articles/bikes.md"));
    await expect(buildFrom([seeds], knowledge())).rejects.toThrow(/bikes\.md:2: there is no article bikes/);
  },
);

test.each(FOLDERS)("an index is stale once a rendering in %s is edited", async (folder) => {
  const before = await fingerprint([seeds], knowledge());
  expect(await fingerprint([seeds], knowledge())).toBe(before);
  writeFileSync(join(seeds, folder, "bikes.md"), "\n", { flag: "a" });
  expect(await fingerprint([seeds], knowledge())).not.toBe(before);
});

test("an article is served without everyday words where it has none", async () => {
  rmSync(join(seeds, "articles-plain/bikes.md"));
  const out = join(seeds, "index");
  await writeIndex(out, (await buildFrom([seeds], knowledge())).files);
  expect(await kept(out)).toMatchObject({ bikes: ["bikes, articles-en.", "-"], flats: both("flats") });
  rmSync(join(seeds, "articles-plain"), { recursive: true });
  expect((await buildFrom([seeds], knowledge())).bytes.has("everyday")).toBe(false);
});
