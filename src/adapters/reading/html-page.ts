import { Parser } from "htmlparser2";
import { cleanBody } from "../../core/text/clean-body.ts";

/** Elements whose text is no part of an article. */
const SKIPPED = new Set([
  ..."script style noscript template svg math nav header footer aside form button select iframe object video audio".split(
    " ",
  ),
  ..."figcaption head".split(" "),
]);
/** Elements that begin and end a paragraph. */
const BLOCKS = new Set([
  ..."p div section article main body li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table tr figure hr br".split(
    " ",
  ),
]);
/** The article itself, best first. */
const ROOTS = ["article", "main", "body"] as const;

/** A web page, in pieces. */
export interface HtmlPage {
  title: string;
  heading: string;
  lang: string | undefined;
  meta: Map<string, string>;
  /** Text by the root that holds it. */
  text: Map<string, string>;
}

/** The elements around a place of a page, counted, for pages may nest thousands of them. */
function openElements() {
  const names: string[] = [];
  const counts = new Map<string, number>();
  let skipped = 0;
  const count = (name: string, change: 1 | -1): void => {
    counts.set(name, (counts.get(name) ?? 0) + change);
    if (SKIPPED.has(name)) skipped += change;
  };
  return {
    has: (name: string): boolean => (counts.get(name) ?? 0) > 0,
    areSkipped: (): boolean => skipped > 0,
    open(name: string): void {
      names.push(name);
      count(name, 1);
    },
    /** Closes the innermost element of the name and all that are in it. */
    close(name: string): void {
      if ((counts.get(name) ?? 0) === 0) return;
      for (let last = names.pop(); last !== undefined; last = names.pop()) {
        count(last, -1);
        if (last === name) return;
      }
    },
  };
}

/** Reads a page: its texts, and what its meta elements state. Scripts, navigation and pictures are left out. */
export function readHtmlPage(source: string): HtmlPage {
  const page: HtmlPage = { title: "", heading: "", lang: undefined, meta: new Map(), text: new Map() };
  const around = openElements();
  const write = (piece: string): void => {
    if (around.areSkipped()) return;
    for (const root of ROOTS) if (around.has(root)) page.text.set(root, (page.text.get(root) ?? "") + piece);
    if (!around.has("body")) page.text.set("body", (page.text.get("body") ?? "") + piece);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      around.open(name);
      if (BLOCKS.has(name)) write(name === "br" ? "\n" : "\n\n");
      if (name === "html") page.lang = attributes["lang"];
      const key = attributes["property"] ?? attributes["name"];
      if (name === "meta" && key !== undefined) page.meta.set(key.toLowerCase(), attributes["content"] ?? "");
      if (name === "link" && attributes["rel"] === "canonical")
        page.meta.set("canonical", attributes["href"] ?? "");
    },
    ontext(text) {
      if (around.has("title") && !around.has("svg")) page.title += text;
      // The headline stands in the front matter, not again in the body.
      else if (around.has("h1")) page.heading += text;
      else write(around.has("pre") ? text : text.replace(/\s+/g, " "));
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) write(name === "br" ? "" : "\n\n");
      around.close(name);
    },
  });
  parser.end(source);
  return page;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The text of its article, main or body element, best first; undefined where it has none. */
export function bodyOf({ text }: HtmlPage): string | undefined {
  return ROOTS.map((root) => cleanBody((text.get(root) ?? "").replace(/^[^\S\n]+/gm, ""))).find(
    (one) => one !== "",
  );
}
