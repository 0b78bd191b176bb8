/**
 * A page with its measured tables replaced: for each name, what stands between `<!-- name -->` and `<!-- /name -->`. Throws where a
 * page has no such place.
 */
export function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const open = `<!-- ${name} -->`;
    const start = text.indexOf(open);
    const end = text.indexOf(`<!-- /${name} -->`);
    if (start < 0 || end < start)
      throw new Error(`the page has no place for ${name}; expected ${open} and <!-- /${name} --> in it`);
    return `${text.slice(0, start + open.length)}\n${table}\n${text.slice(end)}`;
  }, page);
}
