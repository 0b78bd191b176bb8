import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "./core/errors.ts";

const root = join(import.meta.dirname, "..");

/**
 * Builds what the service reads from disk where it is missing or older than its sources. An index of the operator's own, in
 * `indexFolder`, is left as it is, but for what a killed run of the index command left there.
 */
export async function ensureBuilt({
  indexFolder,
  web = true,
}: {
  indexFolder?: string | undefined;
  web?: boolean;
} = {}): Promise<void> {
  if (indexFolder === undefined) {
    const { ensureIndex } = await import("../index/ensure.ts");
    await ensureIndex();
    const { ensureGoldenQuestions } = await import("../index/golden-questions.ts");
    await ensureGoldenQuestions();
  } else {
    const { tidyAfterKill } = await import("../index/write.ts");
    await tidyAfterKill(indexFolder);
  }
  if (web && (await isStale(join(root, "dist/assets/web/assets.json")))) await buildPage();
}

async function buildPage(): Promise<void> {
  const { buildWeb } = await import("./web/build.ts").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    const mend =
      "Run 'npm ci' with development dependencies, or copy dist/assets/web from a machine that built it.";
    throw new AppError(
      "upstream",
      503,
      "no-bundler",
      `The web page is not built and esbuild is not installed. ${mend}`,
    );
  });
  await buildWeb();
}

async function isStale(built: string): Promise<boolean> {
  const target = await stat(built).catch(() => null);
  if (target === null) return true;
  const sources = await readdir(join(root, "src/web"), { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    sources.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name))),
  );
  return times.some(({ mtimeMs }) => mtimeMs > target.mtimeMs);
}
