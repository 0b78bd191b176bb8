import { foldText } from "./fold.ts";

/** Text folded and without white space: the form in which texts are compared for what they say. */
export function squeeze(text: string): string {
  return foldText(text).replace(/\s+/g, "");
}
