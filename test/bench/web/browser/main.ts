import { measureWeb } from "./measure.ts";

// Run by ../run.ts: the figures as JSON on stdout.
const [loads, questions] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(await measureWeb({ loads: loads ?? 5, questions: questions ?? 20 })));
