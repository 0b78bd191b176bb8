import { html } from "hono/html";
import { codeBlock } from "../parts/code-block.ts";
import { dataTable } from "../parts/data-table.ts";
import { pageHead } from "../parts/page-head.ts";
import type { Html, Page, Site } from "../site.ts";
import { type ConnectStrings, connectStrings } from "./strings.ts";

/** `/connect`: how to put the chat on a page, and how assistants and programs reach the service. Addresses are this service's own. */
export function connectPage(site: Site): Page {
  const t = connectStrings[site.locale];
  return {
    title: t.title,
    description: t.description,
    section: "connect",
    scripts: ["connect.js"],
    body: html`<div class="connect" data-copy="${t.copy}" data-copied="${t.copied}" data-failed="${t.copyFailed}">
${pageHead(site, { title: t.title, lead: t.lead, above: [], meta: isLocal(site.origin) ? t.local : t.address })}
${widget(site, t)}
${assistants(site, t)}
${model(site, t)}
${api(t)}
</div>`,
  };
}

function isLocal(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127\.|\[::1\]|10\.|192\.168\.)/.test(origin);
}

function widget({ origin }: Site, { widget: t }: ConnectStrings): Html {
  const script = `<script type="module" src="${origin}/widget.js"></script>`;
  const policy = ["script-src", "connect-src"].map((directive) => `${directive} ${origin}`).join("; ");
  const attributes: ReadonlyArray<[name: string, values: string, meaning: string]> = [
    ["lang", "zh-Hans, zh-Hant, en, ja, ko", t.lang],
    ["theme", "light, dark", t.theme],
    ["position", "bottom-right, bottom-left, inline", t.position],
    ["open", "—", t.open],
    ["api", origin, t.api],
  ];
  return html`<section aria-labelledby="widget"><h2 id="widget">${t.title}</h2>
<p>${t.text}</p>
${codeBlock(`${script}\n<zhenjiang-invest></zhenjiang-invest>`, t.title)}
<h3>${t.inline}</h3>
<p>${t.inlineText}</p>
${codeBlock(`<zhenjiang-invest position="inline" lang="en"></zhenjiang-invest>\n<style>zhenjiang-invest { --zj-height: 36rem }</style>`, t.inline)}
<h3>${t.attributes}</h3>
${dataTable({
  id: "attributes",
  caption: html`&lt;zhenjiang-invest&gt;`,
  head: [t.attribute, t.values, t.meaning],
  rows: attributes.map(([name, values, meaning]) => ({
    head: html`<code>${name}</code>`,
    cells: [html`<code>${values}</code>`, meaning],
  })),
})}
<h3>${t.csp}</h3>
<p>${t.cspText}</p>
${codeBlock(policy, t.csp)}</section>`;
}

function assistants({ origin }: Site, { mcp: t }: ConnectStrings): Html {
  const url = `${origin}/mcp`;
  const json = (value: object) => JSON.stringify(value, null, 2);
  return html`<section aria-labelledby="mcp"><h2 id="mcp">${t.title}</h2>
<p>${t.text}</p>
<p>${t.url}</p>
${codeBlock(url, t.url)}
<h3>Claude</h3>
<p>${t.claude}</p>
<p>${t.claudeCode}</p>
${codeBlock(`claude mcp add --transport http zhenjiang ${url}`, "Claude Code")}
<h3>ChatGPT</h3>
<p>${t.chatgpt}</p>
<h3>VS Code</h3>
<p>${t.vscode}</p>
${codeBlock(json({ servers: { zhenjiang: { type: "http", url } } }), "VS Code")}
<h3>Cursor</h3>
<p>${t.cursor}</p>
${codeBlock(json({ mcpServers: { zhenjiang: { url } } }), "Cursor")}</section>`;
}

function model({ origin }: Site, { openai: t }: ConnectStrings): Html {
  const program = `from openai import OpenAI

client = OpenAI(base_url="${origin}/v1", api_key="none")
model = client.models.list().data[0].id
answer = client.chat.completions.create(
    model=model,
    messages=[{"role": "user", "content": "镇江高新区有哪些载体？"}],
)
print(answer.choices[0].message.content)`;
  return html`<section aria-labelledby="openai"><h2 id="openai">${t.title}</h2>
<p>${t.text}</p>
${codeBlock(program, "Python")}</section>`;
}

function api({ api: t }: ConnectStrings): Html {
  return html`<section aria-labelledby="api"><h2 id="api">${t.title}</h2>
<p>${t.text}</p>
<ul class="link-list"><li><a href="/openapi.json">${t.document}</a></li>
<li><a href="/llms.txt">${t.llms}</a></li>
<li><a href="/sitemap.xml">${t.sitemap}</a></li></ul></section>`;
}
