import { parseArgs } from "node:util";
import { CaseError } from "./cases.ts";
import { type Gates, HOUSE_GATES } from "./gates.ts";

export const USAGE = `Usage: npm run eval -- [options]
  --url <base>               ask a running service instead of the code here
  --file <cases.jsonl>       these cases instead of seeds/questions/*.jsonl (may be given more than once)
  --failures                 print every case that failed, and why
  --json                     print everything as JSON
  --write                    keep the scorecard in docs/scorecard.md
  --check                    fail if docs/scorecard.md differs from what is measured
  --gate                     fail below 65 % right or above 15 % false refusals
  --min-right <0–1>          fail below this share of right answers
  --max-false-refusals <0–1> fail above this share
The last three look at dev.jsonl where it is among the questions. What must be nil (citations that are not verbatim, numbers
in no cited quote, statements without a citation) always fails.`;

export interface Options {
  url: string | null;
  files: string[];
  failures: boolean;
  json: boolean;
  write: boolean;
  check: boolean;
  gates: Partial<Gates>;
  help: boolean;
}

/** Reads the command line; throws `CaseError` with one line on anything it does not understand. */
export function readOptions(args: readonly string[]): Options {
  const values = parsed(args);
  const gates: Partial<Gates> = values.gate ? { ...HOUSE_GATES } : {};
  if (values["min-right"] !== undefined) gates.minRight = rateOf("--min-right", values["min-right"]);
  const refusals = values["max-false-refusals"];
  if (refusals !== undefined) gates.maxFalseRefusals = rateOf("--max-false-refusals", refusals);
  const files = values.file ?? [];
  if ((values.write || values.check) && (files.length > 0 || values.url !== undefined)) {
    throw new CaseError(
      "--write and --check are for the questions and the code of this repository; leave out --file and --url",
    );
  }
  return {
    url: values.url === undefined ? null : addressOf(values.url),
    files,
    failures: values.failures ?? false,
    json: values.json ?? false,
    write: values.write ?? false,
    check: values.check ?? false,
    gates,
    help: values.help ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: "string" },
        file: { type: "string", multiple: true },
        failures: { type: "boolean" },
        json: { type: "boolean" },
        write: { type: "boolean" },
        check: { type: "boolean" },
        gate: { type: "boolean" },
        "min-right": { type: "string" },
        "max-false-refusals": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw new CaseError(
      `${error instanceof Error ? error.message.split("\n")[0] : "options not understood"} (see --help)`,
    );
  }
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
