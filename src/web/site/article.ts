import { copyableText, selectedRun } from "./article-selection.ts";

/** Offers to copy what is selected in an article: as a link to exactly that run, or as a quotation with its source. */
const tools = document.querySelector<HTMLElement>(".quote-tools");
const text = document.querySelector<HTMLElement>(".article-text");

if (tools !== null && text !== null) offerCopies(tools, text);

function offerCopies(tools: HTMLElement, text: HTMLElement): void {
  const status = tools.querySelector("[role=status]");
  const { address = "", source = "", done = "", failed = "" } = tools.dataset;

  document.addEventListener("selectionchange", () => {
    const run = selectedRun(text, document.getSelection());
    // The focus may stand on a button: it stays, or the keyboard would lose its place.
    if (run === null && tools.contains(document.activeElement)) return;
    tools.hidden = run === null;
    if (status !== null) status.textContent = "";
  });

  tools.addEventListener("click", async (event) => {
    const { target } = event;
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    const run = selectedRun(text, document.getSelection());
    if (button === null || run === null) return;
    const link = `${address}?quote=${run.start}-${run.end}#quote`;
    const copied = button.dataset["copy"] === "link" ? link : copyableText(run.text, source, link);
    const isDone = await navigator.clipboard.writeText(copied).then(
      () => true,
      () => false,
    );
    if (status !== null) status.textContent = isDone ? done : failed;
  });
}
