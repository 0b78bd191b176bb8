import { html } from "hono/html";
import type { Citation } from "../../core/answer/answer.ts";
import { type Block, type Inline, parseMarkdown } from "../../core/shown/markdown.ts";
import type { Html, Site } from "../site.ts";
import { marker } from "./sources.ts";

/** An answer's Markdown as HTML. Nothing in it becomes markup or a link but its markers, which lead to their citations. */
export function answerBlocks(site: Site, markdown: string, citations: readonly Citation[]): Html {
  const byIndex = new Map(citations.map((one) => [one.index, one]));
  return html`${parseMarkdown(markdown).map(blockOf)}`;

  function blockOf(block: Block): Html {
    switch (block.kind) {
      case "paragraph":
        return html`<p>${inlines(block.children)}</p>`;
      case "heading":
        return html`<h3>${inlines(block.children)}</h3>`;
      case "list": {
        const items = block.items.map((item) => html`<li>${item.map(itemBlock)}</li>`);
        return block.ordered ? html`<ol start="${block.start}">${items}</ol>` : html`<ul>${items}</ul>`;
      }
      case "quote":
        return html`<blockquote>${block.children.map(blockOf)}</blockquote>`;
      case "code":
        return html`<pre><code>${block.text}</code></pre>`;
      case "table":
        return html`<div class="table-box" role="region" aria-label="${plain(block.head.flat())}" tabindex="0"><table>
<thead><tr>${block.head.map((cell) => html`<th scope="col">${inlines(cell)}</th>`)}</tr></thead>
<tbody>${block.rows.map(
          ([first = [], ...cells]) =>
            html`<tr><th scope="row">${inlines(first)}</th>${cells.map((cell) => html`<td>${inlines(cell)}</td>`)}</tr>`,
        )}</tbody></table></div>`;
    }
  }

  /** A paragraph that is all of an item needs no element of its own. */
  function itemBlock(block: Block): Html {
    return block.kind === "paragraph" ? html`${inlines(block.children)}` : blockOf(block);
  }

  function inlines(children: readonly Inline[]): Array<Html | string> {
    return children.map(inlineOf);
  }

  function inlineOf(inline: Inline): Html | string {
    switch (inline.kind) {
      case "text":
        return inline.text;
      case "strong":
        return html`<strong>${inlines(inline.children)}</strong>`;
      case "code":
        return html`<code>${inline.text}</code>`;
      case "break":
        return html`<br>`;
      case "marker": {
        const citation = byIndex.get(inline.index);
        return citation === undefined ? `[${inline.index}]` : marker(site, citation);
      }
    }
  }
}

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((one) =>
      one.kind === "text" || one.kind === "code"
        ? one.text
        : one.kind === "strong"
          ? plain(one.children)
          : " ",
    )
    .join(" ")
    .trim();
}
