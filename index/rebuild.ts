import { access } from "node:fs/promises";
import { join } from "node:path";
import { callerError } from "../src/core/errors.ts";
import type { ArticleChanges } from "../src/core/search/article-changes.ts";
import { effective, NO_CHANGES } from "../src/core/search/article-changes.ts";
import { OVERLAY, overlayText } from "../src/core/search/overlay.ts";
import type { BuiltIndex, IndexFiles } from "./build.ts";
import { loadFiles } from "./check.ts";
import { changesSince, foldedIds, overlayOf } from "./overlay-file.ts";
import { tidyAfterKill, writeIndex } from "./write.ts";

/** What becomes of articles that were added to an index and removed from it, when it is built again. */
export type Changes = "keep" | "drop";

/** What was written: the index, and the changes to its sources that lie beside it. */
export interface Rebuilt {
  built: BuiltIndex;
  kept: ArticleChanges;
}

/**
 * Builds an index and puts it in the place of the one at `out`, once it proved to be loadable. Changes made to that one are
 * applied to the new one, or dropped; where nothing is said, changes are a reason to refuse. The caller holds the lock.
 */
export async function rebuild(
  out: string,
  build: () => Promise<BuiltIndex>,
  mode: Changes | undefined,
): Promise<Rebuilt> {
  await tidyAfterKill(out);
  const changes = mode === "keep" ? await changesSince(out) : NO_CHANGES;
  if (mode === undefined) await refuseChanges(out);
  const built = await build();
  const loaded = await loadFiles(built.files);
  const kept = effective(changes, loaded.base.articles);
  const overlay = overlayOf(built.manifest.sha256, kept);
  const files: IndexFiles =
    overlay === null
      ? built.files
      : new Map([...built.files, [OVERLAY, new TextEncoder().encode(overlayText(overlay))]]);
  if (overlay !== null) await loadFiles(files, loaded);
  await writeIndex(out, files);
  return { built, kept };
}

async function refuseChanges(out: string): Promise<void> {
  const { put, remove } = await foldedIds(out);
  const hasOverlay = await access(join(out, OVERLAY)).then(
    () => true,
    () => false,
  );
  if (!hasOverlay && put.length === 0 && remove.length === 0) return;
  throw callerError(
    "index-was-changed",
    `${out} holds an index that was changed by --add or --remove. Say --changes keep to have those changes in the new index too, or --changes drop to build it without them.`,
  );
}
