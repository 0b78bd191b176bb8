import { z } from "zod";
import { article, type Passage } from "../article.ts";
import { IndexError } from "../errors.ts";
import { factDecision } from "../facts/fact-decision.ts";
import type { ArticleChanges } from "./article-changes.ts";

/** The file of an index folder that holds what was added to its index and removed from it since it was built. */
export const OVERLAY = "overlay.json";

/** Changes whenever a service of an older version could misread the file; not tied to that of the index. */
export const OVERLAY_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const overlay = z.strictObject({
  overlayVersion: z.literal(OVERLAY_VERSION),
  /** SHA-256 of the manifest of the index that these changes belong to. */
  base: sha256,
  /** Ids of articles of the index that are gone, sorted; none that stands in `put`. */
  remove: z.array(z.string()),
  /**
   * Articles that are new or replace one of the index, by id, each with its passages: start, end, heading; and with what a
   * person decided of its figures, where anybody did.
   */
  put: z.array(
    z.strictObject({
      article,
      passages: z.array(z.tuple([z.int().min(0), z.int().min(0), z.string().nullable()])),
      facts: z.array(factDecision).min(1).optional(),
    }),
  ),
  /** Over the other fields. */
  sha256,
});
export type Overlay = z.infer<typeof overlay>;

const ADVICE =
  "Run `npm run index -- --changes drop` with the articles of the index to build it again without them, or put back the file.";

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The changes as they are written, all but the hash; equal changes give equal text whatever their order. */
export function unsignedOverlay(base: string, { put, remove }: ArticleChanges): Omit<Overlay, "sha256"> {
  const ids = new Set(put.map(({ article }) => article.id));
  return {
    overlayVersion: OVERLAY_VERSION,
    base,
    remove: [...new Set(remove)].filter((id) => !ids.has(id)).sort(order),
    put: put
      .toSorted((a, b) => order(a.article.id, b.article.id))
      .map(({ article: one, passages, facts = [] }) => ({
        article: article.parse(one),
        passages: passages.map(({ start, end, heading }) => [start, end, heading]),
        ...(facts.length > 0 && { facts: facts.map((each) => factDecision.parse(each)) }),
      })),
  };
}

/** What `sha256` of an overlay is taken over. */
export function signedOverlay({ overlayVersion, base, remove, put }: Omit<Overlay, "sha256">): string {
  return JSON.stringify({ overlayVersion, base, remove, put });
}

export function overlayText(value: Overlay): string {
  return `${JSON.stringify(value)}\n`;
}

/** Reads an overlay file; throws `IndexError` that says what is wrong with it and what mends it. */
export function readOverlay(text: string): Overlay {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new IndexError(`${OVERLAY}, the changes to the index, is not JSON. ${ADVICE}`);
  }
  const version = z.object({ overlayVersion: z.unknown() }).safeParse(raw).data?.overlayVersion;
  if (version !== OVERLAY_VERSION) {
    throw new IndexError(
      `${OVERLAY} has version ${JSON.stringify(version) ?? "none"}; this program reads version ${OVERLAY_VERSION}. ${ADVICE}`,
    );
  }
  const read = overlay.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new IndexError(
      `${OVERLAY}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unreadable"}. ${ADVICE}`,
    );
  }
  if (overlayText(read.data) !== text) throw new IndexError(`${OVERLAY} was changed by hand. ${ADVICE}`);
  return read.data;
}

/** Throws `IndexError` where an overlay's hash or its index is not the one expected. */
export function checkOverlay(found: Overlay, hash: string, base: string): void {
  if (hash !== found.sha256) throw new IndexError(`${OVERLAY} does not match its own SHA-256. ${ADVICE}`);
  if (found.base !== base) {
    throw new IndexError(
      `${OVERLAY} holds changes to index ${found.base.slice(0, 12)}, but the index beside it is ${base.slice(0, 12)}. Run \`npm run index -- --changes keep\` with the articles of the index to build it again with these changes, or \`--changes drop\` without them.`,
    );
  }
}

/** The changes that an overlay holds. */
export function changesIn({ put, remove }: Pick<Overlay, "put" | "remove">): ArticleChanges {
  return {
    remove,
    put: put.map(({ article: one, passages, facts }) => ({
      article: one,
      ...(facts && { facts }),
      passages: passages.map(
        ([start, end, heading], at): Passage => ({
          id: `${one.id}:${at + 1}`,
          articleId: one.id,
          start,
          end,
          heading,
        }),
      ),
    })),
  };
}
