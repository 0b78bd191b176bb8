import { AppError } from "./core/errors.ts";
import { deskCommand, deskUsage } from "./desk-command.ts";
import { readEnvironment } from "./env.ts";

const args = process.argv.slice(2);
try {
  if (args.length === 0 || args.includes("--help")) console.log(deskUsage);
  else console.log(await deskCommand(args, readEnvironment(), new Date().toISOString()));
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}
