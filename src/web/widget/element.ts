import { observed } from "./attributes.ts";
import { type Running, run } from "./run.tsx";

/** `<zhenjiang-invest>`: the assistant in a page of anybody. See `docs/widget.md`. */
export class ZhenjiangInvest extends HTMLElement {
  static readonly observedAttributes: readonly string[] = observed;
  #root = this.attachShadow({ mode: "open" });
  #running: Running | null = null;

  connectedCallback(): void {
    if (this.#running) {
      this.#running.moved();
    } else {
      this.#root.replaceChildren(document.createElement("slot"));
      this.#running = run(this, this.#root);
    }
  }

  disconnectedCallback(): void {
    // Frameworks move elements by taking them out and putting them back at once: an answer goes on meanwhile.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#running?.end();
      this.#running = null;
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before !== after) this.#running?.changed(name);
  }

  /** Opens the panel and puts the focus into it. */
  open(): void {
    this.setAttribute("open", "");
    this.#running?.focusPanel();
  }

  close(): void {
    this.removeAttribute("open");
  }

  /** Opens the panel and asks. False, and nothing is asked, for an empty question, one above 2000 characters, or while an answer is written. */
  ask(question: string): boolean {
    if (!this.#running?.ask(question)) return false;
    this.setAttribute("open", "");
    return true;
  }

  /** Forgets the conversation, and stops an answer that is being written. */
  clear(): void {
    this.#running?.clear();
  }
}
