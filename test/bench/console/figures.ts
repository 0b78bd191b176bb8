import { z } from "zod";

/** What a person at the console waits for. Milliseconds. */
export const consoleFigures = z.object({
  /** From opening the page until the browser searches its own index, first the time when that is loaded, then when it is kept. */
  firstLoad: z.number(),
  keptLoad: z.number(),
  /** From each key until its results were painted; keys that changed nothing on the screen are left out. */
  painted: z.array(z.number()),
  keys: z.int(),
});
export type ConsoleFigures = z.infer<typeof consoleFigures>;
