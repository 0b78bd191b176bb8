/** Dictionaries of opencc-js: `from to|from to|…`. */
declare module "opencc-js/dict/*" {
  const dictionary: string;
  // biome-ignore lint/style/noDefaultExport: the shape of the package.
  export default dictionary;
}
