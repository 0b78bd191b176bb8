import { measureConsole } from "./measure.ts";

// Run by ../run.ts: what to type as JSON, the figures as JSON on stdout.
const typed: string[] = JSON.parse(process.argv[2] ?? "[]");
console.log(JSON.stringify(await measureConsole(typed)));
