import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { loopTab } from "./focus.ts";
import { CloseIcon } from "./icons.tsx";
import { useUi } from "./ui.ts";

interface Props {
  /** What is coming. */
  name: string;
  text: string;
  onClose(): void;
  children?: ComponentChildren;
}

/** Stands in the place of a layer that is being loaded, or that does not come. */
export function Standby({ name, text, onClose, children }: Props) {
  const { t } = useUi();
  const element = useRef<HTMLDivElement>(null);
  // Before the next key: Escape is meant for it already.
  useLayoutEffect(() => element.current?.focus(), []);
  return (
    <div
      class="card standby"
      ref={element}
      role="dialog"
      aria-label={name}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (element.current) loopTab(event, element.current);
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      <header class="card-head">
        <p class="card-title" role="status">
          {text}
        </p>
        <button type="button" class="icon-button" aria-label={t.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {children}
    </div>
  );
}
