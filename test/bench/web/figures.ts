import { z } from "zod";

/** What a page said of its own loading, in the terms of web-vitals. */
export const loading = z.object({
  /** Largest Contentful Paint, milliseconds after navigation began. */
  lcp: z.number(),
  /** Cumulative Layout Shift: the sum of all shifts that no input caused. */
  cls: z.number(),
});
export type Loading = z.infer<typeof loading>;

export const webFigures = z.object({
  name: z.string(),
  loading: z.array(loading),
  /** Milliseconds from Enter to the first painted text of the answer. */
  firstText: z.array(z.number()),
});
export type WebFigures = z.infer<typeof webFigures>;

export const BARE_PAGE = "bare page";
export const HOME = "the page at /";
