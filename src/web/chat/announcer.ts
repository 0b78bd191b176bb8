import { useEffect, useRef } from "preact/hooks";
import { fill } from "../../core/shown/fill.ts";
import { parseMarkdown } from "../../core/shown/markdown.ts";
import type { Strings } from "../strings/strings.ts";
import type { Exchange } from "./conversation.ts";
import { isOpen } from "./conversation.ts";
import { finishedSentences, plainText } from "./plain-text.ts";

/**
 * Speaks to screen readers through one polite live region: every sentence of the newest answer once it is
 * finished, then how the answer ended. Returns the region's ref and a function that says something else.
 */
export function useAnnouncer(exchange: Exchange | undefined, t: Strings) {
  const region = useRef<HTMLDivElement>(null);
  // What a reload brought back is not news.
  const progress = useRef({ id: exchange?.id, said: Number.POSITIVE_INFINITY, ended: true });

  const announce = (text: string) => {
    const line = document.createElement("p");
    line.textContent = text;
    region.current?.append(line);
  };

  useEffect(() => {
    if (!exchange) return;
    const now = progress.current;
    const begun = exchange.state === "waiting" && (now.ended || now.id !== exchange.id);
    if (begun || now.id !== exchange.id) {
      progress.current = { id: exchange.id, said: 0, ended: false };
      region.current?.replaceChildren();
    }
    const whole = !isOpen(exchange);
    const sentences = finishedSentences(plainText(parseMarkdown(exchange.text), "drop"), whole);
    for (const sentence of sentences.slice(progress.current.said)) announce(sentence);
    progress.current.said = Math.max(progress.current.said, sentences.length);
    if (whole && !progress.current.ended) {
      progress.current.ended = true;
      for (const line of endingOf(exchange, t)) announce(line);
    }
  }, [exchange, t]);

  return { region, announce };
}

function endingOf({ state, problem, result }: Exchange, t: Strings): string[] {
  if (problem) return [t.problem[problem.kind], ...(problem.detail ? [problem.detail] : [])];
  if (state === "stopped") return [t.stopped];
  // A question back was said already.
  if (result?.abstained) return result.clarify?.options.length ? [] : [t.abstained];
  return result?.citations.length ? [fill(t.sourcesCount, { count: result.citations.length })] : [];
}
