import { createInterface } from "node:readline/promises";

/** Asks a person, or whatever the input is piped from. */
export interface Terminal {
  say(line: string): void;
  /** The next line, trimmed. Rejects with {@link Cancelled} where the input has ended or Ctrl-C was pressed. */
  ask(prompt: string): Promise<string>;
}

/** The person left before the last answer. */
export class Cancelled extends Error {
  constructor() {
    super("Left before the end; no file was changed.");
    this.name = "Cancelled";
  }
}

/** Calls `use` with a terminal over standard input and output, and gives those back afterwards. */
export async function withTerminal<T>(use: (terminal: Terminal) => Promise<T>): Promise<T> {
  const { stdin: input, stdout: output } = process;
  const typed = input.isTTY === true;
  const face = createInterface({ input, output, terminal: typed });
  // Taken as lines, not by `question`, which loses the lines that come before it is called.
  const lines = face[Symbol.asyncIterator]();
  face.on("SIGINT", () => face.close());
  let open = true;
  face.on("close", () => {
    open = false;
  });
  try {
    return await use({
      say: (line) => void output.write(`${line}\n`),
      async ask(prompt) {
        face.setPrompt(prompt);
        // Piped input may have been read to its end before its last line is asked for.
        if (open && typed) face.prompt();
        else output.write(prompt);
        const next = await lines.next();
        if (next.done === true) {
          output.write("\n");
          throw new Cancelled();
        }
        // What is piped in is not seen otherwise.
        if (!typed) output.write(`${next.value}\n`);
        return next.value.trim();
      },
    });
  } finally {
    face.close();
  }
}
