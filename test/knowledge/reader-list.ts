import { readFileSync } from "node:fs";
import { z } from "zod";

export const READER_LIST = "test/knowledge/reader-list.jsonl";

/** One thing that a reader of the articles alone would list; what the records hold is measured against it. */
const listed = z.strictObject({
  kind: z.enum(["park", "carrier", "incentive", "project", "industry", "service", "company", "platform"]),
  /** As written, in simplified characters. */
  name: z.string().min(2),
  /** Other written forms: short names, traditional characters. */
  also: z.array(z.string().min(1)),
  /** Id of an article that names it. */
  article: z.string().min(1),
  /** Verbatim from that article, 6 to 40 characters. */
  quote: z.string().min(6).max(40),
});
export type Listed = z.infer<typeof listed>;

/** The list in its order; a line that is no JSON or outside the schema throws with its number. */
export function readReaderList(file = READER_LIST): Listed[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => (line === "" ? [] : [readLine(line, `${file}:${index + 1}`)]));
}

function readLine(line: string, at: string): Listed {
  try {
    return listed.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(
      `${at}: ${error instanceof Error ? error.message : "cannot be read"}; expected {kind, name, also, article, quote}`,
    );
  }
}
