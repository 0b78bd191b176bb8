import { parseArgs } from "node:util";
import { callerError } from "../src/core/errors.ts";
import { RECORD_KINDS, type RecordKind } from "../src/core/knowledge/knowledge.ts";
import { DEFAULTS } from "./run.ts";

const KINDS = RECORD_KINDS.options.join(", ");

export const knowledgeHelp = `Records of what the articles know: ${KINDS}.

  npm run knowledge -- check [--from <seeds folder>…] [--lexicon <folder>]
  npm run knowledge -- find <words> [--from …]
  npm run knowledge -- add <kind> [--from …] [--lexicon …]

  check        names every fault with file and line, exit code 1; or says how many records of each kind there are
  find         the sentences of the articles that hold all the words, each with the id of its article
  add          asks for a record of a kind (${KINDS}),
               checks each answer and each quotation at once, shows the entry, and appends it to the file of its kind
               in the first folder; Ctrl-C leaves every file as it was
  --from       folders with articles/ and knowledge/ in them, and further articles; default: seeds/
  --lexicon    word lists in YAML; default: seeds/lexicon
  --help       this text
`;

interface Places {
  from: string[];
  lexicon: string;
}
export type KnowledgeCommand =
  | { do: "help" }
  | (Places & ({ do: "check" } | { do: "find"; words: string } | { do: "add"; kind: RecordKind }));

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
  if (verb === "find" && rest.length > 0) return { do: "find", words: rest.join(" "), ...places };
  const kind = RECORD_KINDS.safeParse(rest[0]).data;
  if (verb === "add" && kind !== undefined && rest.length === 1) return { do: "add", kind, ...places };
  throw callerError(
    "unknown-command",
    `${JSON.stringify(positionals.join(" "))} is not known; expected check, find <words>, or add and one of ${KINDS} (see npm run knowledge -- --help).`,
  );
}
