import type { Ports } from "../src/core/ports.ts";
import type { TextContents } from "./resource.ts";

/** MCP Apps (2026-01-26): a page that a host shows beside a tool's result. */
export const viewMimeType = "text/html;profile=mcp-app";
export const compareParksView = "ui://zhenjiang/compare-parks";

/** The page of each view among the files of the web build. */
const FILES: ReadonlyMap<string, string> = new Map([[compareParksView, "compare-parks-view.html"]]);

/** The files of all views. */
export const viewFiles: readonly string[] = [...FILES.values()];

/** Views load nothing and call nobody: all that they show comes with the tool's result. */
const meta = {
  ui: {
    csp: { connectDomains: [], resourceDomains: [], frameDomains: [], baseUriDomains: [] },
    prefersBorder: true,
  },
};

const utf8 = new TextDecoder();

/** The page of a view; undefined where there is no such view, or the web files are not built. */
export async function readView(
  uri: string,
  { asset }: Pick<Ports, "asset">,
): Promise<TextContents | undefined> {
  const file = FILES.get(uri);
  const page = file === undefined ? null : await asset(file);
  if (page === null) return undefined;
  return { uri, mimeType: viewMimeType, text: utf8.decode(page), _meta: meta };
}
