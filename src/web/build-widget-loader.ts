import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Made } from "./build.ts";
import { bundleOptions } from "./build-options.ts";

const here = fileURLToPath(new URL("./widget/", import.meta.url));

/**
 * The file served as `/widget.js`: it knows the addresses of the element, of everything that the element imports, and of each
 * language, so that the browser asks for all of them at once instead of finding one behind the other.
 */
export async function buildWidgetLoader(made: readonly Made[]): Promise<Uint8Array> {
  const element = named(made, ({ logical }) => logical === "widget-element.js", "widget-element.js");
  const strings = ["zh-Hans", "zh-Hant", "en", "ja", "ko"].map((locale) => {
    const path = `strings/${locale}.json`;
    return [locale, address(named(made, ({ entry }) => entry === path, path))] as const;
  });
  const loader = await build({
    absWorkingDir: here,
    entryPoints: ["loader.ts"],
    ...bundleOptions,
    define: {
      WIDGET_FILES: JSON.stringify([...withImports(made, element)].map(address)),
      STRINGS_FILES: JSON.stringify(Object.fromEntries(strings)),
    },
  });
  const [file] = loader.outputFiles;
  if (!file) throw new Error("The build of the widget's loader wrote nothing.");
  return file.contents;
}

function withImports(made: readonly Made[], file: Made, found: Set<Made> = new Set()): Set<Made> {
  found.add(file);
  for (const name of file.imports) {
    const imported = named(made, (one) => one.name === name, name);
    if (!found.has(imported)) withImports(made, imported, found);
  }
  return found;
}

function named(made: readonly Made[], isIt: (file: Made) => boolean, name: string): Made {
  const file = made.find(isIt);
  if (!file) throw new Error(`The web build made no ${name}, which the widget needs.`);
  return file;
}

const address = ({ name }: Made): string => `/assets/${name}`;
