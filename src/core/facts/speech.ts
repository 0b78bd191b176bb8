import type { Mention } from "./name-list.ts";

/** A quotation of whole clauses, and who spoke; offsets are UTF-16 into its paragraph. */
export interface Speech {
  start: number;
  end: number;
  /** Null where no name stands beside it. */
  speaker: Mention | null;
}

/** Longer ones are no speech of a news text, and a mark that is never closed must not be looked for to the end at each mark. */
const QUOTED = /[“「『](?:[^“”「」『』]{10,800}|[^”]{10,800}?)[”」』]/g;
const SAYS = "介绍|说|表示|坦言|告诉|称|认为|指出|谈到|说道|透露";
const AFTER = new RegExp(`^([^。!?“”]{1,40}?)(?:${SAYS})`);
const OFFICES =
  "负责人|总监|董事长|总经理|经理|主任|院长|书记|局长|总裁|教授|主席|主管|厂长|所长|校长|工程师|研究员|创始人";
const BESIDE = new RegExp(`^([^,。!?“”]{2,40}?)(?:${OFFICES})`);
const BEFORE = new RegExp(`([^。!?“”]{1,40}?)(?:${SAYS})(?:道)?[:,]?$`);

/** The direct speech of a paragraph of plain text. `firm` is what 公司 means there, where it means something. */
export function speechesIn(
  text: string,
  mentions: readonly Mention[],
  firm: (at: number) => Mention | null,
): Speech[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    if (!/[,。;!?]/.test(match[0])) return [];
    const { index: start } = match;
    const end = start + match[0].length;
    const behind = text.slice(end, end + 60);
    const after = AFTER.exec(behind) ?? BESIDE.exec(behind);
    const before = BEFORE.exec(text.slice(Math.max(0, start - 60), start));
    const span: [number, number] | null =
      after !== null
        ? [end, end + after[0].length]
        : before !== null
          ? [start - before[0].length, start]
          : null;
    if (span === null) return [{ start, end, speaker: null }];
    const named = mentions.filter((mention) => mention.start >= span[0] && mention.end <= span[1]);
    const speaker =
      named.findLast(({ kind }) => kind === "company" || kind === "institution") ?? named.at(-1);
    const byFirm = /公司|企业/.test(text.slice(span[0], span[1])) ? firm(span[0]) : null;
    return [{ start, end, speaker: speaker ?? byFirm }];
  });
}
