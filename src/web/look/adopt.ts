const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root a style sheet, once: a constructed one, which a policy without `unsafe-inline` allows, shared by all roots that
 * have it. Safari before 16.4 knows no such sheets; there an element has to do.
 */
export function adopt(root: ShadowRoot, css: string): void {
  if (!("replaceSync" in CSSStyleSheet.prototype)) {
    if ([...root.querySelectorAll("style")].some(({ textContent }) => textContent === css)) return;
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
    return;
  }
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
