import { html } from "hono/html";
import type { Html } from "../site.ts";

/** Text to be copied into a file or a command line, in a box that scrolls sideways; the script of the page adds a button. */
export function codeBlock(text: string, label: string): Html {
  return html`<div class="code-block"><pre tabindex="0" role="group" aria-label="${label}"><code>${text}</code></pre></div>`;
}
