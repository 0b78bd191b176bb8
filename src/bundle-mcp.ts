import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packExtension, v0_3 } from "@anthropic-ai/mcpb";
import { build } from "esbuild";
import packageFile from "../package.json" with { type: "json" };
import registryEntry from "../server.json" with { type: "json" };
import { tools } from "../tools/registry.ts";
import { viewFiles } from "../tools/views.ts";
import { ensureBuilt } from "./build.ts";

const root = join(import.meta.dirname, "..");
const usage = `Usage: npm run bundle:mcp -- [--url <https address>]

Writes dist/${packageFile.name}.mcpb: the MCP server with its index, for desktop hosts (Claude Desktop and others).
--url: where the bundle will be downloaded from; then dist/server.json is written too, for the MCP registry.`;

/** Oldest Node that the bundle runs on; hosts bring their own. */
const NODE = "20.19.0";

export interface Bundle {
  file: string;
  /** Hexadecimal. */
  sha256: string;
}

/** Makes the bundle in `out`. Throws where its manifest does not fit the format or the packer fails. */
export async function bundleMcp(out: string): Promise<Bundle> {
  await ensureBuilt();
  const stage = join(out, "bundle");
  await rm(stage, { recursive: true, force: true });
  await mkdir(join(stage, "server"), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ["src/desktop.ts"],
    outfile: join(stage, "server/main.mjs"),
    bundle: true,
    platform: "node",
    target: `node${NODE}`,
    format: "esm",
    minifySyntax: true,
    minifyWhitespace: true,
    charset: "utf8",
    legalComments: "inline",
    // Packages in the older module format call `require`, which such a file does not have.
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
    },
    logLevel: "silent",
  });
  await cp(join(root, "dist/assets/index"), join(stage, "index"), { recursive: true });
  await mkdir(join(stage, "views"));
  for (const name of viewFiles) await cp(join(root, "dist/assets/web", name), join(stage, "views", name));
  await writeFile(join(stage, "manifest.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
  const file = join(out, `${packageFile.name}.mcpb`);
  await rm(file, { force: true });
  if (!(await packExtension({ extensionPath: stage, outputPath: file, silent: true }))) {
    throw new Error(`mcpb could not pack ${stage}.`);
  }
  await rm(stage, { recursive: true });
  return {
    file,
    sha256: createHash("sha256")
      .update(await readFile(file))
      .digest("hex"),
  };
}

function manifest() {
  return v0_3.McpbManifestSchema.parse({
    manifest_version: "0.3",
    name: packageFile.name,
    display_name: registryEntry.title,
    version: packageFile.version,
    description: registryEntry.description,
    author: { name: packageFile.name },
    server: {
      type: "node",
      entry_point: "server/main.mjs",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the host puts the bundle's folder there.
      mcp_config: { command: "node", args: ["${__dirname}/server/main.mjs"] },
    },
    tools: tools.map(({ listing: { name, description } }) => ({ name, description })),
    prompts_generated: true,
    compatibility: { platforms: ["darwin", "win32", "linux"], runtimes: { node: `>=${NODE}` } },
  });
}

/** The entry of the MCP registry, with the bundle as a package. */
export function registryEntryFor(url: string, { sha256 }: Bundle) {
  const transport = { type: "stdio" };
  const packages = [{ registryType: "mcpb", identifier: url, fileSha256: sha256, transport }];
  return { ...registryEntry, version: packageFile.version, packages };
}

async function main(args: readonly string[]): Promise<void> {
  const options = { url: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  if (values.url !== undefined && !(URL.canParse(values.url) && values.url.startsWith("https://"))) {
    throw new TypeError(`--url ${values.url}: expected an address that begins with https://`);
  }
  const out = join(root, "dist");
  const bundle = await bundleMcp(out);
  console.log(`${bundle.file}\nsha256 ${bundle.sha256}`);
  if (values.url === undefined) return;
  const file = join(out, "server.json");
  await writeFile(file, `${JSON.stringify(registryEntryFor(values.url, bundle), null, 2)}\n`);
  console.log(file);
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(`bundle:mcp: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
