import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { readDocument } from "./read-document.ts";

const sent = z.object({
  name: z.string(),
  type: z.string(),
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
  address: z.string().nullable(),
});

/** What a thread answers: the document, or the error that staff are told. */
try {
  parentPort?.postMessage({ read: await readDocument(sent.parse(workerData)) });
} catch (error) {
  const told = error instanceof AppError ? error : null;
  parentPort?.postMessage({
    error: told && { kind: told.kind, status: told.status, code: told.code, message: told.message },
  });
}
