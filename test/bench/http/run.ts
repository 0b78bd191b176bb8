import { median, pairedRatio } from "../statistics.ts";
import { type AnswerCpu, answerCpu } from "./answer-cpu.ts";
import { type LoadResult, load } from "./load.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { BARE, serviceTargets, type Target, verifyTarget } from "./targets.ts";

export interface HttpFigures {
  name: string;
  aim: number | null;
  /** Times slower than the bare route: by requests a second, and by processor time a request (null where not measured). */
  slower: number;
  dearer: number | null;
  perSecond: number;
  cpuMicros: number | null;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

export interface HttpReport {
  figures: HttpFigures[];
  answers: AnswerCpu;
}

export interface HttpRun {
  rounds: number;
  /** Of each target in each round. */
  seconds: number;
  progress: (line: string) => void;
}

interface Round extends LoadResult {
  cpuMicros: number | null;
}

/** Until the compiler has settled, a route takes up to twice its time; a quick look does not wait for that. */
const WARM_UP_SECONDS = 4;

/**
 * Measures the service beside a bare Hono route. Both run in processes of their own; in each round every target has its turn,
 * so that whatever else the machine does hits all of them, and ratios are taken within a round.
 */
export async function runHttp({ rounds, seconds, progress }: HttpRun): Promise<HttpReport> {
  progress("starting the servers");
  const bare = await startServer(["test/bench/http/bare-server.ts"], "/json");
  try {
    const service = await startServer(["src/cli.ts", "serve"], "/healthz");
    try {
      const targets = await serviceTargets(service.url);
      for (const target of targets) await verifyTarget(service.url, target);
      const all: Array<[Target, ServerProcess]> = [
        [BARE, bare],
        ...targets.map((target): [Target, ServerProcess] => [target, service]),
      ];
      const measured = await interleaved(all, { rounds, seconds, progress });
      progress("answers without HTTP");
      return { figures: measured, answers: await answerCpu() };
    } finally {
      await service.stop();
    }
  } finally {
    await bare.stop();
    progress("");
  }
}

/** Every target in turn in each round, the bare route first; ratios are taken within a round. */
export async function interleaved(
  all: ReadonlyArray<[Target, ServerProcess]>,
  { rounds, seconds, progress }: HttpRun,
): Promise<HttpFigures[]> {
  for (const [target, server] of all) {
    progress(`warming up: ${target.name}`);
    await load(server.url, target.requests, rounds > 1 ? WARM_UP_SECONDS : 1);
  }
  const results = new Map<Target, Round[]>(all.map(([target]) => [target, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [target, server] of all) {
      progress(`round ${round} of ${rounds}: ${target.name}`);
      results.get(target)?.push(await measure(server, target, seconds));
    }
  }
  return figures(results);
}

async function measure(server: ServerProcess, target: Target, seconds: number): Promise<Round> {
  const before = server.cpuMicros();
  const result = await load(server.url, target.requests, seconds);
  const after = server.cpuMicros();
  return {
    ...result,
    cpuMicros: before === null || after === null ? null : (after - before) / result.requests,
  };
}

function figures(results: ReadonlyMap<Target, readonly Round[]>): HttpFigures[] {
  const floor = results.get(BARE) ?? [];
  return [...results].map(([{ name, aim }, rounds]) => {
    const cpu = rounds.flatMap(({ cpuMicros }) => cpuMicros ?? []);
    const floorCpu = floor.flatMap(({ cpuMicros }) => cpuMicros ?? []);
    const column = (pick: (round: Round) => number) => median(rounds.map(pick));
    return {
      name,
      aim,
      slower: pairedRatio(
        floor.map(({ perSecond }) => perSecond),
        rounds.map(({ perSecond }) => perSecond),
      ),
      dearer: cpu.length === 0 ? null : pairedRatio(cpu, floorCpu),
      perSecond: column(({ perSecond }) => perSecond),
      cpuMicros: cpu.length === 0 ? null : median(cpu),
      p50: column(({ p50 }) => p50),
      p99: column(({ p99 }) => p99),
    };
  });
}
