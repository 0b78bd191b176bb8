import { spawn } from "node:child_process";
import { once } from "node:events";
import { InputError } from "../index/input-error.ts";
import { ensureBuilt } from "./build.ts";
import { AppError } from "./core/errors.ts";
import { readEnvironment } from "./env.ts";

// What a command needs is loaded by it: to load all of the service takes longer than to build, or to refuse.

const usage = `Usage: ./bin/node src/cli.ts <command>

  serve   answer over HTTP on PORT (default 8787); builds what is missing first
  mcp     serve MCP on standard input and output
  build   build the index and the web page where they are missing or out of date

INDEX_DIR=<folder> serves another index. All settings: README.md, "Deploy"`;

const commands: Readonly<Record<string, () => Promise<void>>> = {
  serve,
  mcp,
  build,
  help,
};

const [name = "help", ...rest] = process.argv.slice(2);
const command = name === "--help" || name === "-h" || rest.includes("--help") ? help : commands[name];
try {
  if (command === undefined)
    throw new AppError(
      "caller",
      400,
      "unknown-command",
      `There is no command ${JSON.stringify(name)}; expected ${Object.keys(commands).join(", ")}.`,
    );
  await command();
} catch (error) {
  console.error(error instanceof AppError || error instanceof InputError ? error.message : error);
  process.exitCode = 1;
}

async function serve(): Promise<void> {
  const env = readEnvironment();
  if (!(await builtElsewhere())) return;
  const [{ nodePorts, serveOnNode }, { DEFAULT_DATABASE_URL }, { warmUp }] = await Promise.all([
    import("./node.ts"),
    import("./node-desk.ts"),
    import("./warm-up.ts"),
  ]);
  const ports = await nodePorts({ ...env, DATABASE_URL: env.DATABASE_URL ?? DEFAULT_DATABASE_URL });
  const server = await serveOnNode(ports, env);
  console.log(`Serving on ${server.address}`);
  // Under npm one Ctrl-C arrives twice: the second must not cut off what the first lets finish.
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await ports.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  await warmUp(ports).catch((error: unknown) => {
    ports.log({ level: "error", code: "warm-up-failed", detail: String(error) });
  });
}

/** Builds in a process of its own: what building takes in memory (about 150 MB) must not stay with the server. */
async function builtElsewhere(): Promise<boolean> {
  const [node, script = ""] = process.argv;
  const child = spawn(node ?? process.execPath, [script, "build"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) process.exitCode = 1;
  return code === 0;
}

async function build(): Promise<void> {
  await ensureBuilt({ indexFolder: readEnvironment().INDEX_DIR });
}

async function mcp(): Promise<void> {
  const env = readEnvironment();
  // Where nothing can bundle them, a host without the views shows what the tools say.
  await ensureBuilt({ indexFolder: env.INDEX_DIR }).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === "no-bundler")) throw error;
  });
  const [{ nodePorts }, { serveMcpStdio }] = await Promise.all([
    import("./node.ts"),
    import("./http/mcp-stdio.ts"),
  ]);
  serveMcpStdio(await nodePorts(env));
}

async function help(): Promise<void> {
  console.log(usage);
}
