import { useLayoutEffect, useState } from "preact/hooks";
import { adopt } from "../look/adopt.ts";
import type { Later } from "./later.ts";

let loaded: Later | null = null;

/** Loads what is loaded when it is first needed. Rejects where it does not come; the next call tries again. */
export async function loadLater(): Promise<Later> {
  loaded ??= (await import("./later.ts")).later;
  return loaded;
}

/** The same, with its style sheet in the root of the element `near`: null until it is there, "failed" where it does not come. */
export function useLater(near: () => Element | null): Later | "failed" | null {
  const [found, setFound] = useState<Later | "failed" | null>(loaded);
  useLayoutEffect(() => {
    let current = true;
    const take = (later: Later) => {
      const root = near()?.getRootNode();
      if (root instanceof ShadowRoot) adopt(root, later.css);
      setFound(later);
    };
    if (loaded) take(loaded);
    else
      loadLater().then(
        (later) => current && take(later),
        () => current && setFound("failed"),
      );
    return () => {
      current = false;
    };
  }, []);
  return found;
}
