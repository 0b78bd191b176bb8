import type { BuildOptions } from "esbuild";

/** How everything for the browser is bundled: for browsers of 2022 and newer, Preact's JSX, nothing written by esbuild itself. */
export const bundleOptions = {
  bundle: true,
  format: "esm",
  minify: true,
  write: false as const,
  charset: "utf8",
  legalComments: "none",
  target: ["chrome100", "edge100", "firefox104", "safari15.4"],
  jsx: "automatic",
  jsxImportSource: "preact",
  tsconfigRaw: {},
  logLevel: "silent",
} satisfies BuildOptions & { write: false };
