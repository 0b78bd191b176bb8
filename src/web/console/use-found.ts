import { useRef, useState } from "preact/hooks";
import type { LookupResult } from "../../core/lookup/lookup-result.ts";
import type { Lookup } from "../lookup/client.ts";

export interface Found {
  /** Of the newest look-up that was answered; what comes next takes its place when it is there. */
  result: LookupResult | null;
  /** Whether the newest look-up had no answer. */
  failed: boolean;
}

const NOTHING: Found = { result: null, failed: false };

export interface Finding extends Found {
  ask(query: string): void;
  /** Asks the same again after a failure. */
  retry(): void;
  /** Whether what was typed last is still being looked up. */
  isPending(): boolean;
}

/** What was found for what was typed last: answers to earlier keystrokes are dropped, and nothing blinks in between. */
export function useFound(lookup: Lookup): Finding {
  const [found, setFound] = useState(NOTHING);
  const asked = useRef({ query: "", number: 0, answered: 0 });

  async function find(query: string): Promise<void> {
    const mine = asked.current.number + 1;
    asked.current = { ...asked.current, query, number: mine };
    const answer = (next: (earlier: Found) => Found): void => {
      if (mine !== asked.current.number) return;
      asked.current.answered = mine;
      setFound(next);
    };
    if (query.trim() === "") return answer(() => NOTHING);
    try {
      const result = await lookup.lookUp(query);
      if (result !== null) answer(() => ({ result, failed: false }));
    } catch {
      answer((earlier) => ({ ...earlier, failed: true }));
    }
  }

  return {
    ...found,
    ask(query) {
      // The end of a composition may be told twice.
      if (query === asked.current.query && !found.failed) return;
      // Every way that `find` can fail ends in the state.
      void find(query);
    },
    retry: () => void find(asked.current.query),
    isPending: () => asked.current.answered !== asked.current.number,
  };
}
