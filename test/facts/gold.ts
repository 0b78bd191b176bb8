import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { partialDate } from "../../src/core/article.ts";

/** The gold files: one to tune on, two of which only rates are told. */
export const GOLD = ["open", "held-out", "unseen"] as const;
export type GoldName = (typeof GOLD)[number];

const text = z.string().min(1);

/** `2025`, `2025-06-30` or `2025-01/2025-06`, both ends included. */
const isoPeriod = z.string().superRefine((value, context) => {
  const ends = value.split("/");
  const [from = "", to = from] = ends;
  if (ends.length > 2 || ![from, to].every((end) => partialDate.safeParse(end).success) || to < from)
    context.addIssue({ code: "custom", message: "expected YYYY[-MM[-DD]], alone or as from/to" });
});

/** One figure as a reader marked it. */
export const goldFigure = z.strictObject({
  /** An article of the seeds, or a passage elsewhere (`cmrc:…`, `drcd:…`). */
  article: text,
  /** The clause that has the figure, verbatim; it stands once in the body. */
  quote: z.string().min(10).max(60),
  /** The number as written: `183.04`, `一千七百`, `12%-15` (a range), `半`. */
  value: text,
  /** The unit as written: `亿元`, `%`, `家`; empty where none is written (`三分之一`, `排名第26`). */
  unit: z.string(),
  /** Names of whose figure it is, in simplified script; any of them is right. */
  subject: z.array(text).min(1),
  /** What is measured, in simplified script: a metric is right that holds one alternative of every group. */
  metric: z.array(z.array(text).min(1)).min(1).max(2),
  /** Any of them is right; `null` where no period is right too. */
  period: z.array(isoPeriod.nullable()).min(1),
  /** The approximating or aiming word as written: 超, 约, 余, 力争 … */
  qualifier: text.nullable(),
  /** A limit is a rule: 5日内反馈, 最高100万元. */
  status: z.enum(["result", "target", "forecast", "limit"]),
  scope: z.enum(["zhenjiang", "province", "other"]),
  /** A figure that few would quote (三大园区), or one said again. */
  minor: z.literal(true).optional(),
});
export type GoldFigure = z.infer<typeof goldFigure>;

/** The figures of `gold/<name>.jsonl`, in file order. Throws with file and line, never with the line's text. */
export function readGold(name: GoldName): GoldFigure[] {
  const file = `${name}.jsonl`;
  const lines = readFileSync(join(import.meta.dirname, "gold", file), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line, index) => {
    const parsed = goldFigure.safeParse(parseJson(line));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new Error(`${file}:${index + 1}: ${issue?.path.map(String).join(".")}: ${issue?.message}`);
  });
}

/** Not an object where the line is no JSON, so that the schema refuses it. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Whether a quote holds the number with its unit beside it: `200多家` and `百分之六十` do. */
export function holdsFigure({ quote, value, unit }: GoldFigure): boolean {
  return ["", "多", "余", "餘"]
    .map((more) => value + more + unit)
    .concat(unit + value)
    .some((written) => quote.includes(written));
}
