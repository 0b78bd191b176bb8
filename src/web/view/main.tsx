import { render } from "preact";
import { ComparisonView } from "./comparison.tsx";
import { readComparison, type ShownComparison } from "./comparison-data.ts";
import { connectHost, fieldsOf, type HostContext } from "./host.ts";
import { STRINGS, viewLocaleOf } from "./strings.ts";

type Shown =
  | { kind: "waiting" }
  | { kind: "cancelled" }
  | { kind: "text"; text: string }
  | { kind: "comparison"; comparison: ShownComparison };

let shown: Shown = { kind: "waiting" };
let context: HostContext = { variables: new Map(), fixedHeight: false };
/** The language that the tool was asked for counts before the host's: the rows are written in it. */
let asked: string | undefined;

const root = document.documentElement;
const place = document.getElementById("view");

const host = connectHost(window, "zhenjiang-compare-parks", "1", {
  context(told) {
    context = told;
    if (told.theme === "light" || told.theme === "dark") root.dataset["theme"] = told.theme;
    else delete root.dataset["theme"];
    for (const [name, value] of told.variables) root.style.setProperty(name, value);
    root.classList.toggle("fixed-height", told.fixedHeight);
    draw();
  },
  input(args) {
    const { locale } = args;
    asked = typeof locale === "string" ? locale : undefined;
    draw();
  },
  result(result) {
    const comparison = result["isError"] === true ? null : readComparison(result["structuredContent"]);
    shown = comparison === null ? { kind: "text", text: textIn(result) } : { kind: "comparison", comparison };
    draw();
  },
  cancelled() {
    shown = { kind: "cancelled" };
    draw();
  },
});

/** The texts of a result that is no comparison, such as why there is none. */
function textIn(result: Readonly<Record<string, unknown>>): string {
  const content: unknown[] = Array.isArray(result["content"]) ? result["content"] : [];
  return content
    .map((one) => fieldsOf(one)["text"])
    .filter((text) => typeof text === "string")
    .join("\n\n");
}

function draw(): void {
  if (place === null) return;
  const locale = viewLocaleOf(asked ?? context.locale ?? navigator.language);
  root.lang = locale;
  render(content(locale), place);
}

function content(locale: ReturnType<typeof viewLocaleOf>) {
  const strings = STRINGS[locale];
  if (shown.kind === "waiting") return <p role="status">{strings.waiting}</p>;
  if (shown.kind === "cancelled") return <p role="status">{strings.cancelled}</p>;
  if (shown.kind === "text") return <p role="alert">{shown.text}</p>;
  const openLink = host.opensLinks() ? host.openLink : undefined;
  return <ComparisonView comparison={shown.comparison} locale={locale} openLink={openLink} />;
}

let last = { width: 0, height: 0 };
new ResizeObserver(() => {
  const size = { width: Math.ceil(root.scrollWidth), height: Math.ceil(document.body.offsetHeight) };
  if (size.width === last.width && size.height === last.height) return;
  last = size;
  host.resized(size);
}).observe(document.body);
draw();
