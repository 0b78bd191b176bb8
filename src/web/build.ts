import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleOptions } from "./build-options.ts";
import { shadowCss } from "./build-shadow-css.ts";
import { buildView } from "./build-view.ts";
import { buildWidgetLoader } from "./build-widget-loader.ts";
import { zodByName } from "./build-zod.ts";
import { type Bundle, bundles } from "./entries.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const defaultOut = fileURLToPath(new URL("../../dist/assets/web/", import.meta.url));

export interface WebBuild {
  /** Names of the files written, `assets.json` among them, in order. */
  files: string[];
  /** Logical name (`widget.js`) → address (`/assets/widget-5K2QX7LM.js`), as `assets.json` says it to the service. */
  addresses: Readonly<Record<string, string>>;
  /** Bytes before compression. */
  bytes: number;
}

/** A file to be written. */
export interface Made {
  name: string;
  /** The logical name that the service knows it by, where it has one. */
  logical: string | null;
  /** The path below `src/web/` that it was made of, where it is no part that several share. */
  entry: string | null;
  /** Names of the files that the browser loads along with it. */
  imports: readonly string[];
  contents: Uint8Array;
}

/**
 * Bundles everything for the browser into `outDir` (default `dist/assets/web/`): files with their content's hash in their names,
 * which are served under `/assets/`, `assets.json`, which tells the service their addresses, and the view of a comparison for hosts
 * of MCP Apps. Same sources, same bytes. Bundles of earlier builds are removed. Throws esbuild's own error where the sources do not compile.
 */
export async function buildWeb(outDir: string = defaultOut): Promise<WebBuild> {
  const made = (await Promise.all(bundles.map((bundle) => bundled(bundle, outDir)))).flat();
  const addresses = Object.fromEntries(
    made
      .flatMap(({ name, logical }) => (logical === null ? [] : [[logical, `/assets/${name}`] as const]))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const text = new TextEncoder();

  const files: Array<Pick<Made, "name" | "contents">> = [
    ...made,
    { name: "assets.json", contents: text.encode(`${JSON.stringify(addresses, null, 2)}\n`) },
    { name: "preview.png", contents: await readFile(join(here, "site/preview.png")) },
    { name: "widget.js", contents: await buildWidgetLoader(made) },
    { name: "compare-parks-view.html", contents: await buildView() },
  ];
  await mkdir(outDir, { recursive: true });
  for (const { name, contents } of files) await writeFile(join(outDir, name), contents);
  await removeOthers(outDir, new Set(files.map(({ name }) => name)));
  return {
    files: [...new Set(files.map(({ name }) => name))].sort(),
    addresses,
    bytes: files.reduce((sum, { contents }) => sum + contents.length, 0),
  };
}

async function bundled(bundle: Bundle, outDir: string): Promise<Made[]> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: here,
    entryPoints: [...bundle],
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    publicPath: "/assets",
    splitting: true,
    metafile: true,
    plugins: [shadowCss, zodByName],
    ...bundleOptions,
    outdir: outDir,
    loader: { ".svg": "file" },
  });
  const sources = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [join(here, path), output]),
  );
  return outputFiles.map(({ path, contents }) => {
    const name = basename(path);
    const output = sources.get(path);
    const isAsset = output !== undefined && !/\.(js|css)$/.test(name);
    const entry =
      output?.entryPoint === undefined ? undefined : relative(here, join(here, output.entryPoint));
    const isNamed = isAsset || bundle.some((one) => one.in === entry);
    const imports = (output?.imports ?? [])
      .filter(({ kind }) => kind === "import-statement")
      .map((one) => basename(one.path));
    return {
      name,
      logical: isNamed ? name.replace(hash, "") : null,
      entry: entry ?? null,
      imports,
      contents,
    };
  });
}

/** What the build puts between a name and its ending. */
const hash = /-[A-Z0-9]{8}(?=\.\w+$)/;

async function removeOthers(outDir: string, keep: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(outDir)) {
    if (/^[\w-]+-[A-Z0-9]{8}\.(js|css|svg|png)$/.test(name) && !keep.has(name)) await rm(join(outDir, name));
  }
}

if (import.meta.main) {
  const { files, bytes } = await buildWeb();
  console.log(`Web files built: ${files.length} files, ${Math.round(bytes / 1024)} KB.`);
}
