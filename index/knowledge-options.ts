import { parseArgs } from "node:util";
import { callerError } from "../src/core/errors.ts";
import { DEFAULTS } from "./run.ts";

export const knowledgeHelp = `Records of what the articles know: parks, carriers, incentives, projects, industries, services, companies.

  npm run knowledge -- check [--from <seeds folder>…] [--lexicon <folder>]

  check        names every fault with file and line, exit code 1; or says how many records of each kind there are
  --from       folders with articles/ and knowledge/ in them, and further articles; default: seeds/
  --lexicon    word lists in YAML; default: seeds/lexicon
  --help       this text
`;

export type KnowledgeCommand = { do: "help" } | { do: "check"; from: string[]; lexicon: string };

/** What a command line asks for. Throws where it holds what is not known. */
export function readKnowledgeOptions(args: string[]): KnowledgeCommand {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: "string", multiple: true },
      lexicon: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const [verb = "help", ...rest] = positionals;
  if (values.help || verb === "help") return { do: "help" };
  const places = { from: values.from ?? DEFAULTS.from, lexicon: values.lexicon ?? DEFAULTS.lexicon };
  if (verb === "check" && rest.length === 0) return { do: "check", ...places };
  throw callerError(
    "unknown-command",
    `${JSON.stringify(positionals.join(" "))} is not known; expected check (see npm run knowledge -- --help).`,
  );
}
