import type { Article, ArticleScope } from "../article.ts";
import type { NameList } from "./name-list.ts";
import type { Named } from "./topic.ts";

const NATION =
  /(?<!覆盖|涵盖|辐射|服务|面向|来自|居|列|占|销往|遍布)(?:全国|全球|全世界|我国)(?:已|共|现)?(?:有|的)?$/;
const PROVINCE = /(?:全省|我省)(?:已|共|现)?(?:有|的)?$/;

/** The nation or province that a figure counts where its own words say so: 全国169家国家高新区. */
export function widerSubject(left: string, { province }: NameList): Named | null {
  const nation = NATION.exec(left.slice(-10))?.[0];
  if (nation !== undefined) return { id: "全国", name: "全国", kind: "other-place" };
  if (PROVINCE.test(left.slice(-8)) && province !== undefined)
    return { id: province.id, name: province.name, kind: "region" };
  return null;
}

/** Whose figure it is: as its subject tells, else as its article does. */
export function scopeOf(
  { id, name, kind }: Named,
  { scope }: Pick<Article, "scope">,
  names: NameList,
): ArticleScope {
  if (scope === "other" || kind === "other-place") return "other";
  if (id === names.province?.id) return "province";
  if (kind !== "company" && kind !== "institution" && kind !== "park" && kind !== "project") return scope;
  const elsewhere = [...names.entities.values()].some(
    (entity) => entity.kind === "other-place" && entity.id !== id && name.startsWith(entity.name),
  );
  const ours = names.city !== undefined && name.includes(names.city.name);
  return elsewhere && !ours && kind === "park" ? "other" : scope;
}
