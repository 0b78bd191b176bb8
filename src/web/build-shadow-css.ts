import { basename } from "node:path";
import type { Plugin } from "esbuild";
import { build } from "esbuild";
import { bundleOptions } from "./build-options.ts";

/** Tokens of the look that a host page may set, as `--zj-NAME`. */
const themable = new Set([
  "paper",
  "surface",
  "ink",
  "ink-soft",
  "line",
  "accent",
  "accent-strong",
  "accent-soft",
  "on-accent",
  "mark",
  "shadow",
  "radius",
  "measure",
]);

/** Tints that follow from a host page's accent where it names one alone; `widget.css` makes them. */
const derived = new Set(["accent-strong", "accent-soft", "mark"]);

/** `import css from "./x.css?shadow"` = the style sheet as text, made fit for a shadow root. */
export const shadowCss: Plugin = {
  name: "shadow-css",
  setup(builder) {
    builder.onResolve({ filter: /\.css\?shadow$/ }, async ({ path, resolveDir, kind }) => {
      const found = await builder.resolve(path.replace(/\?shadow$/, ""), { resolveDir, kind });
      // Without the folder that this machine has it in: names carry a hash of paths too.
      return {
        errors: found.errors,
        path: basename(found.path),
        namespace: "shadow-css",
        pluginData: found.path,
      };
    });
    builder.onLoad({ filter: /.*/, namespace: "shadow-css" }, async ({ pluginData }) => {
      const sheet = await build({ entryPoints: [String(pluginData)], ...bundleOptions });
      return { contents: forShadowRoot(sheet.outputFiles[0]?.text ?? ""), loader: "text" };
    });
  },
};

/**
 * A minified style sheet of a page, for a shadow root on a page of somebody else, around one element `.zj`:
 * - what stood on `:root` stands on `.zj`, its tokens open to the host page by name
 * - the dark scheme follows the `theme` attribute, and the reader's system where that says neither
 * - lengths in `rem`, which the host page's root decides, are multiples of `--rem`
 */
export function forShadowRoot(css: string): string {
  const own = css
    .replace(moreContrast, (query) => query.replace(":root", ".zj.zj.zj"))
    .replace(/:root\{([^{}]*)\}/g, (_, body: string) => `.zj{${withHostTokens(body)}}`);
  return withOwnRem(withTheme(own)).trim();
}

function withHostTokens(body: string): string {
  return body.replace(/--([\w-]+):([^;]+)/g, (whole, name: string, value: string) => {
    if (!themable.has(name)) return whole;
    return `--${name}:var(--zj-${name},${derived.has(name) ? `var(--tint-${name},${value})` : value})`;
  });
}

/** Stands above the dark scheme, whose selectors get longer here. */
const moreContrast = /@media ?\(prefers-contrast: ?more\)\{:root/g;

const darkBlock = /@media ?\(prefers-color-scheme: ?dark\)\{((?:[^{}]+\{[^{}]*\})+)\}/g;

function withTheme(css: string): string {
  return css.replace(darkBlock, (_, rules: string) => {
    const under = (host: string) =>
      rules.replace(/([^{}]+)(\{[^{}]*\})/g, (__, selectors: string, body: string) => {
        return `${selectors
          .split(",")
          .map((selector) => `:host(${host}) ${selector}`)
          .join(",")}${body}`;
      });
    return `@media (prefers-color-scheme:dark){${under(":not([theme=light])")}}${under("[theme=dark]")}`;
  });
}

/** A media query counts in the reader's own `rem`, which no page can change; a container query in the page's. */
function withOwnRem(css: string): string {
  return css.replace(
    /@media[^{]*\{|@container[^{]*\{|(-?\d*\.?\d+)rem\b/g,
    (whole, size: string | undefined) => {
      if (size !== undefined) return `calc(var(--rem)*${size})`;
      if (whole.startsWith("@media")) return whole;
      return whole.replace(/(\d*\.?\d+)rem\b/g, (_, rem: string) => `${Number(rem) * 16}px`);
    },
  );
}
