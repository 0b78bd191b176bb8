import { type Listening, listen } from "./listen.ts";

/** A page of somebody else that embeds the widget as `docs/widget.md` says. Every part may be replaced. */
export interface HostDocument {
  /** Of `<html>`; none by default, so that the reader's own language counts. */
  lang?: string;
  head?: string;
  /** Attributes of the element. Default: the widget fills the window below the page's heading. */
  attributes?: string;
  /** What the element holds before it is upgraded. */
  fallback?: string;
  /** The body around `{widget}`. */
  body?: string;
  /** The page's style sheet, a file of its own. */
  css?: string;
}

export interface HostPage extends Listening {
  document: HostDocument;
}

/** What `docs/widget.md` says that a page has to allow, and nothing else; Trusted Types besides: they refuse every HTML sink. */
export const hostPolicy = (service: string) =>
  `default-src 'none'; script-src ${service}; connect-src ${service}; style-src 'self'; base-uri 'self'; ` +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const css = "body { margin: 0; font: 16px sans-serif } h1 { margin: 0; font-size: 1rem; line-height: 2rem }";
const filling = "zhenjiang-invest { --zj-height: calc(100vh - 2rem) }";

export async function startHostPage(service: string): Promise<HostPage> {
  const host: { document: HostDocument } = { document: {} };
  const listening = await listen(async (request, response) => {
    const { document } = host;
    if (request.url?.startsWith("/host.css")) {
      response.writeHead(200, { "content-type": "text/css" });
      response.end(`${css} ${document.attributes === undefined ? filling : ""} ${document.css ?? ""}`);
      return;
    }
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": hostPolicy(service),
    });
    response.end(htmlOf(document, service));
  });
  return Object.assign(host, listening);
}

function htmlOf(document: HostDocument, service: string): string {
  const { lang, head = "", attributes = 'position="inline"', fallback = "" } = document;
  const widget = `<zhenjiang-invest ${attributes}>${fallback}</zhenjiang-invest>`;
  const body = document.body ?? "<main><h1>A page of somebody else</h1>{widget}</main>";
  return `<!doctype html>
<html${lang ? ` lang="${lang}"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>A page of somebody else</title>
${head}
<link rel="stylesheet" href="/host.css">
<script type="module" src="${service}/widget.js"></script>
</head>
<body>${body.replaceAll("{widget}", widget)}</body>
</html>`;
}
