import { type LoadRequest, type LoadResult, load } from "../http/load.ts";
import { type ServerProcess, startServer } from "../http/server-process.ts";
import { serviceTargets, verifyTarget } from "../http/targets.ts";
import { median, pairedRatio, percentile } from "../statistics.ts";
import { sendEnquiries } from "./enquiries.ts";

export interface DeskRun {
  rounds: number;
  /** Of each measurement in each round. */
  seconds: number;
  progress(line: string): void;
}

/** Chats at one pace: alone, and while enquiries arrive. Milliseconds. */
export interface ChatFigures {
  name: string;
  alone: { p50: number; p99: number; perSecond: number };
  during: { p50: number; p99: number; perSecond: number };
  /** The 99th percentile during, beside that alone: the median of the rounds' ratios. */
  slower: number;
}

export interface DeskFigures {
  chats: ChatFigures[];
  enquiries: {
    /** Asked for, and acknowledged, a second. */
    perSecond: number;
    acknowledged: number;
    /** Milliseconds until an enquiry was acknowledged, nothing else going on. */
    p50: number;
    p99: number;
    /** Milliseconds of processor time an enquiry, all threads, client not counted; null where the system does not tell. */
    cpu: number | null;
  };
}

/** Enquiries a second that arrive. */
export const RATE = 50;
/** Chats a second of a service that is not busy. */
const PACE = 25;
const WARM_UP_SECONDS = 4;

interface Round {
  alone: LoadResult;
  during: LoadResult;
}

/** Measures chats without and with enquiries in turn, so that whatever else the machine does hits both, and enquiries by themselves. */
export async function runDesk({ rounds, seconds, progress }: DeskRun): Promise<DeskFigures> {
  progress("starting the service");
  const service = await startServer(["src/cli.ts", "serve"], "/healthz");
  try {
    const chat = (await serviceTargets(service.url)).find(({ name }) => name === "POST /api/chat");
    if (chat === undefined) throw new Error("the bench has no chats to send");
    await verifyTarget(service.url, chat);
    progress("warming up");
    const warm = rounds > 1 ? WARM_UP_SECONDS : 1;
    await together(service, chat.requests, warm, undefined);
    const paces: Array<{ name: string; pace: number | undefined; rounds: Round[] }> = [
      { name: `${PACE} chats a second`, pace: PACE, rounds: [] },
      { name: "16 connections without a pause", pace: undefined, rounds: [] },
    ];
    const alone: Alone[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      for (const { name, pace, rounds: measured } of paces) {
        progress(`round ${round} of ${rounds}: ${name}`);
        measured.push({
          alone: await load(service.url, chat.requests, seconds, pace),
          during: await together(service, chat.requests, seconds, pace),
        });
      }
      progress(`round ${round} of ${rounds}: enquiries`);
      alone.push(await enquiriesAlone(service, seconds));
    }
    return {
      chats: paces.map(({ name, rounds }) => chatFigures(name, rounds)),
      enquiries: enquiryFigures(alone),
    };
  } finally {
    await service.stop();
    progress("");
  }
}

/** Chats while enquiries arrive all the time. */
async function together(
  { url }: ServerProcess,
  chats: readonly LoadRequest[],
  seconds: number,
  pace: number | undefined,
): Promise<LoadResult> {
  const [chatted] = await Promise.all([load(url, chats, seconds, pace), sendEnquiries(url, RATE, seconds)]);
  return chatted;
}

interface Alone {
  perSecond: number;
  p50: number;
  p99: number;
  cpu: number | null;
}

async function enquiriesAlone({ url, cpuMicros }: ServerProcess, seconds: number): Promise<Alone> {
  const begun = performance.now();
  const before = cpuMicros();
  const { acknowledged, latencies } = await sendEnquiries(url, RATE, seconds);
  const after = cpuMicros();
  return {
    perSecond: (acknowledged * 1000) / (performance.now() - begun),
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    cpu: before === null || after === null ? null : (after - before) / 1000 / acknowledged,
  };
}

function chatFigures(name: string, rounds: readonly Round[]): ChatFigures {
  const column = (side: keyof Round, figure: "p50" | "p99" | "perSecond") =>
    rounds.map((round) => round[side][figure]);
  const medians = (side: keyof Round) => ({
    p50: median(column(side, "p50")),
    p99: median(column(side, "p99")),
    perSecond: median(column(side, "perSecond")),
  });
  return {
    name,
    alone: medians("alone"),
    during: medians("during"),
    slower: pairedRatio(column("during", "p99"), column("alone", "p99")),
  };
}

function enquiryFigures(rounds: readonly Alone[]): DeskFigures["enquiries"] {
  const cpu = rounds.flatMap(({ cpu }) => cpu ?? []);
  return {
    perSecond: RATE,
    acknowledged: median(rounds.map(({ perSecond }) => perSecond)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    cpu: cpu.length === 0 ? null : median(cpu),
  };
}
