import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../../browser/browser.ts";
import { type ServerProcess, startServer } from "../../http/server-process.ts";
import { BARE_PAGE, HOME, type Loading, type WebFigures } from "../figures.ts";
import type { WebRun } from "../run.ts";
import { enterToText, loadingOf, watchLoading } from "./in-page.ts";

/** One page as a person meets it. */
interface Watched {
  name: string;
  server: ServerProcess;
  path: string;
  /** The box that questions are typed into, and what holds an answer's text. */
  field: string;
  text: string;
  /** Shown once an answer is whole. */
  whole: string;
}

const SETS = ["dev", "tuning", "practice-1"];

/** Loading and first answer text of the page at `/` beside a bare page, in turns, in one Chromium. Null where no browser starts. */
export async function measureWeb(run: WebRun): Promise<WebFigures[] | null> {
  const launched = await launchBrowser();
  if (launched === null) return null;
  const started: ServerProcess[] = [];
  const start = async (args: string[], health: string): Promise<ServerProcess> => {
    const server = await startServer(args, health);
    started.push(server);
    return server;
  };
  try {
    const bare = await start(["test/bench/web/bare-page.ts"], "/");
    const ours = await start(["src/cli.ts", "serve"], "/healthz");
    const pages: Watched[] = [
      {
        name: BARE_PAGE,
        server: bare,
        path: "/",
        field: "textarea",
        text: ".said",
        whole: ".said:not(:empty)",
      },
      {
        name: HOME,
        server: ours,
        path: "/",
        field: "zhenjiang-invest textarea",
        text: ".exchange .prose",
        whole: ".answer-foot",
      },
    ];
    const figures = pages.map(({ name }): WebFigures => ({ name, loading: [], firstText: [] }));
    for (let round = 0; round < run.loads; round++) {
      for (const [at, page] of pages.entries()) {
        figures[at]?.loading.push(await load(launched.browser, page));
      }
    }
    for (const [at, page] of pages.entries()) {
      figures[at]?.firstText.push(...(await firstTexts(launched.browser, page, questions(run.questions))));
    }
    return figures;
  } finally {
    await launched.browser.close();
    for (const server of started) await server.stop();
  }
}

async function load(browser: Browser, watched: Watched): Promise<Loading> {
  const { page, close } = await opened(browser, watched);
  await page.locator(watched.field).first().waitFor();
  // What shifts late, shifts within this.
  await page.waitForTimeout(500);
  const loading = await loadingOf(page);
  await close();
  return loading;
}

async function firstTexts(browser: Browser, watched: Watched, asked: readonly string[]): Promise<number[]> {
  const { page, close } = await opened(browser, watched);
  const times: number[] = [];
  for (const question of asked) {
    const before = await page.locator(watched.text).count();
    const field = page.locator(watched.field).first();
    await field.fill(question);
    await field.focus();
    times.push(await enterToText(page, watched.text, before));
    await page
      .locator(watched.whole)
      .nth(times.length - 1)
      .waitFor();
  }
  await close();
  // The first one warms the engine.
  return times.slice(1);
}

async function opened(
  browser: Browser,
  { server, path }: Watched,
): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  await watchLoading(context);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return { page, close: () => context.close() };
}

/** Single questions that the engine is tuned with, and one more to warm it. */
function questions(count: number): string[] {
  const lines = SETS.flatMap((set) =>
    readFileSync(`seeds/questions/${set}.jsonl`, "utf8").trim().split("\n"),
  );
  return lines
    .map((line): { turns?: string[] } => JSON.parse(line))
    .flatMap(({ turns = [] }) => (turns.length === 1 ? turns : []))
    .slice(0, count + 1);
}
