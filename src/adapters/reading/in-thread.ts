import { Worker } from "node:worker_threads";
import { z } from "zod";
import { articleHead } from "../../core/article.ts";
import type { ReadDocument, SentDocument } from "../../core/desk/articles/read-document.ts";
import { AppError, callerError } from "../../core/errors.ts";

const PATIENCE_MS = 20_000;
const MOST_MEGABYTES = 384;

const answer = z.union([
  z.object({
    read: z.object({
      title: z.string(),
      body: z.string(),
      head: articleHead.partial(),
      notes: z.array(z.enum(["pages-without-text", "pictures-left-out", "date-not-read", "tables-as-lines"])),
    }),
  }),
  z.object({
    error: z
      .object({
        kind: z.enum(["caller", "missing", "upstream", "bug"]),
        status: z.int(),
        code: z.string(),
        message: z.string(),
      })
      .nullable(),
  }),
]);

/**
 * Reads a document in a thread of its own on Node: whatever is in it, answers go on meanwhile, and it has so much time and memory
 * and no more.
 */
export function readInThread(document: SentDocument): Promise<ReadDocument> {
  const done = Promise.withResolvers<ReadDocument>();
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {
    workerData: document,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    // What a parser prints is not for the service's log.
    stdout: true,
    stderr: true,
  });
  const late = setTimeout(() => {
    done.reject(tooHard());
    void worker.terminate();
  }, PATIENCE_MS);
  worker.once("message", (message: unknown) => {
    const told = answer.safeParse(message).data;
    if (told !== undefined && "read" in told) done.resolve(told.read);
    else if (told?.error) {
      const { kind, status, code, message: text } = told.error;
      done.reject(new AppError(kind, status, code, text));
    } else done.reject(tooHard());
  });
  worker.once("error", () => done.reject(tooHard()));
  worker.once("exit", () => {
    clearTimeout(late);
    done.reject(tooHard());
  });
  return done.promise;
}

function tooHard(): AppError {
  return callerError(
    "document-too-hard",
    `The document could not be read within ${PATIENCE_MS / 1000} seconds and ${MOST_MEGABYTES} MB of memory. Split it, or paste its text.`,
    422,
  );
}
