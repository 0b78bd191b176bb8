import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleOptions } from "./build-options.ts";

const here = fileURLToPath(new URL("./view/", import.meta.url));

/**
 * The view of a park comparison (MCP Apps) as one page with everything in it: a host reads it as text and shows it where no file
 * of ours can be reached. Its own policy allows this script and this style alone, by their hashes.
 */
export async function buildView(): Promise<Uint8Array> {
  const bundle = await build({
    absWorkingDir: here,
    entryPoints: [
      { in: "main.tsx", out: "view" },
      { in: "view.css", out: "view" },
    ],
    ...bundleOptions,
    outdir: here,
  });
  const textOf = (ending: string): string => {
    const file = bundle.outputFiles.find(({ path }) => path.endsWith(ending));
    if (!file) throw new Error(`The build of the view wrote no ${ending}.`);
    return file.text;
  };
  // Inside a page these would end the element that they stand in.
  const script = textOf(".js").replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const style = textOf(".css");
  const template = await readFile(`${here}view.html`, "utf8");
  const page = template
    .replace("{script-hash}", hashOf(script))
    .replace("{style-hash}", hashOf(style))
    // As functions: a dollar sign in the text would mean something in a replacement.
    .replace("<!--style-->", () => `<style>${style}</style>`)
    .replace("<!--script-->", () => `<script type="module">${script}</script>`);
  return new TextEncoder().encode(page);
}

/** Content Security Policy 3, 2.3.1: a hash source. */
function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
