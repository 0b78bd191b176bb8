import type { ComponentChildren } from "preact";
import type { Citation, Locale } from "../../core/answer/answer.ts";
import type { Block, Inline } from "../../core/shown/markdown.ts";
import { CitationMarker } from "./citation-marker.tsx";

interface Props {
  blocks: readonly Block[];
  citations: readonly Citation[];
  /** True while the citations are still to come: their numbers keep their place. */
  pending: boolean;
  /** The language of the answer around its quotations. */
  lang: Locale;
}

type Sources = Omit<Props, "blocks">;

/** An answer's Markdown as elements; every text in it stays text. */
export function AnswerText({ blocks, ...sources }: Props) {
  return (
    <div class="prose" lang={sources.lang}>
      {renderBlocks(blocks, sources)}
    </div>
  );
}

function renderBlocks(blocks: readonly Block[], sources: Sources): ComponentChildren {
  return blocks.map((block) => renderBlock(block, sources));
}

function renderBlock(block: Block, sources: Sources): ComponentChildren {
  const inline = (children: readonly Inline[]) => renderInline(children, sources);
  switch (block.kind) {
    case "paragraph":
      return <p>{inline(block.children)}</p>;
    case "heading":
      return <h3>{inline(block.children)}</h3>;
    case "quote":
      return <blockquote>{renderBlocks(block.children, sources)}</blockquote>;
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "list": {
      const items = block.items.map((item) => <li>{renderItem(item, sources)}</li>);
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return (
        // A wide table scrolls by itself; the keyboard reaches it to scroll.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to be focusable (WCAG 2.1.1)
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th scope="col">{inline(cell)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr>
                  {row.map((cell) => (
                    <td>{inline(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

/** An item of a single paragraph needs no paragraph element. */
function renderItem(item: readonly Block[], sources: Sources): ComponentChildren {
  const [only] = item;
  if (item.length === 1 && only?.kind === "paragraph") return renderInline(only.children, sources);
  return renderBlocks(item, sources);
}

function renderInline(children: readonly Inline[], sources: Sources): ComponentChildren {
  return children.map((child) => renderSpan(child, sources));
}

function renderSpan(span: Inline, sources: Sources): ComponentChildren {
  switch (span.kind) {
    case "text":
      return withQuotedChinese(span.text, sources);
    case "strong":
      return <strong>{renderInline(span.children, sources)}</strong>;
    case "code":
      return <code>{span.text}</code>;
    case "break":
      return <br />;
    case "marker": {
      const citation = sources.citations.find(({ index }) => index === span.index);
      if (citation) return <CitationMarker citation={citation} />;
      // A number that no citation stands behind is not made to look like one.
      return sources.pending ? <span class="marker pending">{span.index}</span> : `[${span.index}]`;
    }
  }
}

/** From the first Chinese character to the last, within one pair of quotation marks or none. */
const chinese = /(\p{Script=Han}(?:[^“”"\n]*\p{Script=Han})?)/u;

/** An English or Korean answer quotes Chinese: marked as such, it is drawn and read aloud as Chinese. */
function withQuotedChinese(text: string, { lang, citations }: Sources): ComponentChildren {
  if (lang !== "en" && lang !== "ko") return text;
  const quoted = citations.some((citation) => citation.lang === "zh-Hant") ? "zh-Hant" : "zh-Hans";
  return text
    .split(chinese)
    .map((piece) => (chinese.test(piece) ? <span lang={quoted}>{piece}</span> : piece));
}
