import { parseArgs } from "node:util";
import { CaseError } from "./cases.ts";
import type { Gates } from "./gates.ts";
import { roleOf } from "./sets.ts";

export const USAGE = `Usage: npm run eval -- [options]
  --url <base>               ask a running service instead of the code here
  --file <cases.jsonl>       these cases instead of seeds/questions/*.jsonl (may be given more than once)
  --failures                 print every case that failed, and why
  --json                     print everything as JSON
  --compare <before> <after> what changed between two runs kept with --json; asks nothing
  --write                    keep the scorecard in docs/scorecard.md, and what is better than before as the level in
                             test/golden/level.json; with --lower: what is worse as well
  --check                    fail if docs/scorecard.md differs from what is measured
  --gate                     fail where a set falls below its level by more than one or two questions
  --min-right <0–1>          fail below this share of right answers, of all that are asked
  --max-false-refusals <0–1> fail above this share
  --show                     with --file: show the cases of a set that is held out; it is not held out any more then
What must be nil (citations that are not verbatim, numbers in no cited quote, statements without a citation) always fails.
Of sets that are held out only rates are told.`;

export interface Options {
  url: string | null;
  files: string[];
  failures: boolean;
  json: boolean;
  /** Two files of --json, or null. */
  compare: [before: string, after: string] | null;
  write: boolean;
  lower: boolean;
  check: boolean;
  gate: boolean;
  gates: Partial<Gates>;
  show: boolean;
  help: boolean;
}

/** Reads the command line; throws `CaseError` with one line on anything it does not understand. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const { write = false, check = false, lower = false, show = false, compare = false } = values;
  const files = values.file ?? [];
  if ((write || check) && (files.length > 0 || values.url !== undefined)) {
    throw new CaseError(
      "--write and --check are for the questions and the code of this repository; leave out --file and --url",
    );
  }
  if (lower && !write) throw new CaseError("--lower says how --write keeps the level; give both");
  if (show && !files.some((file) => roleOf(file) === "held out")) {
    throw new CaseError("--show is for a set that is held out; name its file with --file");
  }
  return {
    url: values.url === undefined ? null : addressOf(values.url),
    files,
    failures: values.failures ?? false,
    json: values.json ?? false,
    compare: pairOf(compare, positionals),
    write,
    lower,
    check,
    gate: values.gate ?? false,
    gates: gatesOf(values["min-right"], values["max-false-refusals"]),
    show,
    help: values.help ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: "string" },
        file: { type: "string", multiple: true },
        failures: { type: "boolean" },
        json: { type: "boolean" },
        compare: { type: "boolean" },
        write: { type: "boolean" },
        lower: { type: "boolean" },
        check: { type: "boolean" },
        gate: { type: "boolean" },
        "min-right": { type: "string" },
        "max-false-refusals": { type: "string" },
        show: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new CaseError(
      `${error instanceof Error ? error.message.split("\n")[0] : "options not understood"} (see --help)`,
    );
  }
}

function pairOf(compare: boolean, positionals: readonly string[]): [string, string] | null {
  const [before, after] = positionals;
  if (!compare && positionals.length > 0)
    throw new CaseError(`${before}: not an option; cases are named with --file`);
  if (!compare) return null;
  if (before === undefined || after === undefined || positionals.length > 2)
    throw new CaseError(`--compare: expected two files kept with --json, got ${positionals.length}`);
  return [before, after];
}

function gatesOf(minRight: string | undefined, maxFalseRefusals: string | undefined): Partial<Gates> {
  return {
    ...(minRight !== undefined && { minRight: rateOf("--min-right", minRight) }),
    ...(maxFalseRefusals !== undefined && {
      maxFalseRefusals: rateOf("--max-false-refusals", maxFalseRefusals),
    }),
  };
}

function rateOf(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1))
    throw new CaseError(`${option} ${text}: expected a share from 0 to 1, as in 0.65`);
  return value;
}

function addressOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new CaseError(`--url ${text}: expected an address, as in http://127.0.0.1:8787`);
  return text;
}
