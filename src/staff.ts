import { createInterface } from "node:readline/promises";
import { scryptPasswords } from "./adapters/desk/scrypt.ts";
import { freshToken } from "./adapters/desk/vault.ts";
import { AppError } from "./core/errors.ts";
import { readEnvironment } from "./env.ts";
import { DEFAULT_DATABASE_URL, openNodeDesk } from "./node-desk.ts";
import { addCommand, type StaffCommandResult, staffCommand, staffUsage } from "./staff-command.ts";
import { statementStore } from "./staff-sql.ts";

const args = process.argv.slice(2);
const terminal = {
  now: Date.now(),
  by: { kind: "system" } as const,
  nextId: () => crypto.randomUUID(),
  async readLine() {
    for await (const line of createInterface({ input: process.stdin })) return line;
    return "";
  },
};

try {
  if (args.length === 0 || args.includes("--help")) console.log(staffUsage);
  else tell(args[0] === "add" && args.includes("--sql") ? await asStatements() : await inDatabase());
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}

async function asStatements(): Promise<StaffCommandResult> {
  const statements: string[] = [];
  const desk = {
    staff: statementStore((one) => statements.push(one)),
    passwords: scryptPasswords(),
    vault: { token: freshToken },
  };
  const { told } = await addCommand({ ...terminal, desk }, args);
  return { shown: statements.join("\n"), ...(told !== undefined && { told }) };
}

async function inDatabase(): Promise<StaffCommandResult> {
  const env = readEnvironment();
  const opened = await openNodeDesk(
    { ...env, DATABASE_URL: env.DATABASE_URL ?? DEFAULT_DATABASE_URL },
    ({ code, detail }) => console.error([code, detail].filter(Boolean).join(": ")),
  );
  if (opened === null)
    throw new AppError("caller", 400, "desk-off", "DATABASE_URL is off: name the database of the desk.");
  try {
    return await staffCommand({ ...terminal, desk: opened.desk }, args);
  } finally {
    await opened.close();
  }
}

/** What was made goes to standard output; a password to the person at the terminal. */
function tell({ shown, told }: StaffCommandResult): void {
  console.log(shown);
  if (told !== undefined) console.error(told);
}
