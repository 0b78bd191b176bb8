import { useEffect, useState } from "preact/hooks";

/** A part of the chat that is loaded when it is first needed. */
export interface LazyModule<Module> {
  /** Rejects where it does not come; the next call tries again. */
  load(): Promise<Module>;
  /** Null until it is there. */
  loaded: Module | null;
}

export function lazyModule<Module>(get: () => Promise<Module>): LazyModule<Module> {
  const lazy: LazyModule<Module> = {
    loaded: null,
    async load() {
      lazy.loaded ??= await get();
      return lazy.loaded;
    },
  };
  return lazy;
}

/** Loads the module: null until it is there, "failed" where it does not come. */
export function useModule<Module extends object>(lazy: LazyModule<Module>): Module | "failed" | null {
  const [found, setFound] = useState<Module | "failed" | null>(lazy.loaded);
  useEffect(() => {
    let current = true;
    const tell = (next: Module | "failed") => current && setFound(next);
    lazy.load().then(tell, () => tell("failed"));
    return () => {
      current = false;
    };
  }, [lazy]);
  return found;
}
