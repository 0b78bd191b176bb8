import { signTest } from "../bench/statistics.ts";
import { percent } from "./gates.ts";
import type { KeptRun } from "./kept-run.ts";
import { rate } from "./score.ts";
import { asText } from "./table.ts";

type KeptCase = KeptRun["cases"][number];
type Pair = [before: KeptCase, after: KeptCase];

/** What changed between two runs: by set, and each case whose verdict flipped. Of sets that are held out only the rates are known. */
export function comparison(before: KeptRun, after: KeptRun): string {
  const earlier = new Map(before.cases.map((one) => [one.id, one]));
  const pairs = after.cases.flatMap((one): Pair[] => {
    const was = earlier.get(one.id);
    return was === undefined ? [] : [[was, one]];
  });
  const gained = pairs.filter(([was, is]) => !was.verdict.pass && is.verdict.pass);
  const lost = pairs.filter(([was, is]) => was.verdict.pass && !is.verdict.pass);
  const reworded = pairs.filter(
    ([was, is]) => was.verdict.pass === is.verdict.pass && was.answer.answer !== is.answer.answer,
  );
  const chance = signTest(gained.length, lost.length);
  return [
    asText([{ heading: "By set", rows: [HEAD, ...setRows(before, after)] }]),
    ...lost.map((pair) => flip("lost", pair)),
    ...gained.map((pair) => flip("gained", pair)),
    `${gained.length} gained, ${lost.length} lost of ${pairs.length} (as uneven by chance: ${percent(chance)}); ${reworded.length} answers changed without that`,
    ...unpaired(before, after, pairs.length),
  ].join("\n\n");
}

const HEAD = ["set", "right", "declined where it should", "false refusals"];

function setRows(before: KeptRun, after: KeptRun): string[][] {
  return after.sets.flatMap(({ name, score }) => {
    const was = before.sets.find((one) => one.name === name)?.score;
    if (was === undefined) return [];
    const change = (key: "right" | "declines" | "falseRefusals") =>
      `${percent(rate(was[key]))} → ${percent(rate(score[key]))} (${signed(score[key].count - was[key].count)})`;
    return [[name, change("right"), change("declines"), change("falseRefusals")]];
  });
}

function flip(what: string, [was, is]: Pair): string {
  return [
    `${what}: ${is.id} (${is.file}, ${is.type})`,
    ...is.turns.map((turn) => `  asked   ${turn}`),
    `  before  ${shown(was)}`,
    `  after   ${shown(is)}`,
  ].join("\n");
}

function shown({ answer }: KeptCase): string {
  return `${answer.abstained ? "(abstained) " : ""}${answer.answer.replaceAll("\n", "\n          ")}`;
}

function unpaired(before: KeptRun, after: KeptRun, pairs: number): string[] {
  const alone = before.cases.length + after.cases.length - 2 * pairs;
  return alone === 0 ? [] : [`${alone} cases stand in one of the runs only and are left out`];
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "±0";
}
