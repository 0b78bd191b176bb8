/** Who may see an error's message, and what a client can do about it. */
export type ErrorKind = "caller" | "missing" | "upstream" | "bug";

/** An error that is meant to be read: `message` says what was received, what was expected and how to mend it. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  /** HTTP status that fits; MCP and the command line derive theirs from `kind`. */
  readonly status: number;
  /** Stable, kebab-case; the last segment of the problem's `type`. */
  readonly code: string;
  /** Single faults of a structured input: where, and what was wrong there. */
  readonly errors: ReadonlyArray<{ pointer: string; detail: string }>;

  constructor(
    kind: ErrorKind,
    status: number,
    code: string,
    message: string,
    errors: ReadonlyArray<{ pointer: string; detail: string }> = [],
  ) {
    super(message);
    this.name = "AppError";
    this.kind = kind;
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** The caller sent something that cannot be served: 4xx. */
export function callerError(
  code: string,
  message: string,
  status = 400,
  errors: ReadonlyArray<{ pointer: string; detail: string }> = [],
): AppError {
  return new AppError("caller", status, code, message, errors);
}

/** The thing asked for does not exist: 404. */
export function missingError(code: string, message: string): AppError {
  return new AppError("missing", 404, code, message);
}

/** The index artefact is missing, corrupt or of another version; the message names the command that mends it. */
export class IndexError extends AppError {
  constructor(message: string) {
    super("upstream", 503, "index-unusable", message);
    this.name = "IndexError";
  }
}
