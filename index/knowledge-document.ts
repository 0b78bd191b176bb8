import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";

/** Where something stands in a record: names of fields and positions in lists, from 0. */
export type FieldPath = readonly (string | number)[];

/** Something that a person has to mend in a file of records. */
export interface KnowledgeFault {
  path: string;
  /** From 1. */
  line: number;
  message: string;
  /** Where in its record; absent: the file itself is at fault. */
  field?: FieldPath;
}

/** One entry of a file of records, as YAML gives it and before it is known to be a record. */
export interface Entry {
  path: string;
  value: Readonly<Record<string, unknown>>;
  /** The line of a field, from 1; that of what holds it where it is missing. */
  lineOf(field: FieldPath): number;
}

/** The entries of a file of records, and what is wrong with the file itself. A file with comments only holds none. */
export function readEntries(path: string, text: string): { entries: Entry[]; faults: KnowledgeFault[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      path,
      line: lineAt(error.pos[0]),
      message: `not YAML: ${error.message.split("\n")[0]}`,
    }));
    return { entries: [], faults };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { entries: [], faults: [] };
  if (!isSeq(contents))
    return {
      entries: [],
      faults: [{ path, line: 1, message: "expected a list: each record begins with - id:" }],
    };

  const entries: Entry[] = [];
  const faults: KnowledgeFault[] = [];
  for (const [at, item] of contents.items.entries()) {
    const line = lineAt((isNode(item) && item.range?.[0]) || 0);
    if (!isMap(item)) {
      faults.push({ path, line, message: "expected a record with fields; each begins with - id:" });
      continue;
    }
    try {
      // Anchors would give one place in the file to several fields.
      const value: unknown = item.toJS(document, { maxAliasCount: 0 });
      entries.push({ path, value: { ...Object(value) }, lineOf });
    } catch {
      faults.push({ path, line, message: "the record holds an alias (*); write the value itself" });
    }

    function lineOf(field: FieldPath): number {
      for (let length = field.length; length > 0; length--) {
        const node = document.getIn([at, ...field.slice(0, length)], true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return line;
    }
  }
  return { entries, faults };
}

/** `conditions 2, quote`: a path in words, positions from 1. */
export function inWords(field: FieldPath): string {
  return field
    .map((part, at) => (typeof part === "number" ? ` ${part + 1}` : `${at > 0 ? ", " : ""}${part}`))
    .join("");
}
