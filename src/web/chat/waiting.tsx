import { useEffect, useState } from "preact/hooks";
import type { Exchange } from "./conversation.ts";
import { useUi } from "./ui.ts";

/** Milliseconds without anything new: then it is said that this takes longer. */
const slowAfter = 6000;

/** That an answer is being looked for, or goes on; says so once it is slow. Shows nothing while it is being written at pace. */
export function Waiting({ exchange, announce }: { exchange: Exchange; announce(text: string): void }) {
  const { t } = useUi();
  const [isSlow, setSlow] = useState(false);
  // Each part of an answer makes a new exchange: the time begins anew.
  useEffect(() => {
    setSlow(false);
    const timer = setTimeout(() => {
      setSlow(true);
      announce(t.slow);
    }, slowAfter);
    return () => clearTimeout(timer);
  }, [exchange, t]);
  if (exchange.state === "writing" && !isSlow) return null;
  return (
    <p class="waiting">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {isSlow ? t.slow : t.waiting}
    </p>
  );
}
