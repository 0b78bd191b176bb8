import { useLayoutEffect, useRef } from "preact/hooks";
import type { Desktop } from "./desktop.ts";
import type { Command } from "./keys.ts";
import { LIST } from "./result-list.tsx";
import { runCommand } from "./run-command.ts";
import { BOX } from "./search-box.tsx";
import { useKeys } from "./use-keys.ts";

/** They act on the selected result: on that of what was typed, not of what was there before. */
const ON_RESULT: ReadonlySet<Command> = new Set<Command>(["copy", "pin", "open", "choose"]);

/** Does what keys ask for. What acts on a result waits for the answer to the last keystroke. */
export function useCommands(desktop: Desktop): void {
  const { found, single, count } = desktop;
  const waiting = useRef<{ command: Command; target: Element } | null>(null);
  useKeys(single, (command, target) => {
    const isSearching = target.id === BOX || target.id === LIST;
    const waits = ON_RESULT.has(command) || (command === "enter-list" && count === 0);
    if (!isSearching || !waits || !found.isPending()) return runCommand(desktop, command, target);
    waiting.current = { command, target };
    return true;
  });
  useLayoutEffect(() => {
    if (waiting.current === null || found.isPending()) return;
    const { command, target } = waiting.current;
    waiting.current = null;
    if (!found.failed) runCommand(desktop, command, target);
  });
}
