/**
 * An answer that breaks off (because it is still being written, or was stopped) as it can be shown: half a citation
 * marker or half a bold sign at its end is left out, and bold that was begun is closed.
 */
export function partialText(text: string): string {
  const whole = text.replace(/\[\d*$/, "").replace(/(^|[^*])\*$/, "$1");
  const paragraph = whole.slice(whole.lastIndexOf("\n\n") + 1);
  const boldSigns = paragraph.match(/\\.|\*\*/gs)?.filter((sign) => sign === "**").length ?? 0;
  if (boldSigns % 2 === 0) return whole;
  return whole.endsWith("**") ? whole.slice(0, -2) : `${whole}**`;
}
