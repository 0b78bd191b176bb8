import { Document, isMap, isSeq, visit } from "yaml";

/** A record as an entry of its file: each statement in one line. */
export function recordText(record: Readonly<Record<string, unknown>>): string {
  const document = new Document([record]);
  visit(document, {
    Map(_, map) {
      if (map.has("quote") && !map.items.some(({ value }) => holdsMaps(value))) map.flow = true;
    },
    Seq(key, seq) {
      // Lists of words stand in one line; the record itself is the one entry of the outermost list.
      if (key !== null && !holdsMaps(seq)) seq.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

function holdsMaps(node: unknown): boolean {
  return isMap(node) || (isSeq(node) && node.items.some(isMap));
}
