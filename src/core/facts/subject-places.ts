import type { Clause } from "./clauses.ts";
import type { DateSpan } from "./dates.ts";
import type { Mention } from "./name-list.ts";

/** What may stand before a subject without being part of what is said of it. */
const LIGHT =
  /^(?:其中|目前|同时|此外|另外|据介绍|据悉|据了解|据统计|数据显示|资料显示|统计显示|近年来|尤其是?|特别是?|而|但|并|且|也|还|又|随后|为此|对此|因此|所以|不过|例如|比如|如|像|包括|一[场届次项个]|首[届个家]|本届|当时|当日|当天|期间|截至|截止|至|至于|到|自|从|[“"‘'「(\s]|的|年|底|末|初|止|以来|后|前|时)*/;
const BEFORE_PLACE = /^(?:在|于|对|走进|位于|来到|为|给|向|助力|推动|作为|对于|针对|关于|让|使)$/;
/** A building or a road behind a preposition is where something was, not what it was of. */
const IN_PLACE = new Set<Mention["kind"]>(["site", "other-place", "region"]);
/** An office speaks for its area: its figures are the area's. */
const OFFICE = /(?:办|办公室|局|委|厅|部门|政府|委员会|领导小组|党委|管委会|工作部)$/;
/** A mention that only opens a list of what is counted: 甲、乙等10个项目. */
/** A mention that says how or where something was: 在平台支撑下, 广场上. */
const ADVERBIAL =
  /^(?:的)?(?:支撑|支持|带动|推动|引领|帮助|助力|基础|框架|背景|指导)?(?:之?下|过程中|基础上)/;
const ON_SITE = /^(?:上|内|里|中|旁|前)(?=[,\u4e00-\u9fff])/;
const LISTED = /^(?:、|和|及|与)[^,;。]{1,80}?等(?!于)/;

/** How surely a mention is what its clause is about: 3 it begins it, 2 after a preposition, 0 elsewhere. */
export function standing(
  text: string,
  clause: Pick<Clause, "start">,
  mention: Mention,
  dates: readonly DateSpan[],
): 0 | 2 | 3 {
  let before = text.slice(clause.start, mention.start);
  for (const { start, end } of dates)
    if (start >= clause.start && end <= mention.start) before = before.replace(text.slice(start, end), "");
  const rest = before.replace(LIGHT, "");
  if (rest === "") return 3;
  return BEFORE_PLACE.test(rest) && !IN_PLACE.has(mention.kind) ? 2 : 0;
}

/** The innermost of mentions that stand one in another: 镇江高新区的丹佛斯公司 is the firm. */
export function innermost(text: string, mention: Mention, mentions: readonly Mention[]): Mention {
  let inner = mention;
  for (const next of mentions) {
    if (next.start < inner.end || next === inner) continue;
    const between = text.slice(inner.end, next.start);
    if (!/^(?:内|境内)?的?$/.test(between)) break;
    inner = next;
  }
  return inner;
}

/** The mention that a clause is about, and how surely; null where it names none in such a place before `until`. */
export function subjectMention(
  text: string,
  clause: Pick<Clause, "start" | "end">,
  mentions: readonly Mention[],
  dates: readonly DateSpan[],
  until: number,
): { mention: Mention; standing: 2 | 3 } | null {
  for (const mention of mentions) {
    if (mention.start < clause.start) continue;
    if (mention.end > Math.min(clause.end, until)) break;
    const stands = standing(text, clause, mention, dates);
    const behind = text.slice(mention.end, clause.end);
    const isPlace =
      ADVERBIAL.test(behind) || (mention.kind === "site" && ON_SITE.test(text.slice(mention.end)));
    if (isPlace || stands === 0 || OFFICE.test(mention.name) || LISTED.test(behind)) return null;
    const inner = innermost(
      text,
      mention,
      mentions.filter(({ start, end }) => start >= clause.start && end <= Math.min(clause.end, until)),
    );
    return { mention: inner, standing: stands };
  }
  return null;
}
