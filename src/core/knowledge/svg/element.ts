const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What XML 1.0 (section 2.2) does not allow at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as XML content or attribute value. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

/** An element; attribute values and `text` are escaped, `children` are elements already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  { text = "", children = [] }: { text?: string; children?: readonly string[] } = {},
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const inside =
    escapeXml(text) + children.map((child) => `\n${child}`).join("") + (children.length > 0 ? "\n" : "");
  return inside === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inside}</${name}>`;
}
