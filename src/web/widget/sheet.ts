import css from "./widget.css?shadow";

let sheet: CSSStyleSheet | null = null;

/**
 * Gives a shadow root the widget's style sheet: one, shared by all widgets, and constructed, which a policy without `unsafe-inline`
 * allows. Safari before 16.4 knows no such sheets; there an element has to do.
 */
export function dress(root: ShadowRoot): void {
  if (!("replaceSync" in CSSStyleSheet.prototype)) {
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
    return;
  }
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
}
