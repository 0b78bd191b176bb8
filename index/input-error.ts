/** Something in an article file that a person has to mend; printed as `path:line: message`. */
export class InputError extends Error {
  readonly path: string;
  /** From 1. */
  readonly line: number;

  constructor(path: string, line: number, message: string) {
    super(`${path}:${line}: ${message}`);
    this.name = "InputError";
    this.path = path;
    this.line = line;
  }
}
