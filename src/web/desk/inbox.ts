import { isShortcut } from "./shortcut.ts";

let isAfterG = false;

/** Shortcuts of the inbox: `j` and `k` go through the list, letters of `data-key` open what can be done to an enquiry. */

addEventListener("keydown", (event) => {
  // After `g` the next letter is the frame's.
  const isGoing = isAfterG;
  isAfterG = event.key === "g" && !isGoing;
  if (isGoing || isAfterG || !isShortcut(event)) return;
  const lines = [...document.querySelectorAll<HTMLAnchorElement>("a[data-line]")];
  if (lines.length > 0 ? inList(event.key, lines) : inCase(event.key)) event.preventDefault();
});

function inList(key: string, lines: readonly HTMLAnchorElement[]): boolean {
  const current = document.activeElement?.closest("tr") ?? null;
  const at = lines.findIndex((line) => line.closest("tr") === current);
  if (key === "j" || key === "k") {
    const next = key === "j" ? Math.min(at + 1, lines.length - 1) : Math.max(at - 1, 0);
    lines[next]?.focus();
    return true;
  }
  const button = key === "t" ? current?.querySelector("button") : null;
  button?.click();
  return button != null;
}

function inCase(key: string): boolean {
  if (key === "r") return focused(document.getElementById("reply-text"));
  if (key === "u") {
    document.querySelector<HTMLAnchorElement>(".desk-above a")?.click();
    return true;
  }
  const act = /^[a-z]$/.test(key) ? document.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
  if (act instanceof HTMLDetailsElement) {
    act.open = true;
    return focused(act.querySelector<HTMLElement>("select, textarea, input:not([type=hidden])"));
  }
  act?.click();
  return act !== null;
}

function focused(field: HTMLElement | null): boolean {
  field?.focus();
  field?.scrollIntoView({ block: "center" });
  return field !== null;
}

/** With a script the template comes at once, where the cursor stands; without one its button sends the form. */
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-insert]")) {
  button.addEventListener("click", (event) => {
    const field = document.getElementById(button.dataset["insert"] ?? "");
    const choice = button.form?.elements.namedItem("template");
    if (!(field instanceof HTMLTextAreaElement) || !(choice instanceof HTMLSelectElement)) return;
    event.preventDefault();
    const text = choice.selectedOptions[0]?.dataset["text"] ?? "";
    if (text !== "") field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.focus();
  });
}
