import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { GoldenQuestion } from "../src/core/desk/articles/trial.ts";

const ROOT = join(import.meta.dirname, "..");

/** A set that the engine was tuned on: what is held out stays so. More of them would make staff wait. */
const SETS = ["dev"];

/** Where the questions lie that a service asks before an article is published. */
export const GOLDEN_QUESTIONS = join(ROOT, "dist/assets/desk/golden-questions.json");

/** As far as it is needed of `goldenCase`, which test/golden checks the files by. */
const line = z.object({
  lang: z.enum(["zh-Hans", "zh-Hant", "en", "ja", "ko"]),
  turns: z.array(z.string()),
  expect: z.enum(["answer", "abstain"]),
  abstain_ok: z.boolean().optional(),
  must: z.array(z.array(z.string())),
  must_not: z.array(z.string()),
});

/** Writes the golden questions of one turn for a running service, where they are missing or older than their sources. */
export async function ensureGoldenQuestions(out: string = GOLDEN_QUESTIONS): Promise<void> {
  const paths = [import.meta.filename, ...SETS.map((name) => join(ROOT, "seeds/questions", `${name}.jsonl`))];
  const times = await Promise.all(
    paths.map(async (path) => (await stat(path).catch(() => null))?.mtimeMs ?? 0),
  );
  const made = await stat(out).catch(() => null);
  if (made !== null && times.every((time) => time <= made.mtimeMs)) return;
  const texts = await Promise.all(paths.slice(1).map((path) => readFile(path, "utf8").catch(() => "")));
  const lines = texts.flatMap((text) => text.split("\n").filter((one) => one.trim() !== ""));
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, `${JSON.stringify(lines.flatMap(questionOf))}\n`);
}

function questionOf(text: string): GoldenQuestion[] {
  const {
    turns,
    lang,
    expect,
    abstain_ok: mayAbstain,
    must,
    must_not: mustNot,
  } = line.parse(JSON.parse(text));
  const [question, ...others] = turns;
  if (question === undefined || others.length > 0 || mayAbstain) return [];
  return [{ question, locale: lang, expect, must, mustNot }];
}
