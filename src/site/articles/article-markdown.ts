import type { Article } from "../../core/article.ts";

/**
 * An article as Markdown for machines: its head as YAML (strings as JSON, which is YAML), its title, its body verbatim. `address` is
 * that of its page.
 */
export function articleMarkdown(article: Article, address: string): string {
  const { title, source, published, publishedBasis, about, lang, scope, kind, url, sha256, body } = article;
  const head = {
    title,
    publisher: source === "" ? null : source,
    published,
    published_basis: publishedBasis,
    about: about === null ? null : `${about.from}/${about.to}`,
    language: lang,
    scope,
    kind,
    original: url,
    page: address,
    body_sha256: sha256,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n# ${title}\n\n${body}\n`;
}
