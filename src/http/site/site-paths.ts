import { RECORD_KINDS } from "../../core/knowledge/knowledge.ts";
import type { Corpus } from "../../core/ports.ts";
import { articlePath, RECORD_PATHS } from "../../site/link.ts";

/** A public page that search engines may list. */
export interface SitePath {
  path: string;
  /** Since when it has said what it says; null where that is not known. */
  changed: string | null;
}

/** The public pages, most general first: those that always are, then those of records, then articles. */
export function sitePaths({ knowledge, articles }: Corpus): SitePath[] {
  const always = [
    "/",
    ...Object.values(RECORD_PATHS),
    "/incentives/match",
    "/incentives/ladder",
    "/articles",
    "/connect",
  ];
  const records = RECORD_KINDS.options.flatMap((kind) =>
    knowledge[kind].map(({ id }) => `${RECORD_PATHS[kind]}/${id}`),
  );
  return [
    ...[...always, ...records].map((path) => ({ path, changed: null })),
    ...Array.from({ length: articles.size }, (_, number) => ({
      path: articlePath(articles.id(number)),
      changed: articles.traits(number)?.published ?? null,
    })),
  ];
}
