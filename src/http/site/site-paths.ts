import { RECORD_KINDS, type RecordKind } from "../../core/knowledge/knowledge.ts";
import type { Corpus } from "../../core/ports.ts";
import { articlePath } from "../../site/link.ts";

/** Where the pages of each kind of record are; firms have none of their own. */
const FOLDERS: Readonly<Record<RecordKind, string | null>> = {
  parks: "/parks",
  carriers: "/sites",
  incentives: "/incentives",
  projects: "/projects",
  industries: "/industries",
  services: "/services",
  companies: null,
};

/** A public page that search engines may list. */
export interface SitePath {
  path: string;
  /** Since when it has said what it says; null where that is not known. */
  changed: string | null;
}

/** The public pages, most general first: those that always are, then those of records, then articles. */
export function sitePaths({ knowledge, articles }: Corpus): SitePath[] {
  const folders = Object.values(FOLDERS).filter((folder) => folder !== null);
  const always = ["/", ...folders, "/incentives/match", "/incentives/ladder", "/articles", "/connect"];
  const records = RECORD_KINDS.options.flatMap((kind) => {
    const folder = FOLDERS[kind];
    return folder === null ? [] : knowledge[kind].map(({ id }) => `${folder}/${id}`);
  });
  return [
    ...[...always, ...records].map((path) => ({ path, changed: null })),
    ...Array.from({ length: articles.size }, (_, number) => ({
      path: articlePath(articles.id(number)),
      changed: articles.traits(number)?.published ?? null,
    })),
  ];
}
