import { askOptions, USAGE } from "./ask-options.ts";
import { answerText, explanationText } from "./ask-print.ts";
import { ensureBuilt } from "./build.ts";
import type { Answer, Turn } from "./core/answer/answer.ts";
import { answerFrom } from "./core/answer/answer-question.ts";
import { explain } from "./core/answer/explain.ts";
import { workOut } from "./core/answer/work-out.ts";
import { AppError } from "./core/errors.ts";
import { readEnvironment } from "./env.ts";
import { nodePorts } from "./node.ts";

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
// What watches the index folder would keep the process.
process.exit();

async function main(args: readonly string[]): Promise<number> {
  const options = askOptions(args);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const env = readEnvironment();
  await ensureBuilt({ indexFolder: env.INDEX_DIR, web: false });
  const ports = await nodePorts(env);
  const corpus = await ports.corpus();
  const turns: Turn[] = [];
  let last: Answer | undefined;
  for (const [at, content] of options.questions.entries()) {
    turns.push({ role: "user", content });
    const workings = await workOut(corpus, { turns: [...turns], locale: options.locale });
    const answer = answerFrom({ corpus, toTraditional: ports.toTraditional, id: ports.ids.next() }, workings);
    turns.push({ role: "assistant", content: answer.answer });
    last = answer;
    const isLast = at === options.questions.length - 1;
    if (options.json && !isLast) continue;
    const explanation = options.explain && isLast ? explain(corpus, workings, answer) : null;
    if (options.json) console.log(JSON.stringify(explanation ? { answer, explanation } : answer, null, 2));
    else {
      if (options.questions.length > 1) console.log(`\n> ${content}\n`);
      console.log(answerText(answer));
      if (explanation) console.log(`\n${explanationText(explanation)}`);
    }
  }
  return last === undefined || last.abstained ? 2 : 0;
}
