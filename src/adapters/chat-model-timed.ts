import { AppError } from "../core/errors.ts";
import type { ModelDelta } from "../core/ports.ts";

/** How long a model may take, in milliseconds. */
export interface Patience {
  /** Until it says anything. */
  first: number;
  /** Until it has said all. */
  whole: number;
}

export const PATIENCE: Patience = { first: 8_000, whole: 30_000 };

/** What a service sends: besides what is passed on, signs of life (a model that thinks aloud). */
export type ServiceDelta = ModelDelta | { type: "alive" };

/** A fault of the model's service; the code goes to the log, and no address or key into the message. */
export function modelError(code: string, message: string): AppError {
  return new AppError("upstream", 502, code, message);
}

/**
 * What a service sends, in time or not at all: the signal given to `open` fires when the caller leaves, when the service is too
 * slow and when nobody reads on. A service that does not heed the signal is left behind.
 */
export async function* timed(
  open: (signal: AbortSignal) => AsyncIterable<ServiceDelta>,
  caller: AbortSignal,
  patience: Patience,
): AsyncGenerator<ModelDelta, void, undefined> {
  const ending = new AbortController();
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => {});
  const end = (reason: AppError): void => {
    ended.reject(reason);
    ending.abort(reason);
  };
  const leave = (): void => end(modelError("model-left", "The caller left before the model had answered."));
  const late = (milliseconds: number) => (): void =>
    end(modelError("model-timeout", `The model did not answer within ${milliseconds / 1000} s.`));
  const first = setTimeout(late(patience.first), patience.first);
  const whole = setTimeout(late(patience.whole), patience.whole);
  caller.addEventListener("abort", leave, { once: true });
  if (caller.aborted) leave();
  const deltas = open(ending.signal)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await Promise.race([ended.promise, deltas.next()]);
      if (step.done) return;
      clearTimeout(first);
      if (step.value.type !== "alive") yield step.value;
    }
  } finally {
    clearTimeout(first);
    clearTimeout(whole);
    caller.removeEventListener("abort", leave);
    ending.abort();
    // Not awaited: it may hang like the service itself.
    deltas.return?.().catch(() => {});
  }
}
