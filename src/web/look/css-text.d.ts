/** A style sheet as text, for a shadow root: see `build-shadow-css.ts`. */
declare module "*.css?shadow" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what esbuild's text loader gives
  export default text;
}
