import { useLayoutEffect, useState } from "preact/hooks";
import { adopt } from "../look/adopt.ts";

/** A part of the chat that is a file of its own, with its style sheet. */
export interface Lazy<Part> {
  /** Null before it is there. */
  now(): Part | null;
  /** Rejects where it does not come; the next call tries again. */
  load(): Promise<Part>;
}

function lazy<Part extends { css: string }>(bring: () => Promise<Part>): Lazy<Part> {
  let loaded: Part | null = null;
  return {
    now: () => loaded,
    async load() {
      loaded ??= await bring();
      return loaded;
    },
  };
}

/** Charts, the article reader, and why an answer was not of use. */
export const later = lazy(async () => (await import("./later.ts")).later);
/** The form for a request to an office. */
export const requests = lazy(async () => (await import("../request/request.ts")).request);

/** The same, with its style sheet in the root of the element `near`: null until it is there, "failed" where it does not come. */
export function useLater<Part extends { css: string }>(
  part: Lazy<Part>,
  near: () => Element | null,
): Part | "failed" | null {
  const [found, setFound] = useState<Part | "failed" | null>(part.now);
  useLayoutEffect(() => {
    let current = true;
    const take = (loaded: Part) => {
      const root = near()?.getRootNode();
      if (root instanceof ShadowRoot) adopt(root, loaded.css);
      setFound(loaded);
    };
    const loaded = part.now();
    if (loaded) take(loaded);
    else
      part.load().then(
        (arrived) => current && take(arrived),
        () => current && setFound("failed"),
      );
    return () => {
      current = false;
    };
  }, []);
  return found;
}
