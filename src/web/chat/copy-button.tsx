import { useEffect, useState } from "preact/hooks";
import type { Exchange } from "./conversation.ts";
import { answerForCopying, copyText } from "./copy-answer.ts";
import { CheckIcon, CopyIcon } from "./icons.tsx";
import { useUi } from "./ui.ts";

/** Copies an answer with its sources, and says whether that worked. */
export function CopyButton({ exchange, announce }: { exchange: Exchange; announce(text: string): void }) {
  const { t } = useUi();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (button: HTMLElement) => {
    const done = await copyText(answerForCopying(exchange, t), button);
    setCopied(done);
    announce(done ? t.copied : t.copyFailed);
  };
  return (
    <button type="button" class="button quiet-button" onClick={(event) => void copy(event.currentTarget)}>
      {copied ? <CheckIcon /> : <CopyIcon />}
      {copied === null ? t.copy : copied ? t.copied : t.copyFailed}
    </button>
  );
}
