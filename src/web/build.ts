import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleOptions } from "./build-options.ts";
import { buildView } from "./build-view.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const defaultOut = fileURLToPath(new URL("../../dist/assets/web/", import.meta.url));

export interface WebBuild {
  /** Names of the files written, `index.html` among them, in order. */
  files: string[];
  /** Bytes before compression. */
  bytes: number;
}

/**
 * Bundles the page at `/` into `outDir` (default `dist/assets/web/`): `index.html`, which is served at `/`, files with their
 * content's hash in their names, which are served under `/assets/`, and the view of a comparison for hosts of MCP Apps. Same sources, same bytes.
 * Bundles of earlier builds are removed. Throws esbuild's own error where the sources do not compile.
 */
export async function buildWeb(outDir: string = defaultOut): Promise<WebBuild> {
  const bundle = await build({
    absWorkingDir: here,
    entryPoints: [
      { in: "page/main.tsx", out: "page" },
      { in: "page/page.css", out: "page" },
    ],
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    publicPath: "/assets",
    ...bundleOptions,
    outdir: outDir,
    loader: { ".svg": "file" },
  });
  const written = bundle.outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
  const address = (prefix: string, suffix: string) => {
    const file = written.find(({ name }) => name.startsWith(prefix) && name.endsWith(suffix));
    if (!file) throw new Error(`The web build wrote no ${prefix}*${suffix}.`);
    return `/assets/${file.name}`;
  };
  const html = (await readFile(join(here, "page/index.html"), "utf8"))
    .replace("{mark.svg}", address("mark-", ".svg"))
    .replace("{page.css}", address("page-", ".css"))
    .replace("{page.js}", address("page-", ".js"));

  const files = [
    ...written,
    { name: "index.html", contents: new TextEncoder().encode(html) },
    { name: "compare-parks-view.html", contents: await buildView() },
  ];
  await mkdir(outDir, { recursive: true });
  for (const { name, contents } of files) await writeFile(join(outDir, name), contents);
  await removeOthers(outDir, new Set(files.map(({ name }) => name)));
  return {
    files: files.map(({ name }) => name).sort(),
    bytes: files.reduce((sum, { contents }) => sum + contents.length, 0),
  };
}

async function removeOthers(outDir: string, keep: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(outDir)) {
    const isBundle = /^(page|mark|hills)-[A-Z0-9]{8}\.(js|css|svg)$/.test(name);
    if (isBundle && !keep.has(name)) await rm(join(outDir, name));
  }
}

if (import.meta.main) {
  const { files, bytes } = await buildWeb();
  console.log(`Web page built: ${files.length} files, ${Math.round(bytes / 1024)} KB.`);
}
