import { readFileSync } from "node:fs";
import { z } from "zod";
import { locale } from "../../src/core/answer/answer.ts";

/** The first letter of a case's id says its type. */
export const TYPE_OF_LETTER = {
  f: "number",
  e: "entity",
  l: "list",
  p: "policy",
  c: "carrier",
  k: "compare",
  t: "temporal",
  j: "project",
  s: "service",
  m: "multiturn",
  u: "unanswerable",
  o: "outofscope",
  x: "othercity",
  w: "falsepremise",
  i: "injection",
} as const;

const letterOf: ReadonlyMap<string, string> = new Map(Object.entries(TYPE_OF_LETTER));
const text = z.string().min(1);

const evidence = z.object({
  /** Number of the raw text in seeds/raw: `000` … */
  seed: z.string().regex(/^\d{3}$/, "expected three digits, as in 004"),
  title: text,
  quote: text,
});

/** One golden question. `must`: every group needs one of its alternatives; `must_not`: signs of a wrong answer. */
export const goldenCase = z
  .object({
    id: text,
    lang: locale,
    persona: z.enum(["investor", "assistant", "staff"]),
    type: z.enum(Object.values(TYPE_OF_LETTER)),
    /** User turns; the answer to the last one is graded. */
    turns: z.array(text).min(1),
    expect: z.enum(["answer", "abstain"]),
    /** An abstention passes too. */
    abstain_ok: z.boolean().default(false),
    must: z.array(z.array(text).min(1)),
    must_not: z.array(text),
    evidence: z.array(evidence),
    /** Each evidence has to be cited; without it and without groups any one is enough. */
    evidence_all: z.boolean().default(false),
    /** At least one evidence of each group has to be cited; the numbers are indices into `evidence`. */
    evidence_groups: z.array(z.array(z.int().min(0)).min(1)).optional(),
    /** A must is computed from the evidence (公顷 → 平方公里). */
    derived: z.boolean().default(false),
    /** A must is in another language than the evidence. */
    translated: z.boolean().default(false),
    note: z.string().default(""),
  })
  .superRefine((value, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const letter = value.id.charAt(0);
    const expected = letterOf.get(letter);
    if (expected !== value.type)
      fault("type", `id ${value.id} says ${expected ?? "no known type"}, got ${value.type}`);
    if (value.expect === "answer" && value.evidence.length === 0)
      fault("evidence", "an expected answer needs evidence");
    if (value.expect === "abstain" && value.must.length > 0)
      fault("must", "an expected abstention has no must");
    for (const index of value.evidence_groups?.flat() ?? []) {
      if (index >= value.evidence.length) fault("evidence_groups", `index ${index} has no evidence`);
    }
  });
export type GoldenCase = z.infer<typeof goldenCase>;

/** A case that cannot be read; `message` is `file:line: what is wrong`. */
export class CaseError extends Error {
  override name = "CaseError";
}

/** Reads one JSON object a line; throws `CaseError` on the first line that is none, or whose id came before. */
export function parseCases(file: string, content: string): GoldenCase[] {
  const cases: GoldenCase[] = [];
  const seen = new Map<string, number>();
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const at = `${file}:${index + 1}`;
    const parsed = goldenCase.safeParse(parseJson(at, line));
    if (!parsed.success) throw new CaseError(`${at}: ${firstIssue(parsed.error)}`);
    const earlier = seen.get(parsed.data.id);
    if (earlier !== undefined)
      throw new CaseError(`${at}: id ${parsed.data.id} already stands on line ${earlier}; ids are unique`);
    seen.set(parsed.data.id, index + 1);
    cases.push(parsed.data);
  }
  if (cases.length === 0) throw new CaseError(`${file}:1: no case found; expected one JSON object a line`);
  return cases;
}

/** As `parseCases`, from disk; a file that cannot be read is a `CaseError` too. */
export function readCases(file: string): GoldenCase[] {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    throw new CaseError(`${file}:0: cannot be read; expected a JSONL file of cases`);
  }
  return parseCases(file, content);
}

function parseJson(at: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new CaseError(`${at}: not JSON (${error instanceof Error ? error.message : "unknown fault"})`);
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "does not fit the schema of a case";
  const path = issue.path.map(String).join(".");
  return path === "" ? issue.message : `${path}: ${issue.message}`;
}
