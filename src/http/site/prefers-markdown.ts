/** Whether an `Accept` header would rather have Markdown than a page (RFC 9110, 12.5.1): by weight, of equals the one named first. */
export function prefersMarkdown(accept = ""): boolean {
  const ranges = accept.split(",").map((range, at) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const weight = Number(parameters.find((one) => one.startsWith("q="))?.slice(2) ?? 1);
    return { type, at, weight: Number.isNaN(weight) ? 1 : weight };
  });
  const markdown = ranges.find(({ type, weight }) => type === "text/markdown" && weight > 0);
  if (markdown === undefined) return false;
  const page = ranges.find(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  if (page === undefined || page.weight < markdown.weight) return true;
  return page.weight === markdown.weight && markdown.at < page.at;
}
